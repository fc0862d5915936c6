namespace DurableStates.Engine.Ports;

internal static class Uuid
{
    /// <summary>The text of a version 4, variant 1 UUID made of 16 random bytes.</summary>
    public static string Format(Span<byte> bytes)
    {
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString("D");
    }
}

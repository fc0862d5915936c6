using System.Buffers.Binary;
using System.Security.Cryptography;

namespace DurableStates.Engine.Ports;

/// <summary>Random numbers from the operating system.</summary>
public sealed class SystemRandomSource : IRandomSource
{
    /// <inheritdoc />
    public double NextDouble()
    {
        Span<byte> bytes = stackalloc byte[8];
        RandomNumberGenerator.Fill(bytes);
        return (BinaryPrimitives.ReadUInt64LittleEndian(bytes) >> 11) * (1.0 / (1UL << 53));
    }
}

using System.IO.Compression;
using System.Text;

namespace DurableStates.Engine.Maps.Reading;

internal static class Gzip
{
    public static string Text(ReadOnlyMemory<byte> content)
    {
        using var stream = new GZipStream(new MemoryStream(content.ToArray()), CompressionMode.Decompress);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}

using System.Buffers.Text;
using System.Security.Cryptography;

namespace DurableStates.Engine.Ports;

/// <summary>Ids and task tokens from the system's cryptographic random numbers: unguessable, never the same twice.</summary>
public sealed class SystemIdSource : IIdSource
{
    private const int TokenBytes = 48;

    /// <inheritdoc />
    public string NextId()
    {
        Span<byte> bytes = stackalloc byte[16];
        RandomNumberGenerator.Fill(bytes);
        return Uuid.Format(bytes);
    }

    /// <inheritdoc />
    public string NextTaskToken()
    {
        Span<byte> bytes = stackalloc byte[TokenBytes];
        RandomNumberGenerator.Fill(bytes);
        return Base64Url.EncodeToString(bytes);
    }
}

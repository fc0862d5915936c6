using System.Buffers.Binary;

namespace DurableStates.Engine.Ports;

/// <summary>
/// Ids, task tokens and random numbers that follow from a seed alone, for tests and for runs that must repeat.
/// Whoever knows the seed knows the tokens: never use it where tokens must be secret.
/// </summary>
/// <param name="seed">Two sources with the same seed give the same values in the same order.</param>
public sealed class SeededSource(ulong seed) : IIdSource, IRandomSource
{
    private readonly Lock _lock = new();
    private ulong _state = seed;

    /// <inheritdoc />
    public string NextId()
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, Next());
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], Next());
        return Uuid.Format(bytes);
    }

    /// <inheritdoc />
    public string NextTaskToken() => $"{Next():x16}{Next():x16}";

    /// <inheritdoc />
    public double NextDouble() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Goes on elsewhere, so that what comes differs from what an earlier source of the same seed has given.</summary>
    /// <param name="progress">How far the earlier one's work had come.</param>
    internal void Diverge(ulong progress)
    {
        lock (_lock)
        {
            _state ^= progress;
        }

        _state = Next();
    }

    // SplitMix64: small, fast, and the same on every platform and runtime.
    private ulong Next()
    {
        ulong z;
        lock (_lock)
        {
            z = _state += 0x9E3779B97F4A7C15;
        }

        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}

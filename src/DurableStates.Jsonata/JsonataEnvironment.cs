using System.Buffers.Binary;
using System.Security.Cryptography;

namespace DurableStates.Jsonata;

/// <summary>What an evaluation takes from outside: the clock and chance. Replace it to make results repeatable.</summary>
public sealed record JsonataEnvironment
{
    /// <summary>The system's clock and its random numbers.</summary>
    public static JsonataEnvironment System { get; } = new();

    /// <summary>The clock of <c>$now()</c> and <c>$millis()</c>, read once in an evaluation. Default the system's.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Gives a number from 0 up to but not including 1, for <c>$random()</c> and <c>$shuffle()</c>. Default unpredictable.</summary>
    public Func<double> NextRandom { get; init; } = SystemRandom;

    /// <summary>Gives the text of <c>$uuid()</c>. Default an unpredictable version 4 identifier.</summary>
    public Func<string> NextUuid { get; init; } = SystemUuid;

    private static double SystemRandom()
    {
        Span<byte> bytes = stackalloc byte[8];
        RandomNumberGenerator.Fill(bytes);
        return (BinaryPrimitives.ReadUInt64LittleEndian(bytes) >> 11) * (1.0 / (1UL << 53));
    }

    private static string SystemUuid()
    {
        Span<byte> bytes = stackalloc byte[16];
        RandomNumberGenerator.Fill(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString();
    }
}

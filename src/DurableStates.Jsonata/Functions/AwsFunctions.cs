using System.Security.Cryptography;
using System.Text;
using DurableStates.Json;
using DurableStates.Jsonata.Evaluation;

namespace DurableStates.Jsonata.Functions;

/// <summary>The functions that Step Functions adds to the language.</summary>
internal static class AwsFunctions
{
    // What $range may give at most; recorded from AWS.
    private const int LongestRange = 360_145;

    public static JsonValue Partition(in Arguments a)
    {
        var items = a[0].Items;
        if (items.IsEmpty)
        {
            return default;
        }

        var size = a[1].TryGetDouble(out var given) ? Math.Truncate(given) : items.Length;
        if (size == 0)
        {
            return default;
        }

        if (size < 0)
        {
            throw Refused("Chunk size must be a positive number");
        }

        var step = (int)Math.Min(size, items.Length);
        var chunks = new ItemList((items.Length / step) + 1);
        for (var at = 0; at < items.Length; at += step)
        {
            var chunk = items.Slice(at, Math.Min(step, items.Length - at)).ToArray();
            chunks.Add(new JsonArray(chunk, chunk.Length, JsonMarks.Fresh));
        }

        return chunks.ToList();
    }

    public static JsonValue Range(in Arguments a)
    {
        if (!a[0].TryGetDouble(out var from) || !a[1].TryGetDouble(out var to) || !a[2].TryGetDouble(out var step))
        {
            return default;
        }

        (from, to, step) = (Math.Truncate(from), Math.Truncate(to), Math.Truncate(step));
        if (step == 0 || double.IsNaN(from + to + step) || (step > 0 ? from > to : from < to))
        {
            return default;
        }

        var count = Math.Floor((to - from) / step) + 1;
        if (count > LongestRange)
        {
            throw new EvaluationFailure(null) { Text = Limits.Memory };
        }

        var results = new ItemList((int)count);
        for (var i = 0; i < count; i++)
        {
            results.Add(from + (i * step));
        }

        return results.ToSequence();
    }

    public static JsonValue Hash(in Arguments a)
    {
        if (!a[0].TryGetString(out var text) || !a[1].TryGetString(out var algorithm))
        {
            return default;
        }

        var bytes = Encoding.UTF8.GetBytes(text);
        var hash = algorithm switch
        {
#pragma warning disable CA5350, CA5351 // The caller chooses; these are for comparing with systems that use them.
            "MD5" => MD5.HashData(bytes),
            "SHA-1" => SHA1.HashData(bytes),
#pragma warning restore CA5350, CA5351
            "SHA-256" => SHA256.HashData(bytes),
            "SHA-384" => SHA384.HashData(bytes),
            "SHA-512" => SHA512.HashData(bytes),
            _ => throw Refused($"Invalid hashing algorithm: {algorithm}"),
        };
        return Convert.ToHexStringLower(hash);
    }

    public static JsonValue Random(in Arguments a) =>
        a[0].TryGetDouble(out var seed) ? SeededRandom(seed) : a.Evaluation.Environment.NextRandom();

    public static JsonValue Uuid(in Arguments a) => a.Evaluation.Environment.NextUuid();

    public static JsonValue Parse(in Arguments a)
    {
        if (!a[0].TryGetString(out var text))
        {
            return default;
        }

        var strict = new JsonParseOptions { RefuseDuplicateKeys = true, RefuseInfiniteNumbers = true };
        return JsonValue.TryParse(text, out var value, out _, strict) ? value : throw Refused("Invalid JSON");
    }

    // The first number that java.util.Random gives for a seed.
    private static double SeededRandom(double seed)
    {
        const long mask = (1L << 48) - 1;
        const long multiplier = 0x5DEECE66DL;
        var whole = seed >= long.MaxValue ? long.MaxValue : seed <= long.MinValue ? long.MinValue : double.IsNaN(seed) ? 0 : (long)seed;
        var state = (whole ^ multiplier) & mask;
        long Next(int bits)
        {
            state = unchecked((state * multiplier) + 0xB) & mask;
            return state >> (48 - bits);
        }

        var high = Next(26) << 27;
        return (high + Next(27)) * (1.0 / (1L << 53));
    }

    private static EvaluationFailure Refused(string message) => new("D3137") { Text = message };
}

using DurableStates.Json;

namespace DurableStates.JsonPath.Intrinsics;

/// <summary>Arithmetic, and the merging of objects.</summary>
internal static class NumberFunctions
{
    /// <summary>The sum of two numbers, each rounded first. Numbers and sum are whole and fit 32 bits.</summary>
    public static JsonValue Add(IntrinsicCall call)
    {
        if (Round(call[0]) is not { } left || Round(call[1]) is not { } right)
        {
            return default;
        }

        var sum = (long)left + right;
        return sum is >= int.MinValue and <= int.MaxValue ? sum : default(JsonValue);
    }

    /// <summary>A whole number from the start to before the end. With a seed it is the one that Java's generator gives first.</summary>
    public static JsonValue Random(IntrinsicCall call)
    {
        if (!call[0].TryGetInt64(out var start) || !call[1].TryGetInt64(out var end) || start >= end || (Int128)end - start > int.MaxValue)
        {
            return default;
        }

        if (call.Arguments.Length == 3)
        {
            return call[2].TryGetInt64(out var seed) ? start + JavaRandom.First(seed, (int)(end - start)) : default(JsonValue);
        }

        return call.Sources is { } sources ? start + (long)(sources.NextRandom() * (end - start)) : default(JsonValue);
    }

    /// <summary>
    /// Shallow: a member of the second object replaces the whole member of the first. The third argument asks for the deep form, which is not offered;
    /// anything but true is taken for no.
    /// </summary>
    public static JsonValue JsonMerge(IntrinsicCall call)
    {
        if (!call[0].TryGetObject(out var first) || !call[1].TryGetObject(out var second) || call[2] == JsonValue.True)
        {
            return default;
        }

        var merged = new JsonObjectBuilder(first);
        foreach (var (name, value) in second)
        {
            merged.Set(name, value);
        }

        return merged.ToValue();
    }

    // Half up, so that -1.5 is -1.
    private static int? Round(JsonValue value) =>
        value.TryGetDouble(out var number) && Math.Floor(number + 0.5) is >= int.MinValue and <= int.MaxValue and var whole ? (int)whole : null;
}

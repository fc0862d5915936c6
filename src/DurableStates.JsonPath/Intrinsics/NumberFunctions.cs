using DurableStates.Json;

namespace DurableStates.JsonPath.Intrinsics;

/// <summary>Arithmetic, and the merging of objects.</summary>
internal static class NumberFunctions
{
    public static JsonValue Add(IntrinsicCall call)
    {
        if (Round(call[0]) is not { } left || Round(call[1]) is not { } right)
        {
            return default;
        }

        var sum = (Int128)left + right;
        return sum >= long.MinValue && sum <= long.MaxValue ? (long)sum : default(JsonValue);
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

    /// <summary>Shallow: a member of the second object replaces the whole member of the first. The deep form is not offered.</summary>
    public static JsonValue JsonMerge(IntrinsicCall call)
    {
        if (!call[0].TryGetObject(out var first) || !call[1].TryGetObject(out var second) || !call[2].TryGetBoolean(out var isDeep) || isDeep)
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
    private static long? Round(JsonValue value)
    {
        if (value.IsInt64)
        {
            return value.AsInt64();
        }

        const double pastTheEnd = 9223372036854775808d;
        return value.TryGetDouble(out var number) && Math.Floor(number + 0.5) is >= -pastTheEnd and < pastTheEnd and var whole ? (long)whole : null;
    }
}

using DurableStates.Json;

namespace DurableStates.JsonPath.Intrinsics;

/// <summary>Functions over arrays. Positions, bounds and sizes lose their fraction, as measured on Step Functions; its guide says that they are rounded.</summary>
internal static class ArrayFunctions
{
    private const int LongestRange = 1000;

    public static JsonValue Partition(IntrinsicCall call)
    {
        if (!call[0].TryGetArray(out var items) || !call[1].TryGetInt64(out var size) || size <= 0)
        {
            return default;
        }

        var chunks = new JsonArrayBuilder();
        for (var start = 0; start < items.Count;)
        {
            var length = (int)Math.Min(size, items.Count - start);
            chunks.Add(JsonValue.Array(items.AsSpan().Slice(start, length)));
            start += length;
        }

        return chunks.ToValue();
    }

    public static JsonValue Contains(IntrinsicCall call)
    {
        if (!call[0].TryGetArray(out var items))
        {
            return default;
        }

        foreach (var item in items.AsSpan())
        {
            if (item == call[1])
            {
                return true;
            }
        }

        return false;
    }

    public static JsonValue Range(IntrinsicCall call)
    {
        if (!call[0].TryGetInt64(out var first) || !call[1].TryGetInt64(out var last) || !call[2].TryGetInt64(out var step) || step == 0)
        {
            return default;
        }

        var distance = step > 0 ? (Int128)last - first : (Int128)first - last;
        var count = distance < 0 ? 0 : distance / Int128.Abs(step) + 1;
        if (count > LongestRange)
        {
            return default;
        }

        var items = new JsonArrayBuilder((int)count);
        for (var i = 0; i < count; i++)
        {
            items.Add(first + i * step);
        }

        return items.ToValue();
    }

    public static JsonValue GetItem(IntrinsicCall call)
    {
        if (!call[0].TryGetArray(out var items) || !call[1].TryGetInt64(out var position) || position < 0)
        {
            return default;
        }

        // Every position of an empty array is null, as measured; past the end of any other array is an error.
        return items.Count == 0 ? JsonValue.Null : position < items.Count ? items[(int)position] : default;
    }

    public static JsonValue Unique(IntrinsicCall call)
    {
        if (!call[0].TryGetArray(out var items))
        {
            return default;
        }

        var seen = new HashSet<JsonValue>();
        var unique = new JsonArrayBuilder(items.Count);
        foreach (var item in items.AsSpan())
        {
            if (seen.Add(item))
            {
                unique.Add(item);
            }
        }

        return unique.ToValue();
    }
}

using DurableStates.Json;

namespace DurableStates.Engine;

/// <summary>Tells cheaply whether data could exceed a byte limit, so that the exact count is taken only near the limit.</summary>
internal static class PayloadSize
{
    // A character takes at most 6 bytes (\u0000 as an escape), a number at most 25.
    private const int BytesPerCharacter = 6;
    private const int BytesPerScalar = 25;

    public static bool MayExceed(JsonValue value, int limit)
    {
        var left = (long)limit;
        return !Fits(value, ref left);
    }

    /// <summary>No fewer bytes than the data have; more than <paramref name="limit"/> once they could exceed it.</summary>
    public static long AtMost(JsonValue value, int limit)
    {
        var left = (long)limit;
        return Fits(value, ref left) ? limit - left : (long)limit + 1;
    }

    private static bool Fits(JsonValue value, ref long left)
    {
        left -= BytesPerScalar;
        if (value.TryGetString(out var text))
        {
            left -= (long)text.Length * BytesPerCharacter;
        }
        else if (value.TryGetArray(out var array))
        {
            foreach (var item in array.AsSpan())
            {
                if (!Fits(item, ref left))
                {
                    return false;
                }
            }
        }
        else if (value.TryGetObject(out var members))
        {
            var keys = members.Keys;
            var values = members.Values;
            for (var i = 0; i < keys.Length; i++)
            {
                left -= (long)keys[i].Length * BytesPerCharacter;
                if (!Fits(values[i], ref left))
                {
                    return false;
                }
            }
        }

        return left > 0;
    }
}

using DurableStates.Json;

namespace DurableStates.Jsonata.Evaluation;

/// <summary>Makes a result fit for the world outside: without marks, with null for nothing in a list, with numbers that are not finite as AWS writes them.</summary>
internal static class Settling
{
    // Deeper values could not be read back.
    private const int MaxDepth = 1000;

    public static JsonValue Settle(JsonValue value, bool isAws) => Settle(value, isAws, 0);

    private static JsonValue Settle(JsonValue value, bool isAws, int depth)
    {
        switch (value.Reference)
        {
            case JsonArray array when (array.Marks & JsonMarks.Fresh) != 0:
                return Settle(array, isAws, Deeper(depth));
            case JsonObject members when (members.Marks & JsonMarks.Fresh) != 0:
                return Settle(members, isAws, Deeper(depth));
            default:
                return isAws && value.TryGetDouble(out var number) && !double.IsFinite(number) ? Name(number) : value;
        }
    }

    private static int Deeper(int depth) =>
        depth < MaxDepth ? depth + 1 : throw new EvaluationFailure(null) { Text = Limits.StackOverflow };

    private static JsonValue Settle(JsonArray array, bool isAws, int depth)
    {
        JsonValue[]? changed = null;
        for (var i = 0; i < array.Count; i++)
        {
            var item = array.At(i);
            var settled = item.IsUndefined ? JsonValue.Null : Settle(item, isAws, depth);
            if (!IsSame(item, settled))
            {
                changed ??= array.AsSpan().ToArray();
                changed[i] = settled;
            }
        }

        if (changed is not null)
        {
            return new JsonArray(changed, changed.Length);
        }

        array.Marks = JsonMarks.None;
        return array;
    }

    private static JsonValue Settle(JsonObject members, bool isAws, int depth)
    {
        JsonValue[]? changed = null;
        for (var i = 0; i < members.Count; i++)
        {
            var settled = Settle(members.ValueAt(i), isAws, depth);
            if (!IsSame(members.ValueAt(i), settled))
            {
                changed ??= members.Values.ToArray();
                changed[i] = settled;
            }
        }

        if (changed is not null)
        {
            return new JsonObject(members.Keys.ToArray(), changed, changed.Length);
        }

        members.Marks = JsonMarks.None;
        return members;
    }

    private static JsonValue Name(double number) => double.IsNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity";

    private static bool IsSame(JsonValue a, JsonValue b) => ReferenceEquals(a.Reference, b.Reference);
}

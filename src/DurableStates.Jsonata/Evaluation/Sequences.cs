using System.Runtime.CompilerServices;
using DurableStates.Json;

namespace DurableStates.Jsonata.Evaluation;

/// <summary>The rules by which JSONata tells lists from results that happen to be several.</summary>
internal static class Sequences
{
    public const JsonMarks Sequence = JsonMarks.Sequence | JsonMarks.Fresh;

    /// <summary>A sequence of one is its item, a sequence of none is nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static JsonValue Collapse(JsonValue value) =>
        value.Reference is JsonArray { Count: < 2 } array && (array.Marks & JsonMarks.Sequence) != 0 ? CollapseShort(value, array) : value;

    private static JsonValue CollapseShort(JsonValue value, JsonArray array) =>
        array.Count == 0 ? default : (array.Marks & JsonMarks.KeepSingleton) != 0 ? value : array.At(0);

    public static bool IsSequence(JsonArray array) => (array.Marks & JsonMarks.Sequence) != 0;

    public static JsonValue Of(JsonValue item) => new JsonArray([item], 1, Sequence);

    /// <summary>The items of an array; anything else is a list of itself.</summary>
    public static ReadOnlySpan<JsonValue> Items(in JsonValue value) => value.Reference is JsonArray array ? array.AsSpan() : new(in value);

    /// <summary>Marks a sequence to stay a list; other arrays are as they are.</summary>
    public static JsonValue Keep(JsonValue value) =>
        value.Reference is JsonArray array && IsSequence(array) ? array.Marked(array.Marks | JsonMarks.KeepSingleton) : value;

    /// <summary>Two values one after the other as one list; nothing is neglected.</summary>
    public static JsonValue Append(JsonValue left, JsonValue right)
    {
        if (left.IsUndefined)
        {
            return right;
        }

        if (right.IsUndefined)
        {
            return left;
        }

        var first = Items(left);
        var second = Items(right);
        var items = new JsonValue[first.Length + second.Length];
        first.CopyTo(items);
        second.CopyTo(items.AsSpan(first.Length));
        return new JsonArray(items, items.Length, JsonMarks.Fresh);
    }
}

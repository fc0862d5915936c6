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

/// <summary>Collects items. Unlike the public builder it also takes nothing as an item, as JavaScript's arrays do.</summary>
internal struct ItemList
{
    private JsonValue[] _items;

    public ItemList(int capacity) => _items = capacity == 0 ? [] : new JsonValue[capacity];

    public int Count { get; private set; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(JsonValue item)
    {
        if (_items is null || Count == _items.Length)
        {
            Grow(1);
        }

        _items[Count++] = item;
    }

    public void AddRange(ReadOnlySpan<JsonValue> items)
    {
        if (_items is null || Count + items.Length > _items.Length)
        {
            Grow(items.Length);
        }

        items.CopyTo(_items.AsSpan(Count));
        Count += items.Length;
    }

    public readonly JsonValue this[int index] => _items[index];

    public readonly Span<JsonValue> AsSpan() => _items.AsSpan(0, Count);

    public readonly JsonValue ToSequence() => new JsonArray(_items ?? [], Count, Sequences.Sequence);

    public readonly JsonValue ToList() => new JsonArray(_items ?? [], Count, JsonMarks.Fresh);

    [System.Diagnostics.CodeAnalysis.MemberNotNull(nameof(_items))]
    private void Grow(int more)
    {
        var larger = new JsonValue[Math.Max(4, Math.Max(Count * 2, Count + more))];
        _items?.AsSpan(0, Count).CopyTo(larger);
        _items = larger;
    }
}

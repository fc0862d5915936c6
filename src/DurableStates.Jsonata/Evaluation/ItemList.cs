using System.Runtime.CompilerServices;
using DurableStates.Json;

namespace DurableStates.Jsonata.Evaluation;

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

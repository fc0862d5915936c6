using System.Collections;

namespace DurableStates.Json;

/// <summary>An immutable JSON array. No element is <see cref="JsonValue.Undefined"/>.</summary>
public sealed class JsonArray : IReadOnlyList<JsonValue>
{
    private readonly JsonValue[] _items;

    // INVARIANT: an array that a user can see has no marks; the evaluator clears them from its results.
    internal JsonArray(JsonValue[] items, int count, JsonMarks marks = JsonMarks.None)
    {
        _items = items;
        Count = count;
        Marks = marks;
    }

    /// <summary>The array without elements.</summary>
    public static JsonArray Empty { get; } = new([], 0);

    /// <inheritdoc/>
    public int Count { get; }

    internal JsonMarks Marks { get; set; }

    /// <summary>The element at a position; an exception outside the array.</summary>
    public JsonValue this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            return _items[index];
        }
    }

    /// <summary>The elements, to read without copying.</summary>
    public ReadOnlySpan<JsonValue> AsSpan() => new(_items, 0, Count);

    /// <summary>The elements in order.</summary>
    public IEnumerator<JsonValue> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return _items[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The compact JSON text.</summary>
    public override string ToString() => ((JsonValue)this).ToString();

    internal JsonValue At(int index) => _items[index];

    // The same elements under other marks; nothing is copied.
    internal JsonArray Marked(JsonMarks marks) => marks == Marks ? this : new(_items, Count, marks);
}

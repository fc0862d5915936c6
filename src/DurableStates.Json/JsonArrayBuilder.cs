namespace DurableStates.Json;

/// <summary>Collects the elements of a <see cref="JsonArray"/>. Not for several threads at once.</summary>
public sealed class JsonArrayBuilder
{
    private JsonValue[] _items;
    private int _count;

    /// <summary>Starts an empty array.</summary>
    /// <param name="capacity">How many elements are expected; more are possible.</param>
    public JsonArrayBuilder(int capacity = 0) => _items = capacity == 0 ? [] : new JsonValue[capacity];

    /// <summary>The elements so far.</summary>
    public int Count => _count;

    /// <summary>Adds an element at the end; <see cref="JsonValue.Undefined"/> adds nothing.</summary>
    public JsonArrayBuilder Add(JsonValue item)
    {
        if (item.IsUndefined)
        {
            return this;
        }

        if (_count == _items.Length)
        {
            Array.Resize(ref _items, Math.Max(4, _count * 2));
        }

        _items[_count++] = item;
        return this;
    }

    /// <summary>Adds elements at the end.</summary>
    public JsonArrayBuilder AddRange(ReadOnlySpan<JsonValue> items)
    {
        foreach (var item in items)
        {
            Add(item);
        }

        return this;
    }

    /// <summary>The array; the builder starts again from nothing.</summary>
    public JsonArray ToArray()
    {
        var result = new JsonArray(_items, _count);
        _items = [];
        _count = 0;
        return result;
    }

    /// <summary>The array as a value; the builder starts again from nothing.</summary>
    public JsonValue ToValue() => ToArray();
}

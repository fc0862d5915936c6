using System.Collections;

namespace DurableStates.Json;

/// <summary>An immutable JSON object that keeps its members in the order in which they were added. No member is <see cref="JsonValue.Undefined"/>.</summary>
public sealed class JsonObject : IReadOnlyList<KeyValuePair<string, JsonValue>>
{
    // Below this a scan over the names is faster than any index.
    internal const int FewKeys = 12;

    private readonly string[] _keys;
    private readonly JsonValue[] _values;
    private Dictionary<string, int>? _index;

    // The names may be shared among objects; neither list is written to again.
    internal JsonObject(string[] keys, JsonValue[] values, int count, JsonMarks marks = JsonMarks.None)
    {
        _keys = keys;
        _values = values;
        Count = count;
        Marks = marks;
    }

    /// <summary>The object without members.</summary>
    public static JsonObject Empty { get; } = new([], [], 0);

    /// <inheritdoc/>
    public int Count { get; }

    internal JsonMarks Marks { get; set; }

    /// <summary>The member with this name, or <see cref="JsonValue.Undefined"/>.</summary>
    public JsonValue this[string key] => IndexOf(key) is var index && index >= 0 ? _values[index] : default;

    /// <summary>The member at a position; an exception outside the object.</summary>
    public KeyValuePair<string, JsonValue> this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            return new(_keys[index], _values[index]);
        }
    }

    /// <summary>The names of the members, in order.</summary>
    public ReadOnlySpan<string> Keys => new(_keys, 0, Count);

    /// <summary>The values of the members, in order.</summary>
    public ReadOnlySpan<JsonValue> Values => new(_values, 0, Count);

    /// <summary>Whether there is a member with this name, <c>null</c> or not.</summary>
    public bool Has(string key) => IndexOf(key) >= 0;

    /// <summary>Gives the member with this name, when there is one.</summary>
    public bool TryGet(string key, out JsonValue value)
    {
        var index = IndexOf(key);
        value = index >= 0 ? _values[index] : default;
        return index >= 0;
    }

    /// <summary>This object with a member set: replaced in its place, or added at the end. Setting <see cref="JsonValue.Undefined"/> removes it.</summary>
    public JsonObject With(string key, JsonValue value)
    {
        if (value.IsUndefined)
        {
            return Without(key);
        }

        var index = IndexOf(key);
        var isNew = index < 0;
        var count = isNew ? Count + 1 : Count;
        var values = new JsonValue[count];
        Array.Copy(_values, values, Count);
        values[isNew ? Count : index] = value;
        if (!isNew)
        {
            return new(_keys, values, count, Marks);
        }

        var keys = new string[count];
        Array.Copy(_keys, keys, Count);
        keys[Count] = key;
        return new(keys, values, count, Marks);
    }

    /// <summary>This object without a member; itself where it has no such member.</summary>
    public JsonObject Without(string key)
    {
        var index = IndexOf(key);
        if (index < 0)
        {
            return this;
        }

        var keys = new List<string>(Keys.ToArray());
        var values = new List<JsonValue>(Values.ToArray());
        keys.RemoveAt(index);
        values.RemoveAt(index);
        return new([.. keys], [.. values], keys.Count, Marks);
    }

    /// <summary>The members in order.</summary>
    public IEnumerator<KeyValuePair<string, JsonValue>> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return new(_keys[i], _values[i]);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The compact JSON text.</summary>
    public override string ToString() => ((JsonValue)this).ToString();

    internal string KeyAt(int index) => _keys[index];

    internal JsonValue ValueAt(int index) => _values[index];

    internal int IndexOf(string key)
    {
        if (Count > FewKeys)
        {
            return (_index ?? BuildIndex()).TryGetValue(key, out var found) ? found : -1;
        }

        var keys = _keys;
        for (var i = 0; i < Count && i < keys.Length; i++)
        {
            if (keys[i] == key)
            {
                return i;
            }
        }

        return -1;
    }

    private Dictionary<string, int> BuildIndex()
    {
        // Two threads may both build it; the results are the same.
        var index = new Dictionary<string, int>(Count, StringComparer.Ordinal);
        for (var i = 0; i < Count; i++)
        {
            index[_keys[i]] = i;
        }

        return _index = index;
    }
}

namespace DurableStates.Json;

/// <summary>Collects the members of a <see cref="JsonObject"/>. Not for several threads at once.</summary>
public sealed class JsonObjectBuilder
{
    private string[] _keys;
    private JsonValue[] _values;
    private int _count;
    private Dictionary<string, int>? _index;

    /// <summary>Starts an empty object.</summary>
    /// <param name="capacity">How many members are expected; more are possible.</param>
    public JsonObjectBuilder(int capacity = 0)
    {
        _keys = capacity == 0 ? [] : new string[capacity];
        _values = capacity == 0 ? [] : new JsonValue[capacity];
    }

    /// <summary>Starts with the members of an object.</summary>
    public JsonObjectBuilder(JsonObject members)
        : this(members?.Count ?? 0)
    {
        ArgumentNullException.ThrowIfNull(members);
        members.Keys.CopyTo(_keys);
        members.Values.CopyTo(_values);
        _count = members.Count;
    }

    /// <summary>The members so far.</summary>
    public int Count => _count;

    /// <summary>The member so far with this name, or <see cref="JsonValue.Undefined"/>. Setting replaces it in its place or adds it at the end.</summary>
    public JsonValue this[string key]
    {
        get => IndexOf(key) is var index && index >= 0 ? _values[index] : default;
        set => Set(key, value);
    }

    /// <summary>Sets a member: replaced in its place, or added at the end. <see cref="JsonValue.Undefined"/> sets nothing.</summary>
    public JsonObjectBuilder Set(string key, JsonValue value)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (value.IsUndefined)
        {
            return this;
        }

        var index = IndexOf(key);
        if (index >= 0)
        {
            _values[index] = value;
            return this;
        }

        if (_count == _keys.Length)
        {
            Array.Resize(ref _keys, Math.Max(4, _count * 2));
            Array.Resize(ref _values, _keys.Length);
        }

        _index?.Add(key, _count);
        _keys[_count] = key;
        _values[_count++] = value;
        return this;
    }

    /// <summary>Whether there is a member with this name so far.</summary>
    public bool Has(string key) => IndexOf(key) >= 0;

    /// <summary>The object; the builder starts again from nothing.</summary>
    public JsonObject ToObject()
    {
        var result = new JsonObject(_keys, _values, _count);
        (_keys, _values, _count, _index) = ([], [], 0, null);
        return result;
    }

    /// <summary>The object as a value; the builder starts again from nothing.</summary>
    public JsonValue ToValue() => ToObject();

    private int IndexOf(string key)
    {
        if (_count <= JsonObject.FewKeys)
        {
            return Array.IndexOf(_keys, key, 0, _count);
        }

        if (_index is null)
        {
            _index = new(StringComparer.Ordinal);
            for (var i = 0; i < _count; i++)
            {
                _index.Add(_keys[i], i);
            }
        }

        return _index.TryGetValue(key, out var found) ? found : -1;
    }
}

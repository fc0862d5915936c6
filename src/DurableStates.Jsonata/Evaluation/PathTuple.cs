using DurableStates.Json;

namespace DurableStates.Jsonata.Evaluation;

/// <summary>An item of a path that carries bindings: focus and position variables, and the parents that some <c>%</c> wants.</summary>
internal sealed class PathTuple
{
    private readonly List<KeyValuePair<string, JsonValue>> _bindings;

    public PathTuple(JsonValue item)
    {
        Item = item;
        _bindings = [];
    }

    public PathTuple(PathTuple other)
    {
        Item = other.Item;
        _bindings = [.. other._bindings];
    }

    public JsonValue Item { get; set; }

    public IReadOnlyList<KeyValuePair<string, JsonValue>> Bindings => _bindings;

    public bool TryGet(string name, out JsonValue value)
    {
        foreach (var binding in _bindings)
        {
            if (binding.Key == name)
            {
                value = binding.Value;
                return true;
            }
        }

        value = default;
        return false;
    }

    public void Set(string name, JsonValue value)
    {
        for (var i = 0; i < _bindings.Count; i++)
        {
            if (_bindings[i].Key == name)
            {
                _bindings[i] = new(name, value);
                return;
            }
        }

        _bindings.Add(new(name, value));
    }
}

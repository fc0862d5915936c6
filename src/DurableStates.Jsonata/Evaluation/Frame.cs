using DurableStates.Json;

namespace DurableStates.Jsonata.Evaluation;

/// <summary>The variables of one call, block or item of a path.</summary>
internal class Frame(Frame? parent, int count)
{
    // A variable that was assigned nothing is bound all the same: it hides one of the same name further out.
    private static readonly object BoundToNothing = new();

    private readonly JsonValue[] _slots = count == 0 ? [] : new JsonValue[count];

    public Frame? Parent { get; } = parent;

    public Frame Up(int hops)
    {
        var frame = this;
        for (; hops > 0 && frame.Parent is { } outer; hops--)
        {
            frame = outer;
        }

        return frame;
    }

    public void Set(int slot, JsonValue value) => _slots[slot] = value.IsUndefined ? JsonValue.Other(BoundToNothing) : value;

    /// <summary>For parameters, which are always bound: nothing is stored as it is.</summary>
    public void SetParameter(int slot, JsonValue value) => _slots[slot] = value;

    public JsonValue GetParameter(int slot) => _slots[slot];

    public bool TryGet(int slot, out JsonValue value)
    {
        value = _slots[slot];
        if (value.Reference is null)
        {
            // Null is bound; undefined is a slot that was never assigned.
            return value.IsNull;
        }

        if (ReferenceEquals(value.Reference, BoundToNothing))
        {
            value = default;
        }

        return true;
    }

    public void Clear(int from, int count) => Array.Clear(_slots, from, count);
}

/// <summary>The variables that a step of a path binds for one item: names are known only while it runs.</summary>
internal sealed class TupleFrame(Frame? parent, PathTuple tuple) : Frame(parent, 0)
{
    public PathTuple Tuple { get; } = tuple;
}

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

/// <summary>The items of a path that carries bindings.</summary>
internal sealed class TupleStream(List<PathTuple> tuples)
{
    public List<PathTuple> Tuples { get; } = tuples;
}

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

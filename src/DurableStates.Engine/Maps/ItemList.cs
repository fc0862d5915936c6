using DurableStates.Json;

namespace DurableStates.Engine.Maps;

/// <summary>The items of a Map: an array's elements, or an object's members.</summary>
/// <param name="values">The items.</param>
/// <param name="keys">The members' names; null for an array.</param>
/// <param name="source">Where the items come from, as the context object tells it; null for nothing to tell.</param>
internal sealed class ItemList(JsonArray values, JsonArray? keys = null, string? source = null)
{
    public static ItemList Read(JsonValue json) => new(
        json["values"].AsArray(), json["keys"].TryGetArray(out var keys) ? keys : null, json["source"].TryGetString(out var source) ? source : null);

    public JsonValue Write() => JsonValue.Object(
        ("values", values), ("keys", keys is null ? default(JsonValue) : keys), ("source", source is null ? default : (JsonValue)source));

    public int Count => values.Count;

    /// <summary>The items as a test shows them: a Java list's text, with blanks after its commas.</summary>
    public string ListText => $"[{string.Join(", ", values)}]";

    public Payload At(int index) => new(values[index]);

    /// <summary><c>Map</c> of the context object.</summary>
    public JsonValue ContextOf(int index) => JsonValue.Object(("Item", JsonValue.Object(
        ("Index", index),
        ("Key", keys is null ? default : keys[index]),
        ("Value", values[index]),
        ("Source", source is null ? default : (JsonValue)source))));
}

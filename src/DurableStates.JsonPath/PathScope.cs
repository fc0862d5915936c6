using DurableStates.Json;

namespace DurableStates.JsonPath;

/// <summary>What paths and intrinsic functions can see.</summary>
/// <param name="Input">What <c>$</c> stands for.</param>
/// <param name="Context">What <c>$$</c> stands for: the context object. Default nothing.</param>
/// <param name="Variables">What <c>$name</c> stands for. Null, the default, means that there are no variables.</param>
/// <param name="Sources">Where UUIDs and random numbers come from. Null, the default, makes the functions that need one fail.</param>
public readonly record struct PathScope(JsonValue Input, JsonValue Context = default, IPathVariables? Variables = null, IIntrinsicSources? Sources = null)
{
    /// <summary>
    /// What prints the input in messages, as it was written; asked for its text only when a message needs it. Null, the default, prints compact JSON.
    /// </summary>
    public object? WrittenInput { get; init; }
}

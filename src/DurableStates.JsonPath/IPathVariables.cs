using DurableStates.Json;

namespace DurableStates.JsonPath;

/// <summary>The workflow variables that paths can see.</summary>
public interface IPathVariables
{
    /// <summary>The value of a variable; <see cref="JsonValue.Undefined"/> where there is none of this name.</summary>
    /// <param name="name">The name without the dollar sign.</param>
    JsonValue this[string name] { get; }
}

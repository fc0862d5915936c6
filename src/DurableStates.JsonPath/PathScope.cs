using DurableStates.Json;

namespace DurableStates.JsonPath;

/// <summary>What paths and intrinsic functions can see.</summary>
/// <param name="Input">What <c>$</c> stands for.</param>
/// <param name="Context">What <c>$$</c> stands for: the context object. Default nothing.</param>
/// <param name="Variables">What <c>$name</c> stands for. Null, the default, means that there are no variables.</param>
/// <param name="Sources">Where UUIDs and random numbers come from. Null, the default, makes the functions that need one fail.</param>
public readonly record struct PathScope(JsonValue Input, JsonValue Context = default, IPathVariables? Variables = null, IIntrinsicSources? Sources = null);

/// <summary>The workflow variables that paths can see.</summary>
public interface IPathVariables
{
    /// <summary>The value of a variable; <see cref="JsonValue.Undefined"/> where there is none of this name.</summary>
    /// <param name="name">The name without the dollar sign.</param>
    JsonValue this[string name] { get; }
}

/// <summary>Where intrinsic functions take from what no expression can compute.</summary>
public interface IIntrinsicSources
{
    /// <summary>A new version 4 UUID as lower-case text with hyphens.</summary>
    string NewUuid();

    /// <summary>A random number from 0 to less than 1.</summary>
    double NextRandom();
}

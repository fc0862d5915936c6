using DurableStates.Json;

namespace DurableStates.Engine;

/// <summary>A variable that a state set when it was left.</summary>
/// <param name="Name">The variable's name.</param>
/// <param name="Value">Its new value.</param>
public readonly record struct AssignedVariable(string Name, JsonValue Value);

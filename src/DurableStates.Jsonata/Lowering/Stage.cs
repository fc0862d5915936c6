namespace DurableStates.Jsonata.Lowering;

/// <summary>A condition (<see cref="Condition"/>), or a bound position (<see cref="Index"/>), behind a step.</summary>
internal sealed record Stage(Node? Condition, string? Index);

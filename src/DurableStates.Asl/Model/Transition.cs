namespace DurableStates.Asl;

/// <summary>What follows a state: another state of the same graph, or the end of the graph.</summary>
/// <param name="Next">The name of the state that follows; null for the end.</param>
public readonly record struct Transition(string? Next)
{
    /// <summary>The end of the graph: <c>"End": true</c>.</summary>
    public static Transition End => default;

    /// <summary>True when nothing follows.</summary>
    public bool IsEnd => Next is null;

    /// <summary>On to a state: <c>"Next": "..."</c>.</summary>
    /// <param name="state">The name of a state in the same graph.</param>
    public static Transition To(string state) => new(state);
}

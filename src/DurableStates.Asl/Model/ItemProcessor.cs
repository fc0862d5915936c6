namespace DurableStates.Asl;

/// <summary>The states that an item of a <c>Map</c> goes through, and how they run.</summary>
/// <param name="Graph">The states.</param>
/// <param name="Config">How they run; null (not written) means inline.</param>
public sealed record ItemProcessor(StateGraph Graph, ProcessorConfig? Config = null);

/// <summary>How the iterations of a <c>Map</c> run.</summary>
/// <param name="Mode">Inside the execution, or as executions of their own; null (not written) means inline.</param>
/// <param name="ExecutionType">What kind of executions, when they are of their own; null when inline.</param>
public sealed record ProcessorConfig(ProcessorMode? Mode = null, StateMachineType? ExecutionType = null);

/// <summary>Where the iterations of a <c>Map</c> run.</summary>
public enum ProcessorMode
{
    /// <summary>Inside the execution and its history; at most 40 at a time.</summary>
    Inline,

    /// <summary>Each as a child execution with a history of its own.</summary>
    Distributed,
}

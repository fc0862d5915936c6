namespace DurableStates.Engine.Ports;

/// <summary>What is to be stored of an execution.</summary>
/// <param name="Execution">The execution.</param>
/// <param name="Events">The events since the last commit, in their order.</param>
public sealed record ExecutionCommit(Execution Execution, IReadOnlyList<HistoryEvent> Events);

namespace DurableStates.Engine.Ports;

/// <summary>
/// Keeps executions beyond the process. The engine commits before it lets anybody see the effect of an event: before it calls a task's handler,
/// shows the event to observers, or completes the execution.
/// </summary>
public interface IExecutionStore
{
    /// <summary>
    /// Stores the events, and what the execution needs to go on from here. Commits of one execution come one after the other. The children of a
    /// distributed Map have to be kept as long as the execution that waits for them: which items are done is known from them alone.
    /// </summary>
    ValueTask CommitAsync(ExecutionCommit commit);
}

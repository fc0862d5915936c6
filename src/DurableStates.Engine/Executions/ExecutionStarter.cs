namespace DurableStates.Engine.Executions;

/// <summary>The task that started an execution.</summary>
/// <param name="ExecutionArn">The execution that the task belongs to.</param>
/// <param name="Id">The id of the start, by which a task that is done again finds what it has started.</param>
/// <param name="Waits">True when the task waits for the end, and ends with it.</param>
internal sealed record ExecutionStarter(string ExecutionArn, string Id, bool Waits);

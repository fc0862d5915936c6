using DurableStates.Engine.Executions;

namespace DurableStates.Engine.Tasks;

/// <summary>The start of an execution by a task.</summary>
/// <param name="Starter">The task.</param>
/// <param name="Started">Told when the start is committed.</param>
/// <param name="Ended">Told when the end is committed; null when the task does not wait for it.</param>
internal sealed record NestedStart(ExecutionStarter Starter, Action<Execution> Started, Action<Execution>? Ended);

namespace DurableStates.Engine.Executions;

/// <summary>
/// Cancels whatever an execution was doing when an event found no place in its history. It is no value, because nothing that belongs to the
/// event may happen either: no executor goes on after the event that could not be written, and the execution ends.
/// </summary>
#pragma warning disable CA1032, CA1064 // Thrown in one place and caught in one, both in ExecutionRun.
internal sealed class HistoryFullException(int previousEventId) : Exception
#pragma warning restore CA1032, CA1064
{
    /// <summary>What the event would have followed.</summary>
    public int PreviousEventId => previousEventId;
}

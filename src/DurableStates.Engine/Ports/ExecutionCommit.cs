using DurableStates.Json;

namespace DurableStates.Engine.Ports;

/// <summary>What is to be stored of an execution.</summary>
public sealed class ExecutionCommit
{
    private readonly Func<JsonValue> _checkpoint;

    internal ExecutionCommit(Execution execution, IReadOnlyList<HistoryEvent> events, Func<JsonValue> checkpoint)
    {
        Execution = execution;
        Events = events;
        _checkpoint = checkpoint;
    }

    /// <summary>The execution.</summary>
    public Execution Execution { get; }

    /// <summary>The events since the last commit, in their order.</summary>
    public IReadOnlyList<HistoryEvent> Events { get; }

    /// <summary>
    /// Where the execution stands after these events: what <see cref="WorkflowEngine.Restore"/> needs. It replaces the checkpoint of the commit before, and may
    /// be asked for until the commit is over.
    /// </summary>
    public JsonValue Checkpoint() => _checkpoint();
}

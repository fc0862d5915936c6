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

    /// <summary>The events since the last commit, in their order; none when only the checkpoint is another, as after a heartbeat.</summary>
    public IReadOnlyList<HistoryEvent> Events { get; }

    /// <summary>
    /// The definition that the execution goes by to its end, whatever becomes of its state machine. All executions of a machine have the same text,
    /// so a store keeps each text once.
    /// </summary>
    public string Definition => Execution.StateMachine.DefinitionText;

    /// <summary>
    /// Where the execution stands after these events: what <see cref="WorkflowEngine.Restore"/> needs. It replaces the checkpoint of the commit before, and may
    /// be asked for until the commit is over.
    /// </summary>
    public JsonValue Checkpoint() => _checkpoint();
}

using DurableStates.Engine.Ports;
using DurableStates.Json;

namespace DurableStates.Engine.Tasks;

/// <summary>What can happen to a task that an execution waits for.</summary>
internal abstract record TaskMessage
{
    private TaskMessage()
    {
    }

    /// <summary>The handler is done.</summary>
    public sealed record Answered(TaskResult Result) : TaskMessage;

    /// <summary>The handler tells that the job was started.</summary>
    public sealed record Submitted(JsonValue Response) : TaskMessage;

    /// <summary>Somebody answered with the token: the task succeeded.</summary>
    public sealed record TokenSucceeded(Payload Output) : TaskMessage;

    /// <summary>Somebody answered with the token: the task failed.</summary>
    public sealed record TokenFailed(string? Error, string? Cause) : TaskMessage;

    /// <summary>Somebody sent a heartbeat with the token.</summary>
    public sealed record Heartbeat : TaskMessage;

    /// <summary>A worker took the activity's task.</summary>
    public sealed record Taken(string? WorkerName) : TaskMessage;

    /// <summary>The task of an earlier process cannot go on in this one.</summary>
    public sealed record CannotGoOn(StateError Error) : TaskMessage;

    /// <summary>The task took too long.</summary>
    public sealed record TimedOut : TaskMessage;

    /// <summary>No heartbeat came in time.</summary>
    public sealed record HeartbeatMissed : TaskMessage;
}

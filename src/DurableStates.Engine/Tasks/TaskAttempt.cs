using DurableStates.Asl;
using DurableStates.Engine.Executions;
using DurableStates.Engine.Ports;
using DurableStates.Engine.Scheduling;
using DurableStates.Engine.Time;
using DurableStates.Json;

namespace DurableStates.Engine.Tasks;

/// <summary>One attempt of a task: what it was called with, and what it still waits for.</summary>
#pragma warning disable CA1001 // A cancellation source without a timer holds nothing, and handlers may look at it after the attempt.
internal sealed class TaskAttempt(Frame frame, TaskResource resource, Payload arguments) : IPending
#pragma warning restore CA1001
{
    private readonly CancellationTokenSource _cancellation = new();
    private TimerQueue.Alarm? _heartbeat;

    public Frame Frame => frame;

    public int Ticket { get; } = frame.Ticket;

    public TaskResource Resource => resource;

    public Payload Arguments => arguments;

    /// <summary>The token that answers the task from outside; null when it has none.</summary>
    public string? Token { get; init; }

    public long? TimeoutSeconds { get; init; }

    public long? HeartbeatSeconds { get; init; }

    public string? CredentialsRoleArn { get; init; }

    /// <summary>The id under which the task starts an execution; null when it starts none.</summary>
    public string? StartId { get; init; }

    public DateTimeOffset ScheduledAt { get; init; } = frame.Run.Now;

    public int Number { get; } = frame.RetryCount;

    /// <summary>Rings when the task has taken too long; null when it may take as long as it likes.</summary>
    public TimerQueue.Alarm? Timeout { get; set; }

    /// <summary>True once the called service has answered and the task waits for its token or its job.</summary>
    public bool IsSubmitted { get; set; }

    /// <summary>True once a worker has taken the activity's task.</summary>
    public bool IsTaken { get; set; }

    /// <summary>An answer with the token that came before the call that handed the token out had returned.</summary>
    public TaskMessage? EarlyAnswer { get; set; }

    /// <summary>Cancelled when nobody waits for the attempt any more.</summary>
    public CancellationToken Cancellation => _cancellation.Token;

    public bool IsOver { get; private set; }

    /// <summary>When the next heartbeat has to have come, in ticks; null when none is waited for.</summary>
    public long? HeartbeatDue => _heartbeat?.Due;

    /// <summary>Waits for a heartbeat that was waited for in an earlier process. While no process was there, none could be sent, so one that is overdue gets its time anew.</summary>
    public void ExpectHeartbeatBy(DateTimeOffset due)
    {
        if (due < frame.Run.Now)
        {
            ExpectHeartbeat();
            return;
        }

        _heartbeat = frame.Run.SetAlarm(frame, due, new TaskMessage.HeartbeatMissed());
    }

    /// <summary>Starts, or starts again, to wait for the next heartbeat.</summary>
    public void ExpectHeartbeat()
    {
        if (HeartbeatSeconds is { } seconds)
        {
            _heartbeat?.Cancel();
            _heartbeat = frame.Run.SetAlarm(frame, Instants.After(frame.Run.Now, seconds), new TaskMessage.HeartbeatMissed());
        }
    }

    /// <summary>The end of the attempt, however it came.</summary>
    public void End()
    {
        if (IsOver)
        {
            return;
        }

        IsOver = true;
        Timeout?.Cancel();
        _heartbeat?.Cancel();
        if (Token is { } token)
        {
            frame.Run.Services.Tokens.Close(token);
        }

        frame.TaskToken = null;
        frame.Run.After(_cancellation.Cancel);
    }

    public void Abandon(Frame abandoned, bool recordsEvents)
    {
        End();
        if (recordsEvents)
        {
            frame.Run.Record(abandoned, HistoryEventType.TaskStateAborted, null, advances: false);
        }
    }

    public TaskRequest Request() => new(resource, arguments, frame.Run.Describe(frame), Submitted)
    {
        TaskToken = Token,
        Attempt = Number,
        CredentialsRoleArn = CredentialsRoleArn,
        TimeoutSeconds = TimeoutSeconds,
        Clock = frame.Run.Services.Clock,
    };

    /// <summary>Tells the execution something about this attempt; it is ignored when it comes too late.</summary>
    public void Tell(TaskMessage message) => frame.Run.Post(new FrameSignal(frame, Ticket, message));

    private void Submitted(JsonValue response) => Tell(new TaskMessage.Submitted(response));
}

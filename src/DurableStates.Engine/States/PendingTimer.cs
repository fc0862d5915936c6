using DurableStates.Engine.Executions;
using DurableStates.Engine.Scheduling;

namespace DurableStates.Engine.States;

/// <summary>A Wait state, or a retry, until its time has come.</summary>
internal sealed class PendingTimer(TimerQueue.Alarm? alarm, DateTimeOffset due, object message) : IPending
{
    /// <summary>The message of a wait that is over.</summary>
    public static readonly object Over = new();

    /// <summary>The message of a retry whose time has come.</summary>
    public static readonly object RetryDue = new();

    public DateTimeOffset Due => due;

    public bool IsRetry => ReferenceEquals(message, RetryDue);

    public void Abandon(Frame frame, bool recordsEvents)
    {
        alarm?.Cancel();
        if (recordsEvents && frame.State is WaitStateExecutor)
        {
            frame.Run.Record(frame, HistoryEventType.WaitStateAborted, null, advances: false);
        }
    }
}

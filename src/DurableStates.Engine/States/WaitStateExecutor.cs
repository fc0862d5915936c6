using System.Diagnostics;
using DurableStates.Asl;
using DurableStates.Engine.DataFlow;
using DurableStates.Engine.Executions;
using DurableStates.Engine.Expressions;
using DurableStates.Engine.Time;
using DurableStates.Json;

namespace DurableStates.Engine.States;

/// <summary>Holds the execution until its time has come.</summary>
/// <seealso href="https://states-language.net/spec.html#wait-state"/>
internal sealed class WaitStateExecutor : StateExecutor
{
    private readonly CompiledNumber? _seconds;
    private readonly CompiledText? _timestamp;

    public WaitStateExecutor(WaitState state, StateDataFlow flow)
        : base(state, flow)
    {
        switch (state.Time)
        {
            case WaitTime.Seconds seconds:
                _seconds = CompiledNumber.CompileOptional(seconds.Count, "Seconds");
                break;
            case WaitTime.Timestamp timestamp:
                _timestamp = CompiledText.CompileOptional(timestamp.Instant, "Timestamp");
                break;
            default:
                throw new UnreachableException($"No waiting for {state.Time.GetType().Name}.");
        }
    }

    public override HistoryEventType Entered => HistoryEventType.WaitStateEntered;

    public override HistoryEventType Exited => HistoryEventType.WaitStateExited;

    public override StateOutcome Enter(Frame frame)
    {
        if (Flow.EffectiveInput(frame).Failed(out var error, out var input) || Until(frame, input.Value).Failed(out error, out var until))
        {
            return error;
        }

        // A time in the past is legal and means "do not wait".
        if (until <= frame.Run.Now)
        {
            return Leave(Flow.PassOn(frame, input));
        }

        frame.Pending = new PendingTimer(frame.Run.SetAlarm(frame, until, PendingTimer.Over), until, PendingTimer.Over);
        return StateOutcome.Suspend;
    }

    public override StateOutcome Resume(Frame frame, object message) =>
        Flow.EffectiveInput(frame).Failed(out var error, out var input) ? error : Leave(Flow.PassOn(frame, input));

    private Result<DateTimeOffset> Until(Frame frame, JsonValue input)
    {
        if (_timestamp is { } timestamp)
        {
            return WaitTimes.Instant(timestamp, frame, input);
        }

        if (_seconds is not { } setting)
        {
            throw new UnreachableException("A Wait state has seconds or a timestamp.");
        }

        if (WaitTimes.Seconds(setting, frame, input).Failed(out var error, out var seconds))
        {
            return error;
        }

        return Instants.After(frame.EnteredAt, seconds);
    }
}

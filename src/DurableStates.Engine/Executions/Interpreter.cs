using System.Diagnostics;
using DurableStates.Engine.States;
using DurableStates.Engine.Time;

namespace DurableStates.Engine.Executions;

/// <summary>Moves frames from state to state: enters, leaves, retries, catches, ends. What a state does is its executor's.</summary>
internal sealed class Interpreter(ExecutionRun run)
{
    /// <summary>Handles one signal.</summary>
    public void Handle(Signal signal)
    {
        if (run.Execution.IsOver)
        {
            return;
        }

        switch (signal)
        {
            case StartSignal(var started):
                run.RecordAfter(0, HistoryEventType.ExecutionStarted, run.Execution.StartedDetails());
                if (started is not null)
                {
                    run.After(started);
                }

                run.MakeReady(run.Root);
                break;
            case FrameSignal(var frame, var ticket, var message) when !frame.IsOver && frame.Ticket == ticket:
                Continue(frame, ReferenceEquals(message, PendingTimer.RetryDue) ? frame.State.Enter(frame) : frame.State.Resume(frame, message));
                break;
            case FrameSignal or RestoredSignal:
                break;
            case StopSignal(var error, var cause):
                Ending.Of(run, ExecutionStatus.Aborted, 0, error, cause);
                break;
            case RedriveSignal:
                Redriving.Begin(run);
                break;
            case EndSignal(var error):
                Ending.Of(run, ExecutionStatus.Failed, run.Root.LastEventId, error.Error, error.Cause);
                break;
            case TimeoutSignal:
                Ending.Of(run, ExecutionStatus.TimedOut, 0, null, null);
                break;
            default:
                throw new UnreachableException($"No handling of {signal}.");
        }
    }

    /// <summary>Runs a frame that is about to enter its state, until it waits, ends, or others want their turn.</summary>
    public void Run(Frame frame)
    {
        while (!frame.IsOver)
        {
            Enter(frame);
            if (!Settle(frame, frame.State.Enter(frame)))
            {
                return;
            }

            if (!run.MayGoOn())
            {
                run.MakeReady(frame);
                return;
            }
        }
    }

    private void Enter(Frame frame)
    {
        frame.BeforeEntryEventId = frame.LastEventId;
        frame.EnteredAt = run.Now;
        frame.RetriesUsed = null;
        frame.RetryCount = 0;
        frame.EnteredEventId = run.Record(frame, frame.State.Entered, new HistoryEventDetails.StateEntered(frame.State.Name, frame.Input));
    }

    /// <summary>Acts on what came of a state, and lets the frame go on when it moved to another.</summary>
    public void Continue(Frame frame, StateOutcome outcome)
    {
        if (Settle(frame, outcome))
        {
            run.MakeReady(frame);
        }
    }

    /// <summary>Acts on what came of a state; true when the frame goes on to another state.</summary>
    private bool Settle(Frame frame, StateOutcome outcome)
    {
        switch (outcome.Kind)
        {
            case OutcomeKind.Suspend:
                return false;
            case OutcomeKind.Leave:
                return Leave(frame, outcome);
            case OutcomeKind.Fail when outcome.Error is { } error:
                return Recover(frame, error);
            default:
                throw new UnreachableException($"No outcome {outcome.Kind}.");
        }
    }

    private bool Leave(Frame frame, StateOutcome outcome)
    {
        StopWaiting(frame);
        frame.Unfinished = null;
        frame.MapFork = null;
        if (outcome.Output.IsLongerThan(run.Services.Quotas.MaxPayloadBytes))
        {
            Fail(frame, Oversize.Of(frame.State.Name));
            return false;
        }

        if (!outcome.Assigned.IsEmpty && VariableLimits.Assign(frame, outcome.Assigned, run.Services.Quotas) is { } tooLarge)
        {
            Fail(frame, tooLarge);
            return false;
        }

        run.Record(frame, frame.State.Exited, new HistoryEventDetails.StateExited(frame.State.Name, outcome.Output, outcome.Assigned));
        if (outcome.Next is not { } next)
        {
            End(frame, outcome.Output);
            return false;
        }

        frame.State = next;
        frame.Input = outcome.Output;
        return true;
    }

    /// <summary>Retry, else catch, else fail; true when a catcher sends the frame on.</summary>
    private bool Recover(Frame frame, StateError error)
    {
        // Data that became too large will be too large again: such a state starts from its beginning.
        frame.Unfinished = error.Error is ErrorNames.DataLimitExceeded ? null : frame.Pending;
        StopWaiting(frame);
        Tell(frame, error);
        if (frame.State.Handling is not { } handling || error.IsFatal || error.PassesHandlers)
        {
            Fail(frame, error);
            return false;
        }

        if (handling.RetrierFor(error, frame.RetriesUsed) is { } retrier)
        {
            var due = Instants.After(run.Now, handling.Use(retrier, frame));
            frame.Pending = new PendingTimer(run.SetAlarm(frame, due, PendingTimer.RetryDue), due, PendingTimer.RetryDue);
            return false;
        }

        RecordStateFailed(frame);
        if (handling.CatcherFor(error) is not { } catcher)
        {
            Fail(frame, error);
            return false;
        }

        if (frame.State.Catch(frame, catcher, error).Failed(out var failure, out var departure))
        {
            Tell(frame, failure);
            Fail(frame, failure);
            return false;
        }

        return Leave(frame, StateOutcome.Leave(departure, catcher.Next));
    }

    // A failed evaluation has an event of its own. Where nothing happened in the state before it, it follows what the entry followed:
    // entry and evaluation are one step. A Wait state is entered in a step of its own.
    private void Tell(Frame frame, StateError error)
    {
        if (!error.IsEvaluation)
        {
            return;
        }

        var isFirst = frame.LastEventId == frame.EnteredEventId && frame.State is not WaitStateExecutor;
        frame.LastEventId = run.RecordAfter(
            isFirst ? frame.BeforeEntryEventId : frame.LastEventId,
            HistoryEventType.EvaluationFailed,
            new HistoryEventDetails.EvaluationFailed(error.Error, error.Cause, error.Location, frame.State.Name));
    }

    private void RecordStateFailed(Frame frame)
    {
        HistoryEventType? type = frame.State.Entered switch
        {
            HistoryEventType.MapStateEntered => HistoryEventType.MapStateFailed,
            HistoryEventType.ParallelStateEntered => HistoryEventType.ParallelStateFailed,
            _ => null,
        };
        if (type is { } failed)
        {
            run.Record(frame, failed, null);
        }
    }

    private static void StopWaiting(Frame frame)
    {
        frame.Ticket++;
        frame.Pending = null;
    }

    private void End(Frame frame, Payload output)
    {
        frame.IsOver = true;
        if (frame.Parent is { } parent)
        {
            Continue(parent, parent.State.Resume(parent, new FrameEnded(frame, output, null)));
            return;
        }

        Ending.Of(run, frame.LastEventId, output);
    }

    private void Fail(Frame frame, StateError error)
    {
        frame.IsOver = true;
        if (frame.Parent is { } parent && !error.IsFatal)
        {
            // The evaluation failed in here; outside it is an error like any other.
            Continue(parent, parent.State.Resume(parent, new FrameEnded(frame, null, error with { IsEvaluation = false, PassesHandlers = false })));
            return;
        }

        // A fatal error passes every enclosing state by.
        Ending.Of(run, ExecutionStatus.Failed, frame.LastEventId, error.Error, error.Cause);
    }
}

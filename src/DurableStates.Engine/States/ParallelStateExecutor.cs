using System.Collections.Immutable;
using DurableStates.Asl;
using DurableStates.Engine.DataFlow;
using DurableStates.Engine.Executions;
using DurableStates.Engine.TestState;

namespace DurableStates.Engine.States;

/// <summary>Runs branches side by side; its result is the array of their outputs.</summary>
/// <seealso href="https://states-language.net/spec.html#parallel-state"/>
internal sealed class ParallelStateExecutor(ParallelState state, StateDataFlow flow, ImmutableArray<StateExecutor> branches) : StateExecutor(state, flow), ITestedByMock
{
    public override HistoryEventType Entered => HistoryEventType.ParallelStateEntered;

    public override HistoryEventType Exited => HistoryEventType.ParallelStateExited;

    public override ErrorHandling? Handling { get; } = ErrorHandling.Compile(state);

    public override StateOutcome Enter(Frame frame)
    {
        if (Flow.EffectiveInput(frame).Failed(out var error, out var input) || Arguments(frame, input).Failed(out error, out var arguments))
        {
            return error;
        }

        frame.Run.Record(frame, HistoryEventType.ParallelStateStarted, null);
        var fork = new Fork(new Payload?[branches.Length], HistoryEventType.ParallelStateAborted);
        for (var i = 0; i < branches.Length; i++)
        {
            fork.Start(new Frame(frame, i, branches[i], arguments, frame.LastEventId));
        }

        frame.Pending = fork;
        return StateOutcome.Suspend;
    }

    public StateOutcome Test(Frame frame, StateMock mock, StateTestSettings settings) =>
        Flow.EffectiveInput(frame).Failed(out var error, out var input) || Flow.Arguments(frame, input).Failed(out error, out _)
            ? error
            : mock.Error is { } failure ? failure : Leave(Flow.Complete(frame, mock.Result ?? Payload.Empty));

    public override StateOutcome Resume(Frame frame, object message)
    {
        var ended = (FrameEnded)message;
        var fork = FrameEnded.ForkOf(frame);
        frame.LastEventId = ended.Frame.LastEventId;
        if (ended.Error is { } error)
        {
            // The failing task is told as aborted too: its branch had no chance to handle the failure.
            if (ended.Frame.State is TaskStateExecutor)
            {
                frame.Run.Record(ended.Frame, HistoryEventType.TaskStateAborted, null, advances: false);
            }

            fork.AbandonOthers();
            return error;
        }

        if (!fork.Finish(ended))
        {
            return StateOutcome.Suspend;
        }

        frame.Run.Record(frame, HistoryEventType.ParallelStateSucceeded, null, advances: false);
        return Leave(Flow.Complete(frame, fork.Results()));
    }
}

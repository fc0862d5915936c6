using DurableStates.Asl;
using DurableStates.Engine.DataFlow;
using DurableStates.Engine.Executions;
using DurableStates.Engine.Expressions;
using DurableStates.Engine.Maps;
using DurableStates.Engine.Maps.Distributed;
using DurableStates.Engine.TestState;

namespace DurableStates.Engine.States;

/// <summary>Runs the same states for every item inside the execution; its result is the array of their outputs.</summary>
/// <seealso href="https://states-language.net/spec.html#map-state"/>
internal sealed class MapStateExecutor(MapState state, StateDataFlow flow, MapItems items, StateExecutor start) : StateExecutor(state, flow), ITestedByMock
{
    private const int MostAtOnce = 40;

    private readonly CompiledNumber? _maxConcurrency = CompiledNumber.CompileOptional(state.MaxConcurrency, "MaxConcurrency");

    public override HistoryEventType Entered => HistoryEventType.MapStateEntered;

    public override HistoryEventType Exited => HistoryEventType.MapStateExited;

    public override ErrorHandling? Handling { get; } = ErrorHandling.Compile(state);

    public override StateOutcome Enter(Frame frame)
    {
        var concurrency = 0;
        if (Flow.EffectiveInput(frame).Failed(out var error, out var input)
            || items.Of(frame, input).Failed(out error, out var values)
            || (_maxConcurrency is not null && Concurrency.Of(_maxConcurrency, frame, input).Failed(out error, out concurrency)))
        {
            return error;
        }

        frame.Run.Record(frame, HistoryEventType.MapStateStarted, new HistoryEventDetails.MapStateStarted(values.Count));
        if (values.Count == 0)
        {
            return Succeed(frame, Payload.Array([]));
        }

        var fork = new MapFork(new Fork(new Payload?[values.Count], HistoryEventType.MapStateAborted), values, input, Math.Min(concurrency is 0 ? MostAtOnce : concurrency, MostAtOnce));
        frame.Pending = fork.Fork;
        frame.MapFork = fork;
        for (var slot = 0; slot < fork.Concurrency && slot < values.Count; slot++)
        {
            if (StartNext(frame, fork, frame.LastEventId) is { } failure)
            {
                return failure;
            }
        }

        return StateOutcome.Suspend;
    }

    public StateOutcome Test(Frame frame, StateMock mock, StateTestSettings settings) =>
        Flow.EffectiveInput(frame).Failed(out var error, out var input)
        || MapTest.Run(frame, input, mock, settings, items, _maxConcurrency, new CompiledTolerance(state)).Failed(out error, out var result)
            ? error
            : Leave(Flow.Complete(frame, result));

    public override StateOutcome Resume(Frame frame, object message)
    {
        var ended = (FrameEnded)message;
        var fork = FrameEnded.ForkOf(frame);
        var iteration = new HistoryEventDetails.MapIteration(Name, ended.Frame.Index);
        if (ended.Error is { } error)
        {
            frame.Run.Record(ended.Frame, HistoryEventType.MapIterationFailed, iteration, advances: false);
            frame.LastEventId = ended.Frame.LastEventId;
            fork.AbandonOthers();
            return error;
        }

        frame.LastEventId = frame.Run.Record(ended.Frame, HistoryEventType.MapIterationSucceeded, iteration, advances: false);
        if (fork.Finish(ended))
        {
            return Succeed(frame, fork.Results());
        }

        return fork.Started < fork.Count && frame.MapFork is { } map && StartNext(frame, map, ended.Frame.LastEventId) is { } failure
            ? failure
            : StateOutcome.Suspend;
    }

    private StateOutcome Succeed(Frame frame, Payload result)
    {
        frame.Run.Record(frame, HistoryEventType.MapStateSucceeded, null, advances: false);
        return Leave(Flow.Complete(frame, result));
    }

    // The next iteration follows the last event of the iteration whose place it takes.
    private StateError? StartNext(Frame frame, MapFork map, int lastEventId)
    {
        var index = map.Fork.Started;
        var iteration = new Frame(frame, index, start, frame.Input, lastEventId) { MapItem = map.Items.ContextOf(index) };
        frame.Run.Record(iteration, HistoryEventType.MapIterationStarted, new HistoryEventDetails.MapIteration(Name, index));
        if (items.Select(frame, iteration.MapItem, map.Input, map.Items.At(index)).Failed(out var error, out var input))
        {
            frame.LastEventId = iteration.LastEventId;
            map.Fork.AbandonOthers();
            return error;
        }

        if (input.IsLongerThan(frame.Run.Services.Quotas.MaxPayloadBytes))
        {
            frame.LastEventId = iteration.LastEventId;
            map.Fork.AbandonOthers();
            return Oversize.Of(Name) with { PassesHandlers = true };
        }

        iteration.Input = input;
        map.Fork.Start(iteration);
        return null;
    }
}

using System.Diagnostics;
using DurableStates.Asl;
using DurableStates.Engine.DataFlow;
using DurableStates.Engine.Executions;
using DurableStates.Engine.Expressions;
using DurableStates.Engine.Maps;
using DurableStates.Engine.Maps.Distributed;
using DurableStates.Engine.Maps.Reading;
using DurableStates.Engine.TestState;
using DurableStates.Json;

namespace DurableStates.Engine.States;

/// <summary>Runs the same states for every item, each item or batch in an execution of its own.</summary>
/// <seealso href="https://docs.aws.amazon.com/step-functions/latest/dg/state-map-distributed.html"/>
internal sealed class DistributedMapStateExecutor(MapState state, StateDataFlow flow, MapItems items, StateExecutor start) : StateExecutor(state, flow), ITestedByMock
{
    private const int MostAtOnce = 10_000;

    private readonly CompiledNumber? _maxConcurrency = CompiledNumber.CompileOptional(state.MaxConcurrency, "MaxConcurrency");
    private readonly CompiledTolerance _tolerance = new(state);
    private readonly CompiledItemReader? _reader = state.ItemReader is { } reader ? new(reader) : null;
    private readonly CompiledBatcher? _batcher = state.ItemBatcher is { } batcher ? new(batcher) : null;
    private readonly CompiledResultWriter? _writer = state.ResultWriter is { } writer ? new(writer) : null;

    public override HistoryEventType Entered => HistoryEventType.MapStateEntered;

    public override HistoryEventType Exited => HistoryEventType.MapStateExited;

    public override ErrorHandling? Handling { get; } = ErrorHandling.Compile(state);

    public override StateOutcome Enter(Frame frame)
    {
        var concurrency = 0;
        ItemList? given = null;
        if (Flow.EffectiveInput(frame).Failed(out var error, out var input)
            || (_reader is null && items.Of(frame, input).Failed(out error, out given))
            || (_maxConcurrency is not null && Concurrency.Of(_maxConcurrency, frame, input).Failed(out error, out concurrency)))
        {
            return error;
        }

        // The items of a reader are not known yet, and count as none.
        frame.Run.Record(frame, HistoryEventType.MapStateStarted, new HistoryEventDetails.MapStateStarted(given?.Count ?? 0));
        var reading = default(ReadRequest);
        if (_tolerance.Evaluate(frame, input).Failed(out error, out var tolerance)
            || (_reader is not null && _reader.Request(frame, input).Failed(out error, out reading)))
        {
            return error;
        }

        var progress = StartRun(frame, input, tolerance, concurrency);
        if (given is not null)
        {
            return StartChildren(frame, progress, given);
        }

        Read(frame, reading ?? throw new UnreachableException("Without items there is a reader."));
        return StateOutcome.Suspend;
    }

    public StateOutcome Test(Frame frame, StateMock mock, StateTestSettings settings) =>
        Flow.EffectiveInput(frame).Failed(out var error, out var input)
        || MapTest.Run(frame, input, mock, settings, items, _maxConcurrency, _tolerance).Failed(out error, out var result)
            ? error
            : Leave(Flow.Complete(frame, result));

    public override StateOutcome Resume(Frame frame, object message)
    {
        var progress = frame.Pending as MapRunProgress ?? throw new UnreachableException($"'{Name}' has no run but was told {message}.");
        switch (message)
        {
            case MapRunMessage.Read(var read, var source):
                return read.Failed(out var error, out var array)
                    ? Fail(frame, progress, error)
                    : StartChildren(frame, progress, new ItemList(array, source: source));
            case MapRunMessage.ChildEnded(var index, _) when !progress.Running.Contains(index):
                return StateOutcome.Suspend;
            case MapRunMessage.ChildEnded(var index, var child):
                return progress.Note(index, child.Status is ExecutionStatus.Succeeded)
                    ? Fail(frame, progress, Tolerance.Exceeded)
                    : Continue(frame, progress);
            case MapRunMessage.EarlierEnded(var index, _) when !progress.Running.Contains(index):
                return StateOutcome.Suspend;
            case MapRunMessage.EarlierEnded(var index, { Status: ExecutionStatus.Succeeded }):
                progress.Note(index, succeeded: true);
                return Continue(frame, progress);
            case MapRunMessage.EarlierEnded(var index, _):
                StartChild(frame, progress, index);
                return StateOutcome.Suspend;
            case MapRunMessage.Restored:
                return GoOn(frame, progress);
            case MapRunMessage.Written(var written):
                return written.Failed(out error, out var result) ? Fail(frame, progress, error) : Succeed(frame, progress, new Payload(result));
            default:
                throw new UnreachableException($"A map run is not told {message}.");
        }
    }

    /// <summary>Runs again what did not succeed of a run, and what was never started.</summary>
    public StateOutcome Redrive(Frame frame, MapRunProgress progress)
    {
        if (!progress.TryReopen())
        {
            return Enter(frame);
        }

        frame.Pending = progress;
        frame.Run.Record(frame, HistoryEventType.MapRunRedriven, new HistoryEventDetails.MapRun(progress.Run.Arn, progress.Run.RedriveCount));
        return Continue(frame, progress);
    }

    /// <summary>Brings a run of an earlier process back. It goes on once its children are back, too.</summary>
    public static MapRunProgress Restore(Frame frame, MapRunProgress progress, bool isLive)
    {
        progress.Run.Adopt = progress.Adopt;
        if (isLive)
        {
            frame.Run.Post(new FrameSignal(frame, frame.Ticket, new MapRunMessage.Restored()));
        }

        return progress;
    }

    private StateOutcome GoOn(Frame frame, MapRunProgress progress)
    {
        if (!progress.HasBegun)
        {
            var reader = _reader ?? throw new UnreachableException("Only a reader lets a run wait for its items.");
            if (reader.Request(frame, progress.Input).Failed(out var error, out var request))
            {
                return Fail(frame, progress, error);
            }

            Read(frame, request);
            return StateOutcome.Suspend;
        }

        foreach (var index in progress.Resume())
        {
            progress.Children[index]?.WhenEnded(Teller(frame, index));
        }

        return Continue(frame, progress);
    }

    private MapRunProgress StartRun(Frame frame, Payload input, Tolerance tolerance, int concurrency)
    {
        var run = frame.Run.Services.Engine.StartMapRun(frame.Run.Execution, state.Label ?? frame.Run.Services.Ids.NextId(), concurrency);
        run.ToleratedFailureCount = tolerance.Count ?? 0;
        run.ToleratedFailurePercentage = tolerance.Percentage ?? 0;
        var progress = new MapRunProgress(run, tolerance, input);
        frame.Pending = progress;
        progress.StartedEventId = frame.Run.Record(frame, HistoryEventType.MapRunStarted, new HistoryEventDetails.MapRun(run.Arn));
        return progress;
    }

    private static void Read(Frame frame, ReadRequest request)
    {
        var (run, ticket) = (frame.Run, frame.Ticket);
        run.After(() => run.Services.Scheduler.StartWork(async () =>
        {
            Result<JsonArray> read;
            try
            {
                read = await ItemReading.ReadAsync(run.Services.Objects, request, CancellationToken.None);
            }
#pragma warning disable CA1031 // The store is somebody else's: whatever it throws is a failed read.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                read = ItemReading.Failure(exception.Message);
            }

            run.Post(new FrameSignal(frame, ticket, new MapRunMessage.Read(read, request.Source)));
        }));
    }

    private StateOutcome StartChildren(Frame frame, MapRunProgress progress, ItemList list)
    {
        var inputs = new List<Payload>(list.Count);
        for (var i = 0; i < list.Count; i++)
        {
            if (items.Select(frame, list.ContextOf(i), progress.Input, list.At(i)).Failed(out var failure, out var selected))
            {
                return Fail(frame, progress, failure);
            }

            inputs.Add(selected);
        }

        if (_batcher is not null && _batcher.Batch(frame, progress.Input, inputs).Failed(out var error, out inputs))
        {
            return Fail(frame, progress, error);
        }

        if (inputs.Any(input => input.IsLongerThan(frame.Run.Services.Quotas.MaxPayloadBytes)))
        {
            return Fail(frame, progress, Oversize.Of(Name) with { PassesHandlers = true });
        }

        progress.Begin(inputs, list.Count);
        frame.Run.NoteChange();
        return Continue(frame, progress);
    }

    private StateOutcome Continue(Frame frame, MapRunProgress progress)
    {
        var atOnce = progress.Run.MaxConcurrency is 0 ? MostAtOnce : Math.Min(progress.Run.MaxConcurrency, MostAtOnce);
        while (progress.RunningCount < atOnce && progress.TakeNext() is { } index)
        {
            StartChild(frame, progress, index);
        }

        return progress is { IsDone: true, IsWriting: false } ? Collect(frame, progress) : StateOutcome.Suspend;
    }

    private void StartChild(Frame frame, MapRunProgress progress, int index)
    {
        var (run, ticket) = (frame.Run, frame.Ticket);
        run.After(() =>
        {
            // The run may have been given up since.
            if (!progress.Running.Contains(index))
            {
                return;
            }

            if (progress.Children[index] is { HasEnded: false } leaving)
            {
                leaving.WhenEnded(ended => run.Post(new FrameSignal(frame, ticket, new MapRunMessage.EarlierEnded(index, ended))));
                return;
            }

            if (progress.Children[index] is { } failed && run.Services.Engine.TryRedriveChild(failed, Teller(frame, index)))
            {
                return;
            }

            progress.Attach(index, run.Services.Engine.StartChild(
                progress.Run, index, start, state.Processor.Config?.ExecutionType ?? StateMachineType.Standard, progress.Inputs[index], Teller(frame, index)));
        });
    }

    private static Action<Execution> Teller(Frame frame, int index)
    {
        var (run, ticket) = (frame.Run, frame.Ticket);
        return ended => run.Post(new FrameSignal(frame, ticket, new MapRunMessage.ChildEnded(index, ended)));
    }

    private StateOutcome Collect(Frame frame, MapRunProgress progress)
    {
        if (_writer is null)
        {
            return Succeed(frame, progress, ChildResults.Outputs(progress.Children));
        }

        if (_writer.Request(frame, progress.Input).Failed(out var error, out var request))
        {
            return Fail(frame, progress, error);
        }

        if (request.Bucket is null)
        {
            return Succeed(frame, progress, new Payload(ChildResults.Shape(progress.Children, request.Transformation)));
        }

        var (run, ticket) = (frame.Run, frame.Ticket);
        progress.IsWriting = true;
        run.After(() => run.Services.Scheduler.StartWork(async () =>
        {
            var written = await ResultExport.WriteAsync(run.Services.Objects, request, progress.Run, CancellationToken.None);
            run.Post(new FrameSignal(frame, ticket, new MapRunMessage.Written(written)));
        }));
        return StateOutcome.Suspend;
    }

    private StateOutcome Succeed(Frame frame, MapRunProgress progress, Payload result)
    {
        progress.End(ExecutionStatus.Succeeded, frame.Run.Now);
        frame.Run.Record(frame, HistoryEventType.MapRunSucceeded, null);
        var succeeded = frame.LastEventId;
        frame.Run.Record(frame, HistoryEventType.MapStateSucceeded, null, advances: false);
        frame.LastEventId = frame.Run.Services.Behaviour.ExitFollowsMapRunStarted ? progress.StartedEventId : succeeded;
        return Leave(Flow.Complete(frame, result));
    }

    private static StateOutcome Fail(Frame frame, MapRunProgress progress, StateError error)
    {
        progress.Abandon(frame, recordsEvents: false);
        progress.End(ExecutionStatus.Failed, frame.Run.Now);
        frame.Run.Record(frame, HistoryEventType.MapRunFailed, new HistoryEventDetails.Failed(error.Error, error.Cause));
        return error;
    }
}

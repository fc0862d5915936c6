using DurableStates.Engine.Executions;

namespace DurableStates.Engine.Maps.Distributed;

/// <summary>The run of a distributed Map that a frame waits for.</summary>
internal sealed class MapRunProgress(MapRun run, int startedEventId, Tolerance tolerance, Payload input) : IPending
{
    private readonly HashSet<int> _running = [];
    private Execution?[] _children = [];
    private long _failedItems;

    public MapRun Run => run;

    /// <summary>The event with which the run started.</summary>
    public int StartedEventId => startedEventId;

    /// <summary>The Map's effective input.</summary>
    public Payload Input => input;

    /// <summary>The inputs of the child executions.</summary>
    public IReadOnlyList<Payload> Inputs { get; private set; } = [];

    public IReadOnlyList<Execution?> Children => _children;

    public int Started { get; private set; }

    public bool IsDone => Started == Inputs.Count && _running.Count == 0;

    public int RunningCount => _running.Count;

    /// <summary>The results of an earlier attempt, which a redrive keeps; null for none.</summary>
    public void Begin(IReadOnlyList<Payload> inputs, long items)
    {
        Inputs = inputs;
        _children = new Execution?[inputs.Count];
        run.ItemCount = items;
        run.ChildCount = inputs.Count;
    }

    public int TakeNext()
    {
        _running.Add(Started);
        return Started++;
    }

    public void Attach(int index, Execution child)
    {
        _children[index] = child;
        run.Add(child);
    }

    /// <summary>Notes that a child execution is over; true when too many items have failed.</summary>
    public bool Note(int index, bool succeeded)
    {
        _running.Remove(index);
        _failedItems += succeeded ? 0 : ItemsOf(index);
        return tolerance.IsExceededBy(_failedItems, run.ItemCount);
    }

    public void End(ExecutionStatus status, DateTimeOffset at)
    {
        run.Status = status;
        run.StopDate = at;
    }

    public void Abandon(Frame frame, bool recordsEvents)
    {
        var engine = frame.Run.Services.Engine;
        foreach (var index in _running)
        {
            if (_children[index] is { } child)
            {
                engine.StopExecution(child);
            }
        }

        _running.Clear();
        End(ExecutionStatus.Aborted, frame.Run.Now);
        if (recordsEvents)
        {
            frame.Run.Record(frame, HistoryEventType.MapRunAborted, null, advances: false);
            frame.Run.Record(frame, HistoryEventType.MapStateAborted, null, advances: false);
        }
    }

    // With batches every item of a failed child execution has failed.
    private long ItemsOf(int index) => run.ItemCount == Inputs.Count || !Inputs[index].Value["Items"].TryGetArray(out var batch) ? 1 : batch.Count;
}

using DurableStates.Engine.Executions;
using DurableStates.Json;

namespace DurableStates.Engine.Maps.Distributed;

/// <summary>The run of a distributed Map that a frame waits for.</summary>
internal sealed class MapRunProgress(MapRun run, Tolerance tolerance, Payload input) : IPending
{
    private readonly HashSet<int> _running = [];
    private readonly Queue<int> _waiting = new();
    private Execution?[] _children = [];
    private long _failedItems;

    public MapRun Run => run;

    /// <summary>The event with which the run started.</summary>
    public int StartedEventId { get; set; }

    /// <summary>The Map's effective input.</summary>
    public Payload Input => input;

    /// <summary>The inputs of the child executions.</summary>
    public IReadOnlyList<Payload> Inputs { get; private set; } = [];

    public IReadOnlyList<Execution?> Children => _children;

    public bool IsDone => _waiting.Count == 0 && _running.Count == 0;

    public int RunningCount => _running.Count;

    public static MapRunProgress Read(Frame frame, JsonValue json)
    {
        var tolerance = new Tolerance(
            json["toleratedCount"].TryGetInt64(out var count) ? count : null, json["toleratedPercentage"].TryGetDouble(out var share) ? share : null);
        var arn = json["arn"].AsString();
        var run = frame.Run.Execution.MapRuns.First(candidate => candidate.Arn == arn);
        var progress = new MapRunProgress(run, tolerance, Payload.Parse(json["input"].AsString())) { StartedEventId = (int)json["startedEventId"].AsInt64() };
        if (json["inputs"].TryGetArray(out var inputs))
        {
            progress.Begin([.. inputs.Select(input => Payload.Parse(input.AsString()))], json["items"].AsInt64());
            progress._waiting.Clear();
            foreach (var index in json["waiting"].AsArray())
            {
                progress._waiting.Enqueue((int)index.AsInt64());
            }

            progress._running.UnionWith(json["running"].AsArray().Select(index => (int)index.AsInt64()));
            progress._failedItems = json["failedItems"].AsInt64();
        }

        return progress;
    }

    public JsonValue Write() => JsonValue.Object(
        ("kind", "mapRun"),
        ("arn", run.Arn),
        ("startedEventId", StartedEventId),
        ("input", input.Text),
        ("toleratedCount", tolerance.Count is { } count ? count : default(JsonValue)),
        ("toleratedPercentage", tolerance.Percentage is { } percentage ? percentage : default(JsonValue)),
        ("items", run.ItemCount),
        ("inputs", Inputs.Count == 0 ? default : JsonValue.Array([.. Inputs.Select(item => (JsonValue)item.Text)])),
        ("waiting", JsonValue.Array([.. _waiting.Select(index => (JsonValue)index)])),
        ("running", JsonValue.Array([.. _running.Order().Select(index => (JsonValue)index)])),
        ("failedItems", _failedItems));

    /// <summary>The child executions that are running.</summary>
    public IReadOnlyCollection<int> Running => _running;

    /// <summary>Notes what there is to run.</summary>
    public void Begin(IReadOnlyList<Payload> inputs, long items)
    {
        for (var i = 0; i < inputs.Count; i++)
        {
            _waiting.Enqueue(i);
        }

        Inputs = inputs;
        _children = new Execution?[inputs.Count];
        run.ItemCount = items;
        run.ChildCount = inputs.Count;
    }

    /// <summary>The next child execution that is to run; null when none is left.</summary>
    public int? TakeNext()
    {
        if (!_waiting.TryDequeue(out var next))
        {
            return null;
        }

        _running.Add(next);
        return next;
    }

    /// <summary>Puts everything that did not succeed back; false when the run had not come so far as to know its items.</summary>
    public bool TryReopen()
    {
        if (Inputs.Count == 0)
        {
            return false;
        }

        _waiting.Clear();
        _running.Clear();
        _failedItems = 0;
        for (var i = 0; i < Inputs.Count; i++)
        {
            if (_children[i] is not { Status: ExecutionStatus.Succeeded })
            {
                _waiting.Enqueue(i);
            }
        }

        run.RedriveCount++;
        run.Status = ExecutionStatus.Running;
        run.StopDate = null;
        return true;
    }

    public void Attach(int index, Execution child)
    {
        _children[index] = child;
        run.Add(index, child);
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

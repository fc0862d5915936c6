using DurableStates.Engine.Executions;
using DurableStates.Json;

namespace DurableStates.Engine.Maps.Distributed;

/// <summary>The run of a distributed Map that a frame waits for.</summary>
internal sealed class MapRunProgress(MapRun run, Tolerance tolerance, Payload input) : IPending
{
    private readonly HashSet<int> _running = [];
    private readonly Queue<int> _waiting = new();
    private Execution?[] _children = [];
    private JsonValue _inputTexts;
    private long _failedItems;

    public MapRun Run => run;

    /// <summary>The event with which the run started.</summary>
    public int StartedEventId { get; set; }

    /// <summary>The Map's effective input.</summary>
    public Payload Input => input;

    /// <summary>True once it is known what there is to run.</summary>
    public bool HasBegun { get; private set; }

    /// <summary>True while the results are being written.</summary>
    public bool IsWriting { get; set; }

    /// <summary>The inputs of the child executions.</summary>
    public IReadOnlyList<Payload> Inputs { get; private set; } = [];

    public IReadOnlyList<Execution?> Children => _children;

    public bool IsDone => _waiting.Count == 0 && _running.Count == 0;

    public int RunningCount => _running.Count;

    /// <summary>Reads a run. How far it has come is told by its child executions, see <see cref="Resume"/>.</summary>
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
        ("inputs", _inputTexts));

    /// <summary>The child executions that are running.</summary>
    public IReadOnlyCollection<int> Running => _running;

    /// <summary>Notes what there is to run.</summary>
    public void Begin(IReadOnlyList<Payload> inputs, long items)
    {
        for (var i = 0; i < inputs.Count; i++)
        {
            _waiting.Enqueue(i);
        }

        HasBegun = true;
        Inputs = inputs;
        _inputTexts = JsonValue.Array([.. inputs.Select(item => (JsonValue)item.Text)]);
        _children = new Execution?[inputs.Count];
        run.ItemCount = items;
        run.ChildCount = inputs.Count;
    }

    /// <summary>
    /// Takes up where an earlier process stood: a child execution of this round was taken by it, whatever has become of the child since; every other
    /// item that has not succeeded is still to come.
    /// </summary>
    /// <returns>The items whose child executions were taken.</returns>
    public List<int> Resume()
    {
        _waiting.Clear();
        _running.Clear();
        _failedItems = 0;
        for (var i = 0; i < Inputs.Count; i++)
        {
            if (_children[i] is { } child && child.MapRound == run.RedriveCount)
            {
                _running.Add(i);
            }
            else if (_children[i] is not { Status: ExecutionStatus.Succeeded })
            {
                _waiting.Enqueue(i);
            }
        }

        return [.. _running.Order()];
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
        if (!HasBegun)
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

        IsWriting = false;
        run.RedriveCount++;
        run.Status = ExecutionStatus.Running;
        run.StopDate = null;
        return true;
    }

    /// <summary>Takes a child execution that an earlier process had; of several for an item, the latest counts.</summary>
    public void Adopt(Execution child)
    {
        if (_children[child.MapIndex] is not { } other || other.MapRound <= child.MapRound)
        {
            Attach(child.MapIndex, child);
        }
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
        foreach (var child in _running.Order().Select(index => _children[index]).OfType<Execution>())
        {
            frame.Run.After(() => engine.StopExecution(child));
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

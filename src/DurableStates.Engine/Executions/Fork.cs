namespace DurableStates.Engine.Executions;

/// <summary>The branches or iterations that a Parallel or an inline Map waits for.</summary>
internal sealed class Fork(Payload?[] outputs, HistoryEventType aborted, int started = 0) : IPending
{
    private readonly Payload?[] _outputs = outputs;
    private readonly List<Frame> _running = [];
    private int _left = outputs.Count(output => output is null);

    /// <summary>How many were started so far.</summary>
    public int Started { get; private set; } = started;

    public int Count => _outputs.Length;

    /// <summary>The children that have not ended well: those that run, and after a failure those that failed or were ended.</summary>
    public IReadOnlyList<Frame> Unfinished => _running;

    public IReadOnlyList<Payload?> Outputs => _outputs;

    public void Start(Frame child)
    {
        Started++;
        _running.Add(child);
        child.Run.MakeReady(child);
    }

    /// <summary>Takes a child in that was started in an earlier process.</summary>
    public void Restore(Frame child) => _running.Add(child);

    /// <summary>Notes an output; true when it was the last one.</summary>
    public bool Finish(FrameEnded ended)
    {
        _running.Remove(ended.Frame);
        _outputs[ended.Frame.Index] = ended.Output;
        return --_left == 0;
    }

    /// <summary>All outputs in the order of the branches or items.</summary>
    public Payload Results() => Payload.Array([.. _outputs.Select(output => output ?? Payload.Empty)]);

    /// <summary>Ends what still runs when one child failed.</summary>
    public void AbandonOthers() => AbandonRunning(recordsEvents: true);

    public void Abandon(Frame frame, bool recordsEvents)
    {
        AbandonRunning(recordsEvents);
        if (recordsEvents)
        {
            frame.Run.Record(frame, aborted, null, advances: false);
        }
    }

    private void AbandonRunning(bool recordsEvents)
    {
        foreach (var child in _running)
        {
            if (child.IsOver)
            {
                continue;
            }

            ExecutionRun.Abandon(child, recordsEvents);
            if (recordsEvents && aborted is HistoryEventType.MapStateAborted && child.Parent is { } map)
            {
                child.Run.Record(child, HistoryEventType.MapIterationAborted, new HistoryEventDetails.MapIteration(map.State.Name, child.Index), advances: false);
            }
        }
    }
}

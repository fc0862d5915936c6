namespace DurableStates.Engine.Executions;

/// <summary>The events of one execution: one writer, any number of readers, who see what was committed.</summary>
internal sealed class HistoryLog
{
    private HistoryEvent[] _events = new HistoryEvent[4];
    private int _committed;

    public int Count { get; private set; }

    public int Committed => Volatile.Read(ref _committed);

    public int Add(int previous, DateTimeOffset timestamp, HistoryEventType type, HistoryEventDetails? details)
    {
        if (Count == _events.Length)
        {
            // Readers keep the old array; what they may read of it never changes.
            Array.Resize(ref _events, Count * 2);
        }

        var id = ++Count;
        _events[id - 1] = new HistoryEvent(id, previous, timestamp, type, details);
        return id;
    }

    public ReadOnlyMemory<HistoryEvent> Uncommitted => _events.AsMemory(_committed, Count - _committed);

    public void Commit() => Volatile.Write(ref _committed, Count);

    public HistoryEvent[] ReadCommitted()
    {
        var committed = Committed;
        return Volatile.Read(ref _events).AsSpan(0, committed).ToArray();
    }
}

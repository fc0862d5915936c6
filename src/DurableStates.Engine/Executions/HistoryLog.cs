namespace DurableStates.Engine.Executions;

/// <summary>The events of one execution: one writer, any number of readers, who see what was committed.</summary>
internal sealed class HistoryLog
{
    private const int FirstChunk = 4;
    private const int LargestChunk = 1024;

    private Entry[][] _chunks = [new Entry[FirstChunk]];
    private int _chunk;
    private int _used;
    private int _committed;

    public int Count { get; private set; }

    public int Committed => Volatile.Read(ref _committed);

    public int Add(int previous, DateTimeOffset timestamp, HistoryEventType type, HistoryEventDetails? details)
    {
        if (_used == _chunks[_chunk].Length)
        {
            Grow();
        }

        _chunks[_chunk][_used++] = new Entry(details, timestamp.UtcTicks, previous, type);
        return ++Count;
    }

    public void Commit() => Volatile.Write(ref _committed, Count);

    /// <summary>The events that are not committed yet.</summary>
    public HistoryEvent[] ReadUncommitted() => Read(Committed, Count);

    public HistoryEvent[] ReadCommitted() => Read(0, Committed);

    private HistoryEvent[] Read(int from, int to)
    {
        var chunks = Volatile.Read(ref _chunks);
        var events = new HistoryEvent[to - from];
        var start = 0;
        foreach (var chunk in chunks)
        {
            for (var i = Math.Max(from, start); i < to && i < start + chunk.Length; i++)
            {
                var entry = chunk[i - start];
                events[i - from] = new HistoryEvent(i + 1, entry.Previous, new DateTimeOffset(entry.Ticks, TimeSpan.Zero), entry.Type, entry.Details);
            }

            start += chunk.Length;
        }

        return events;
    }

    // Readers keep the chunks they have; what they may read of them never changes.
    private void Grow()
    {
        var size = Math.Min(_chunks[_chunk].Length * 2, LargestChunk);
        Volatile.Write(ref _chunks, [.. _chunks, new Entry[size]]);
        _chunk++;
        _used = 0;
    }

    private readonly record struct Entry(HistoryEventDetails? Details, long Ticks, int Previous, HistoryEventType Type);
}

using DurableStates.Json;

namespace DurableStates.Local.DynamoDb;

/// <summary>The items that have a key, each partition in the order of its sort key, kept as items come and go: a page costs what it reads and not what the table holds.</summary>
internal sealed class ItemOrder(KeySchema key)
{
    private readonly SortedDictionary<string, SortedSet<Entry>> _partitions = new(StringComparer.Ordinal);

    public void Add(string name, JsonValue item)
    {
        if (key.PartitionOf(item) is not { } partition)
        {
            return;
        }

        if (!_partitions.TryGetValue(partition, out var entries))
        {
            _partitions[partition] = entries = new SortedSet<Entry>(Comparer<Entry>.Create(Compare));
        }

        entries.Add(new Entry(name, item));
    }

    public void Remove(string name, JsonValue item)
    {
        if (key.PartitionOf(item) is { } partition && _partitions.TryGetValue(partition, out var entries) && entries.Remove(new Entry(name, item)) && entries.Count == 0)
        {
            _partitions.Remove(partition);
        }
    }

    /// <summary>The items of one partition, or of all in turn.</summary>
    /// <param name="partition">The value that names the partition; undefined for all partitions.</param>
    /// <param name="after">Where to begin, without it: the name of an item, and its key; an item that is there no longer has its place all the same.</param>
    /// <param name="backwards">True for the reverse order.</param>
    public IEnumerable<JsonValue> Read(JsonValue partition, (string Name, JsonValue Key)? after, bool backwards)
    {
        var start = after is var (name, place) ? new Entry(name, place) : null;
        var first = start is null ? null : key.PartitionOf(start.Item);
        var only = partition.IsUndefined ? null : KeySchema.PartitionNamed(partition);
        IEnumerable<string> partitions = partition.IsUndefined ? backwards ? _partitions.Keys.Reverse() : _partitions.Keys : only is null ? [] : [only];
        foreach (var each in partitions)
        {
            var side = first is null ? 1 : string.CompareOrdinal(each, first) * (backwards ? -1 : 1);
            if (side >= 0 && _partitions.TryGetValue(each, out var entries))
            {
                foreach (var entry in side == 0 && start is not null ? After(entries, start, backwards) : backwards ? entries.Reverse() : entries)
                {
                    yield return entry.Item;
                }
            }
        }
    }

    private IEnumerable<Entry> After(SortedSet<Entry> entries, Entry start, bool backwards) => entries.Count == 0 || entries is not { Min: { } min, Max: { } max } ? []
        : backwards ? Compare(start, min) <= 0 ? [] : entries.GetViewBetween(min, start).Reverse().SkipWhile(entry => Compare(entry, start) == 0)
        : Compare(start, max) >= 0 ? [] : entries.GetViewBetween(start, max).SkipWhile(entry => Compare(entry, start) == 0);

    private int Compare(Entry left, Entry right) => key.Compare(left.Item, right.Item) is var order and not 0 ? order : string.CompareOrdinal(left.Name, right.Name);

    private sealed record Entry(string Name, JsonValue Item);
}

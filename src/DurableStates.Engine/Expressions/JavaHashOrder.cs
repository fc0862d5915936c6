namespace DurableStates.Engine.Expressions;

/// <summary>
/// The order in which a Java <c>HashMap</c> walks through its keys. Step Functions keeps some fields in such maps, and texts that hold their JSON
/// show it.
/// </summary>
internal static class JavaHashOrder
{
    private const int FirstCapacity = 16;
    private const double LoadFactor = 0.75;

    /// <summary>The positions of the keys in that order.</summary>
    public static int[] Of(IReadOnlyList<string> keys)
    {
        var capacity = FirstCapacity;
        while (keys.Count > capacity * LoadFactor)
        {
            capacity *= 2;
        }

        var order = Enumerable.Range(0, keys.Count).ToArray();
        var buckets = order.Select(i => Bucket(keys[i], capacity)).ToArray();
        Array.Sort(order, (a, b) => buckets[a] != buckets[b] ? buckets[a].CompareTo(buckets[b]) : a.CompareTo(b));
        return order;
    }

    private static int Bucket(string key, int capacity)
    {
        var hash = 0u;
        foreach (var unit in key)
        {
            hash = (31 * hash) + unit;
        }

        return (int)((hash ^ (hash >> 16)) & (uint)(capacity - 1));
    }
}

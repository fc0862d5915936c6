namespace DurableStates.Asl;

/// <summary>Orders each layer so that few lines cross: each node goes to the middle of its neighbours, down and up again, and the best order is kept.</summary>
internal static class Crossings
{
    private const int Sweeps = 16;

    public static void Reduce(List<LayoutNode>[] layers)
    {
        var best = layers.Select(layer => layer.ToArray()).ToArray();
        var fewest = Count(layers);

        for (var sweep = 0; sweep < Sweeps && fewest > 0; sweep++)
        {
            if (sweep % 2 == 0)
            {
                for (var i = 1; i < layers.Length; i++)
                {
                    Sort(layers[i], node => node.Above);
                }
            }
            else
            {
                for (var i = layers.Length - 2; i >= 0; i--)
                {
                    Sort(layers[i], node => node.Below);
                }
            }

            var crossings = Count(layers);
            if (crossings < fewest)
            {
                fewest = crossings;
                best = [.. layers.Select(layer => layer.ToArray())];
            }
        }

        for (var i = 0; i < layers.Length; i++)
        {
            SetOrder(layers[i], best[i]);
        }
    }

    private static void Sort(List<LayoutNode> layer, Func<LayoutNode, List<LayoutNode>> neighbours)
    {
        // A node without neighbours on that side stays where it is among the others.
        var middles = layer.ToDictionary(node => node, node => neighbours(node) is { Count: > 0 } some ? some.Average(other => other.Order) : node.Order);
        SetOrder(layer, [.. layer.OrderBy(node => middles[node]).ThenBy(node => node.Order)]);
    }

    private static void SetOrder(List<LayoutNode> layer, LayoutNode[] ordered)
    {
        for (var i = 0; i < ordered.Length; i++)
        {
            layer[i] = ordered[i];
            ordered[i].Order = i;
        }
    }

    private static long Count(List<LayoutNode>[] layers)
    {
        var count = 0L;
        for (var i = 0; i + 1 < layers.Length; i++)
        {
            count += CountBetween(layers[i], layers[i + 1].Count);
        }

        return count;
    }

    // Two lines cross when their ends are in different orders; counted with a tree of partial sums.
    private static long CountBetween(List<LayoutNode> upper, int lowerCount)
    {
        var sums = new long[lowerCount + 1];
        var count = 0L;
        var seen = 0L;

        foreach (var node in upper)
        {
            var targets = node.Below.Select(other => other.Order).Order().ToArray();
            foreach (var target in targets)
            {
                count += seen - SumTo(sums, target);
            }

            foreach (var target in targets)
            {
                AddAt(sums, target);
                seen++;
            }
        }

        return count;
    }

    private static long SumTo(long[] sums, int index)
    {
        var sum = 0L;
        for (var i = index + 1; i > 0; i -= i & -i)
        {
            sum += sums[i];
        }

        return sum;
    }

    private static void AddAt(long[] sums, int index)
    {
        for (var i = index + 1; i < sums.Length; i += i & -i)
        {
            sums[i]++;
        }
    }
}

using DurableStates.Compiler.Graph;

namespace DurableStates.Compiler.Optimization;

/// <summary>How many ways lead to each node, kept while a pass moves ways; what no way leads to any more needs no work.</summary>
internal sealed class Arrivals
{
    private readonly Dictionary<Node, int> _counts = new(ReferenceEqualityComparer.Instance as IEqualityComparer<Node>);

    public Arrivals(IEnumerable<Edge> edges)
    {
        foreach (var edge in edges)
        {
            Add(edge.Node);
        }
    }

    public int At(Node node) => _counts.GetValueOrDefault(node);

    /// <summary>Whether control may come to the node; always to what is before the first one.</summary>
    public bool IsReached(Node? node) => node is null || At(node) > 0;

    public void Add(Node node) => _counts[node] = At(node) + 1;

    /// <summary>One way less; with the last one the ways out of the node are no more, either.</summary>
    public void Remove(Node node)
    {
        var pending = new Stack<Node>([node]);
        while (pending.TryPop(out var left))
        {
            if (_counts[left]-- == 1)
            {
                foreach (var edge in left.Edges)
                {
                    pending.Push(edge.Node);
                }
            }
        }
    }
}

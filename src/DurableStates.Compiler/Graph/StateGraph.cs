namespace DurableStates.Compiler.Graph;

/// <summary>The states of one scope: of the machine, or of one round of a Map.</summary>
internal sealed class StateGraph
{
    /// <summary>The way in, with what is assigned before the first state; linking makes a state of it when the first state cannot take it.</summary>
    public required Edge Entry { get; init; }

    /// <summary>The nodes that control can reach, each once, in the order of a walk that follows every edge in turn.</summary>
    public IReadOnlyList<Node> Nodes()
    {
        var found = new List<Node>();
        var seen = new HashSet<Node>(ReferenceEqualityComparer.Instance);
        var pending = new Stack<Node>([Entry.Node]);
        while (pending.TryPop(out var node))
        {
            if (!seen.Add(node))
            {
                continue;
            }

            found.Add(node);
            foreach (var edge in node.Edges.Reverse())
            {
                pending.Push(edge.Node);
            }
        }

        return found;
    }

    /// <summary>Every edge of the scope, the way in first.</summary>
    public IEnumerable<Edge> AllEdges() => [Entry, .. Nodes().SelectMany(node => node.Edges)];
}

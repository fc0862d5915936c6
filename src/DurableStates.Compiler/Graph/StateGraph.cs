using DurableStates.Frontend.Bound;

namespace DurableStates.Compiler.Graph;

/// <summary>The states of one scope: of the machine, or of one round of a Map.</summary>
internal sealed class StateGraph
{
    /// <summary>The way in, with what is assigned before the first state; linking makes a state of it when the first state cannot take it.</summary>
    public required Edge Entry { get; init; }

    /// <summary>
    /// The variables of the scopes around that the graph reads; null until somebody has looked, and after the graph was changed. Scopes around are
    /// optimised when this one is done, and would otherwise look through all of it in every step.
    /// </summary>
    public IReadOnlyList<BoundVariable>? ReadAround { get; set; }

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

    /// <summary>The same nodes, each after all that it leads to, but for what leads back to it: looked at in this order, most need no second look.</summary>
    public IReadOnlyList<Node> NodesBackwards()
    {
        var found = new List<Node>();
        var seen = new HashSet<Node>(ReferenceEqualityComparer.Instance);
        var pending = new Stack<(Node Node, bool IsDone)>([(Entry.Node, false)]);
        while (pending.TryPop(out var next))
        {
            if (next.IsDone)
            {
                found.Add(next.Node);
            }
            else if (seen.Add(next.Node))
            {
                pending.Push((next.Node, true));
                foreach (var edge in next.Node.Edges)
                {
                    pending.Push((edge.Node, false));
                }
            }
        }

        return found;
    }

    /// <summary>Every edge of the scope, the way in first.</summary>
    public IEnumerable<Edge> AllEdges() => [Entry, .. Nodes().SelectMany(node => node.Edges)];
}

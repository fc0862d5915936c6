namespace DurableStates.Asl;

/// <summary>Finds the transitions that lead back to a state that the execution came through.</summary>
internal static class Loops
{
    public static void SetAside(List<LayoutNode> nodes, List<LayoutEdge> edges, LayoutNode entry)
    {
        var leaving = edges.ToLookup(edge => edge.From);
        var visited = new HashSet<LayoutNode>();
        var onWay = new HashSet<LayoutNode>();

        foreach (var root in nodes.Prepend(entry))
        {
            Walk(root, leaving, visited, onWay);
        }
    }

    private static void Walk(LayoutNode root, ILookup<LayoutNode, LayoutEdge> leaving, HashSet<LayoutNode> visited, HashSet<LayoutNode> onWay)
    {
        if (!visited.Add(root))
        {
            return;
        }

        onWay.Add(root);
        var way = new Stack<(LayoutNode Node, IEnumerator<LayoutEdge> Edges)>([(root, leaving[root].GetEnumerator())]);

        while (way.TryPeek(out var step))
        {
            if (!step.Edges.MoveNext())
            {
                onWay.Remove(step.Node);
                way.Pop();
                continue;
            }

            var edge = step.Edges.Current;
            if (onWay.Contains(edge.To))
            {
                edge.IsBack = true;
            }
            else if (visited.Add(edge.To))
            {
                onWay.Add(edge.To);
                way.Push((edge.To, leaving[edge.To].GetEnumerator()));
            }
        }
    }
}

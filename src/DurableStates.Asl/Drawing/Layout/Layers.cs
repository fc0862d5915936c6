namespace DurableStates.Asl;

/// <summary>Which layer everything goes into. States have the even layers, labels the odd ones between them.</summary>
internal static class Layers
{
    public static void Assign(List<LayoutNode> nodes, List<LayoutEdge> edges)
    {
        var forward = edges.Where(edge => !edge.IsBack).ToArray();
        var leaving = forward.ToLookup(edge => edge.From);
        var missing = nodes.ToDictionary(node => node, node => 0);
        foreach (var edge in forward)
        {
            missing[edge.To]++;
        }

        var ready = new Queue<LayoutNode>(nodes.Where(node => missing[node] == 0));
        while (ready.TryDequeue(out var node))
        {
            foreach (var edge in leaving[node])
            {
                edge.To.Layer = Math.Max(edge.To.Layer, node.Layer + 2);
                if (--missing[edge.To] == 0)
                {
                    ready.Enqueue(edge.To);
                }
            }
        }
    }

    /// <summary>Cuts every line into pieces of one layer and puts everything into its layer, in the order in which the execution may come by.</summary>
    public static List<LayoutNode>[] Build(List<LayoutNode> nodes, List<LayoutEdge> edges, LayoutNode entry)
    {
        var layers = new List<LayoutNode>[nodes.Max(node => node.Layer) + 1];
        for (var i = 0; i < layers.Length; i++)
        {
            layers[i] = [];
        }

        foreach (var edge in edges.Where(edge => !edge.IsBack))
        {
            Cut(edge);
        }

        var placed = new HashSet<LayoutNode>();
        foreach (var root in nodes.Prepend(entry))
        {
            Place(root, layers, placed);
        }

        return layers;
    }

    private static void Cut(LayoutEdge edge)
    {
        var last = edge.From;

        for (var layer = edge.From.Layer + 1; layer < edge.To.Layer; layer++)
        {
            var isLabel = edge.ShortLabel is not null && layer == edge.From.Layer + 1;
            var bend = isLabel ? new LayoutNode(null, NodeSizes.LabelWidth(edge.ShortLabel ?? ""), NodeSizes.LabelHeight) : new LayoutNode(null, 4, 0);
            bend.Layer = layer;
            edge.LabelNode = isLabel ? bend : edge.LabelNode;
            edge.Bends.Add(bend);
            Join(last, bend);
            last = bend;
        }

        Join(last, edge.To);
    }

    private static void Join(LayoutNode above, LayoutNode below)
    {
        above.Below.Add(below);
        below.Above.Add(above);
    }

    private static void Place(LayoutNode root, List<LayoutNode>[] layers, HashSet<LayoutNode> placed)
    {
        var open = new Stack<LayoutNode>([root]);

        while (open.TryPop(out var node))
        {
            if (!placed.Add(node))
            {
                continue;
            }

            node.Order = layers[node.Layer].Count;
            layers[node.Layer].Add(node);
            for (var i = node.Below.Count - 1; i >= 0; i--)
            {
                open.Push(node.Below[i]);
            }
        }
    }
}

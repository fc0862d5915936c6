using System.Collections.Immutable;

namespace DurableStates.Asl;

/// <summary>
/// Lays a graph out in layers: loops are set aside, layers found by the longest way from the start, lines cut into pieces of one layer,
/// crossings reduced, places computed so that lines run straight. All of it deterministic.
/// </summary>
internal sealed class LayeredLayout
{
    private readonly List<LayoutNode> _nodes = [];
    private readonly List<LayoutEdge> _edges = [];
    private readonly LayoutNode _entry;

    private LayeredLayout(MachineGraph graph, bool isOutermost)
    {
        var byName = new Dictionary<string, LayoutNode>(StringComparer.Ordinal);
        var start = isOutermost ? Add(NodeSizes.Terminal(NodeKind.Start)) : null;

        foreach (var node in graph.Nodes)
        {
            byName[node.Name] = Add(NodeSizes.Box(node));
        }

        _entry = start ?? byName.GetValueOrDefault(graph.StartAt) ?? _nodes[0];
        if (start is not null && byName.TryGetValue(graph.StartAt, out var first))
        {
            _edges.Add(new(start, first, EdgeKind.Next, null));
        }

        foreach (var edge in graph.Edges.Where(edge => byName.ContainsKey(edge.To)))
        {
            var label = edge.Kind is EdgeKind.Default ? "otherwise" : edge.Label;
            _edges.Add(new(byName[edge.From], byName[edge.To], edge.Kind, label) { ShortLabel = label is null ? null : NodeSizes.Label(label) });
        }

        if (isOutermost)
        {
            AddEnd(graph, byName);
        }
    }

    public static GraphLayout LayOut(MachineGraph graph, bool isOutermost)
    {
        if (graph.Nodes.IsEmpty)
        {
            return new(0, 0, [], []);
        }

        var layout = new LayeredLayout(graph, isOutermost);
        Loops.SetAside(layout._nodes, layout._edges, layout._entry);
        Layers.Assign(layout._nodes, layout._edges);

        var layers = Layers.Build(layout._nodes, layout._edges, layout._entry);
        Crossings.Reduce(layers);
        HorizontalPlaces.Assign(layers);
        VerticalPlaces.Assign(layers);
        return Result.Of(layout._nodes, layout._edges, layers, isOutermost);
    }

    private LayoutNode Add(LayoutNode node)
    {
        _nodes.Add(node);
        return node;
    }

    private void AddEnd(MachineGraph graph, Dictionary<string, LayoutNode> byName)
    {
        var last = graph.Nodes.Where(node => node.State is SucceedState || node.State.Transition is { IsEnd: true }).ToImmutableArray();
        if (last.IsEmpty)
        {
            return;
        }

        var end = Add(NodeSizes.Terminal(NodeKind.End));
        _edges.AddRange(last.Select(node => new LayoutEdge(byName[node.Name], end, EdgeKind.Next, null)));
    }
}

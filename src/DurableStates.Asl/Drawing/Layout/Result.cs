using System.Collections.Immutable;

namespace DurableStates.Asl;

/// <summary>Turns what was computed into boxes and lines whose origin is the upper left corner.</summary>
internal static class Result
{
    private const double OutermostMargin = 20;
    private const double NestedMargin = 16;

    public static GraphLayout Of(List<LayoutNode> nodes, List<LayoutEdge> edges, List<LayoutNode>[] layers, bool isOutermost)
    {
        var lanes = new Lanes(layers);
        var lines = edges.Select(edge => (Edge: edge, Line: edge.IsBack ? null : Lines.Of(edge, layers))).ToArray();

        // Short loops go inside long ones.
        foreach (var (edge, index) in edges.Select((edge, index) => (edge, index)).Where(pair => pair.edge.IsBack).OrderBy(pair => pair.edge.From.Layer - pair.edge.To.Layer))
        {
            lines[index].Line = lanes.Route(edge);
        }

        var margin = isOutermost ? OutermostMargin : NestedMargin;
        var all = layers.SelectMany(layer => layer).ToArray();
        var left = Math.Min(all.Min(node => node.Left), lanes.Left) - margin;
        var right = Math.Max(all.Max(node => node.Right), lanes.Right) + margin;
        var top = Math.Min(all.Min(node => node.Y), lanes.Top) - margin;
        var bottom = Math.Max(all.Max(node => node.Bottom), lanes.Bottom) + margin;

        return new(
            Math.Ceiling(right - left),
            Math.Ceiling(bottom - top),
            [.. nodes.Select(node => Box(node, left, top))],
            [.. lines.Select(pair => Line(pair.Edge, pair.Line, left, top))]);
    }

    private static NodeBox Box(LayoutNode node, double left, double top)
    {
        var panels = ImmutableArray.CreateBuilder<NestedPanel>();
        var used = node.Nested.Sum(graph => graph.Width + NodeSizes.PanelGap) - NodeSizes.PanelGap;
        var x = node.X - (used / 2) - left;
        var header = NodeSizes.HeaderHeight + ((node.Lines.Length - 1) * NodeSizes.LineHeight);

        foreach (var graph in node.Nested)
        {
            panels.Add(new(x, node.Y - top + header, graph));
            x += graph.Width + NodeSizes.PanelGap;
        }

        return new(node.Kind ?? NodeKind.State, node.State, node.Left - left, node.Y - top, node.Width, node.Height, node.Lines, node.Summary, panels.ToImmutable());
    }

    private static EdgeLine Line(LayoutEdge edge, PathData? path, double left, double top)
    {
        var label = edge.LabelNode is { } node && edge.ShortLabel is { } text
            ? new LabelBox(text, node.X - left, node.Y + (node.Height / 2) - top, node.Width)
            : null;

        return new(edge.From.State?.Name, edge.To.State?.Name, edge.Kind, path?.ToText(left, top) ?? "", edge.Label, label);
    }
}

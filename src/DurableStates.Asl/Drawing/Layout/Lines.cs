namespace DurableStates.Asl;

/// <summary>The lines that go down.</summary>
internal static class Lines
{
    private const double Spread = 14;

    public static PathData Of(LayoutEdge edge, List<LayoutNode>[] layers)
    {
        var first = edge.Bends.Count > 0 ? edge.Bends[0] : edge.To;
        var last = edge.Bends.Count > 0 ? edge.Bends[^1] : edge.From;
        var leaves = edge.From.X + Offset(edge.From, first, edge.From.Below);
        var arrives = edge.To.X + Offset(edge.To, last, edge.To.Above);

        var points = new List<(double X, double Y)> { (leaves, edge.From.Bottom), (leaves, VerticalPlaces.Of(layers[edge.From.Layer]).Bottom) };
        foreach (var bend in edge.Bends)
        {
            var (top, bottom) = VerticalPlaces.Of(layers[bend.Layer]);
            points.Add((bend.X, top));
            points.Add((bend.X, bottom));
        }

        points.Add((arrives, VerticalPlaces.Of(layers[edge.To.Layer]).Top));
        points.Add((arrives, edge.To.Y));
        return PathData.Curve(points);
    }

    // A line straight up or down keeps to the middle; those beside it keep their order and a distance.
    private static double Offset(LayoutNode node, LayoutNode neighbour, List<LayoutNode> neighbours)
    {
        var step = Math.Min(Spread, (node.Width * 0.7) / Math.Max(1, neighbours.Count));
        var onLeft = neighbours.Where(other => other.X < node.X - 1).OrderByDescending(other => other.X).ToList();
        var onRight = neighbours.Where(other => other.X > node.X + 1).OrderBy(other => other.X).ToList();
        var hasMiddle = onLeft.Count + onRight.Count < neighbours.Count;
        var start = hasMiddle ? 1 : 0.5;

        if (neighbours.Count == 1)
        {
            return 0;
        }

        return neighbour.X < node.X - 1
            ? -(onLeft.IndexOf(neighbour) + start) * step
            : neighbour.X > node.X + 1 ? (onRight.IndexOf(neighbour) + start) * step : 0;
    }
}

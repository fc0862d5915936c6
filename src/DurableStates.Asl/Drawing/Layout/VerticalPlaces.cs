namespace DurableStates.Asl;

/// <summary>Places from top to bottom: each layer is as high as the highest in it.</summary>
internal static class VerticalPlaces
{
    private const double NarrowestGap = 18;
    private const double WidestGap = 60;

    public static void Assign(List<LayoutNode>[] layers)
    {
        var y = 0.0;
        foreach (var layer in layers)
        {
            var height = layer.Count == 0 ? 0 : layer.Max(node => node.Height);
            foreach (var node in layer)
            {
                node.Y = y + (node.Kind is NodeKind.State ? 0 : (height - node.Height) / 2);
            }

            y += height + GapBelow(layer);
        }
    }

    // Lines that go far to the side need room, or they would run flat.
    private static double GapBelow(List<LayoutNode> layer)
    {
        var farthest = layer.SelectMany(node => node.Below.Select(below => Math.Abs(below.X - node.X))).DefaultIfEmpty(0).Max();
        return Math.Round(Math.Min(NarrowestGap + (farthest / 9), WidestGap));
    }

    /// <summary>The upper and the lower edge of a layer.</summary>
    public static (double Top, double Bottom) Of(List<LayoutNode> layer) =>
        layer.Count == 0 ? (0, 0) : (layer.Min(node => node.Y), layer.Max(node => node.Bottom));
}

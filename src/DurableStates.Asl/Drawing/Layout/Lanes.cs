namespace DurableStates.Asl;

/// <summary>The lines that lead back: each goes up in a lane of its own, the nearest one in which nothing stands.</summary>
internal sealed class Lanes(List<LayoutNode>[] layers)
{
    private const double Distance = 20;
    private const double Clearance = 11;
    private const double Radius = 12;
    private const double PortDistance = 9;

    private readonly List<Lane> _lanes = [];
    private readonly Dictionary<(LayoutNode Node, bool IsRight), int> _ports = [];

    public double Left { get; private set; } = double.PositiveInfinity;

    public double Right { get; private set; } = double.NegativeInfinity;

    public double Top { get; private set; } = double.PositiveInfinity;

    public double Bottom { get; private set; } = double.NegativeInfinity;

    public PathData Route(LayoutEdge edge)
    {
        var room = edge.ShortLabel is { } label ? NodeSizes.LabelWidth(label) : 0;
        var right = Find(edge, room, side: 1);
        var left = Find(edge, room, side: -1);
        var isRight = right.Detour <= left.Detour;
        var x = isRight ? right.X : left.X;

        List<(double X, double Y)> points = [.. Leave(edge.From, isRight, x), .. Arrive(edge.To, isRight, x)];
        var (upper, lower) = (points.Min(point => point.Y), points.Max(point => point.Y));
        _lanes.Add(new(x, upper, lower, room));
        Left = Math.Min(Left, x - (room / 2));
        Right = Math.Max(Right, x + (room / 2));
        Top = Math.Min(Top, upper);
        Bottom = Math.Max(Bottom, lower);

        if (edge.ShortLabel is not null)
        {
            edge.LabelNode = new(null, room, NodeSizes.LabelHeight) { X = x, Y = ((upper + lower) / 2) - (NodeSizes.LabelHeight / 2) };
        }

        return PathData.Corners(points, Radius);
    }

    private (double X, double Detour) Find(LayoutEdge edge, double room, int side)
    {
        var passed = layers[edge.To.Layer..(edge.From.Layer + 1)].SelectMany(layer => layer).ToArray();
        var start = side > 0 ? Math.Max(edge.From.Right, edge.To.Right) : Math.Min(edge.From.Left, edge.To.Left);
        var edges = passed.Select(node => side > 0 ? node.Right : node.Left).Concat(_lanes.Select(lane => lane.X + (side * lane.Room / 2)));
        var candidates = edges.Where(x => (x - start) * side > 0).Append(start)
            .SelectMany(x => new[] { x + (side * Distance), x + (side * (Distance + (room / 2))) })
            .OrderBy(x => x * side);

        var found = candidates.First(x => IsFree(x, room, edge, passed));
        return (found, (found - start) * side);
    }

    // The last candidate is beside everything, so there always is one.
    private bool IsFree(double x, double room, LayoutEdge edge, LayoutNode[] passed)
    {
        var (top, bottom) = (edge.To.Y, edge.From.Bottom);
        var middle = (SideOf(edge.To) + SideOf(edge.From)) / 2;

        return passed.All(node => Math.Abs(node.X - x) >= (node.Width / 2) + Clearance)
            && passed.All(node => Math.Abs(node.X - x) >= ((node.Width + room) / 2) + 4 || !IsBeside(node, middle))
            && _lanes.All(lane => lane.Bottom < top || bottom < lane.Top || Math.Abs(lane.X - x) >= ((lane.Room + room) / 2) + Clearance);
    }

    private bool IsBeside(LayoutNode node, double y)
    {
        var (top, bottom) = node.IsBend ? VerticalPlaces.Of(layers[node.Layer]) : (node.Y, node.Bottom);
        return top - NodeSizes.LabelHeight < y && y < bottom + NodeSizes.LabelHeight;
    }

    // From the side when no box stands between, else from below.
    private IEnumerable<(double X, double Y)> Leave(LayoutNode node, bool isRight, double lane)
    {
        if (CanSee(node, lane))
        {
            var y = Port(node, isRight, step: 1);
            return [(isRight ? node.Right : node.Left, y), (lane, y)];
        }

        var x = node.X + ((isRight ? 1 : -1) * node.Width * 0.38);
        var below = VerticalPlaces.Of(layers[node.Layer]).Bottom + 10;
        return [(x, node.Bottom), (x, below), (lane, below)];
    }

    private IEnumerable<(double X, double Y)> Arrive(LayoutNode node, bool isRight, double lane)
    {
        if (CanSee(node, lane))
        {
            var y = Port(node, isRight, step: -1);
            return [(lane, y), (isRight ? node.Right : node.Left, y)];
        }

        var x = node.X + ((isRight ? 1 : -1) * node.Width * 0.38);
        var above = VerticalPlaces.Of(layers[node.Layer]).Top - 10;
        return [(lane, above), (x, above), (x, node.Y)];
    }

    private bool CanSee(LayoutNode node, double lane) =>
        !layers[node.Layer].Any(other => other != node && !other.IsBend && (other.X - node.X) * (other.X - lane) < 0);

    private double Port(LayoutNode node, bool isRight, int step)
    {
        var used = _ports.GetValueOrDefault((node, isRight));
        _ports[(node, isRight)] = used + 1;
        var steps = (used + 1) / 2 * (used % 2 == 0 ? -step : step);
        return Math.Clamp(SideOf(node) + (steps * PortDistance), node.Y + 6, node.Bottom - 6);
    }

    private static double SideOf(LayoutNode node) => node.Y + Math.Min(node.Height / 2, 22);

    private readonly record struct Lane(double X, double Top, double Bottom, double Room);
}

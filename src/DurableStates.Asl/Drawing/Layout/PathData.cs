using System.Globalization;
using System.Text;

namespace DurableStates.Asl;

/// <summary>A line as it is drawn, before it is known where the origin is.</summary>
internal sealed class PathData
{
    private readonly List<(char Command, (double X, double Y)[] Points)> _parts = [];

    /// <summary>A line that is upright wherever it passes a point.</summary>
    public static PathData Curve(IReadOnlyList<(double X, double Y)> points)
    {
        var path = new PathData();
        path.Add('M', points[0]);

        for (var i = 1; i < points.Count; i++)
        {
            var (from, to) = (points[i - 1], points[i]);
            var middle = (from.Y + to.Y) / 2;
            if (Math.Abs(from.X - to.X) < 0.5)
            {
                path.Add('L', to);
            }
            else
            {
                path.Add('C', (from.X, middle), (to.X, middle), to);
            }
        }

        return path;
    }

    /// <summary>A line of upright and level pieces with round corners.</summary>
    public static PathData Corners(IReadOnlyList<(double X, double Y)> points, double radius)
    {
        var path = new PathData();
        path.Add('M', points[0]);

        for (var i = 1; i < points.Count - 1; i++)
        {
            var (before, corner, after) = (points[i - 1], points[i], points[i + 1]);
            path.Add('L', Towards(corner, before, radius));
            path.Add('Q', corner, Towards(corner, after, radius));
        }

        path.Add('L', points[^1]);
        return path;
    }

    public string ToText(double left, double top)
    {
        var text = new StringBuilder();
        foreach (var (command, points) in _parts)
        {
            text.Append(command);
            for (var i = 0; i < points.Length; i++)
            {
                text.Append(CultureInfo.InvariantCulture, $"{(i > 0 ? " " : "")}{points[i].X - left:0.#},{points[i].Y - top:0.#}");
            }
        }

        return text.ToString();
    }

    private static (double X, double Y) Towards((double X, double Y) from, (double X, double Y) to, double distance)
    {
        var length = Math.Max(Math.Abs(to.X - from.X), Math.Abs(to.Y - from.Y));
        var share = length == 0 ? 0 : Math.Min(distance, length / 2) / length;
        return (from.X + ((to.X - from.X) * share), from.Y + ((to.Y - from.Y) * share));
    }

    private void Add(char command, params (double X, double Y)[] points) => _parts.Add((command, points));
}

using System.Globalization;

namespace DurableStates.Asl;

/// <summary>The triangle at the end of a line, drawn by itself, as not every viewer knows markers.</summary>
internal static class ArrowTip
{
    private const double Length = 7;
    private const double HalfWidth = 3.6;

    public static string Of(string path)
    {
        var numbers = path.Split(['M', 'L', 'C', 'Q', ' ', ','], StringSplitOptions.RemoveEmptyEntries)
            .Select(number => double.Parse(number, CultureInfo.InvariantCulture))
            .ToArray();

        if (numbers.Length < 4)
        {
            return "";
        }

        var (x, y) = (numbers[^2], numbers[^1]);
        var (dx, dy) = Direction(numbers, x, y);
        var (baseX, baseY) = (x - (dx * Length), y - (dy * Length));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"M{x:0.#},{y:0.#}L{baseX - (dy * HalfWidth):0.#},{baseY + (dx * HalfWidth):0.#} {baseX + (dy * HalfWidth):0.#},{baseY - (dx * HalfWidth):0.#}z");
    }

    private static (double X, double Y) Direction(double[] numbers, double x, double y)
    {
        for (var i = numbers.Length - 4; i >= 0; i -= 2)
        {
            var (dx, dy) = (x - numbers[i], y - numbers[i + 1]);
            var length = Math.Sqrt((dx * dx) + (dy * dy));
            if (length > 0.5)
            {
                return (dx / length, dy / length);
            }
        }

        return (0, 1);
    }
}

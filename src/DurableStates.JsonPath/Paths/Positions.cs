using System.Buffers;
using System.Globalization;

namespace DurableStates.JsonPath.Paths;

/// <summary>Reads what stands between brackets when it is numbers: positions, or the ends of a slice.</summary>
internal static class Positions
{
    private static readonly SearchValues<char> Allowed = SearchValues.Create("0123456789,-: ");

    public static bool MayBe(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(Allowed);

    /// <summary>The step, or null and why the text is none.</summary>
    public static PathStep? Parse(string text, out string refusal)
    {
        if (text.Contains(':', StringComparison.Ordinal))
        {
            refusal = $"Failed to parse SliceOperation: {text}";
            return ParseSlice(text.Split(':'));
        }

        refusal = $"Failed to parse token in ArrayIndexOperation: {text}";
        var positions = text.Split(',').Select(part => Position(part.Trim(' '))).ToList();
        return positions.Contains(null) ? null : new PathStep.Indexes([.. positions.Select(position => position ?? 0)]);
    }

    // What follows a second colon is the step, which the library behind Step Functions reads and ignores.
    private static PathStep.Slice? ParseSlice(string[] parts)
    {
        var from = Position(parts[0]);
        var to = Position(parts[1]);
        var isWrong = (from is null && to is null) || (from is null && parts[0].Length > 0) || (to is null && parts[1].Length > 0);
        return isWrong ? null : new(from, to);
    }

    private static int? Position(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var position) ? position : null;
}

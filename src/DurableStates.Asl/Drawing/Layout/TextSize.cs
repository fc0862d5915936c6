using System.Text;

namespace DurableStates.Asl;

/// <summary>
/// How wide a text is, without a font at hand: the widths of a common sans-serif face, by groups of letters. The same everywhere, so that
/// drawings are.
/// </summary>
internal static class TextSize
{
    private const string Narrow = "fijlrtI|!.,:;'`()[]{}/\\ ";
    private const string Wide = "mwMW@%—…";

    /// <summary>A text longer than this is too wide for every box.</summary>
    private const int MostMeasured = 200;

    public const double Bold = 1.08;

    public static double WidthOf(string text, double fontSize) => fontSize * text.EnumerateRunes().Sum(WidthOf);

    public static string Shorten(string text, int most)
    {
        var runes = text.EnumerateRunes().ToArray();
        return runes.Length <= most ? text : string.Concat(runes.Take(most - 1)) + "…";
    }

    public static string ShortenMiddle(string text, double fontSize, double widest)
    {
        var runes = text.EnumerateRunes().ToArray();
        var kept = Math.Min(runes.Length, MostMeasured);
        text = kept < runes.Length ? "…" + text[..kept] : text;
        while (kept > 2 && WidthOf(text, fontSize) > widest)
        {
            kept--;
            text = $"{string.Concat(runes.Take(kept / 2))}…{string.Concat(runes.TakeLast(kept - (kept / 2)))}";
        }

        return text;
    }

    /// <summary>Breaks a text at blanks, hyphens and humps so that no line is wider than asked for, if that can be.</summary>
    public static string[] Wrap(string text, double fontSize, double widest, int mostLines)
    {
        var lines = new List<string> { "" };
        foreach (var piece in Pieces(text))
        {
            if (lines[^1].Length > 0 && WidthOf(lines[^1] + piece.TrimEnd(), fontSize) > widest && lines.Count < mostLines)
            {
                lines.Add("");
            }

            lines[^1] += piece;
        }

        return [.. lines.Select(line => ShortenTo(line.Trim(), fontSize, widest * 1.15))];
    }

    private static string ShortenTo(string line, double fontSize, double widest)
    {
        line = Shorten(line, MostMeasured);
        var length = line.EnumerateRunes().Count();
        while (length > 1 && WidthOf(line, fontSize) > widest)
        {
            line = Shorten(line, --length);
        }

        return line;
    }

    private static IEnumerable<string> Pieces(string text)
    {
        var from = 0;
        for (var i = 1; i < text.Length; i++)
        {
            var isHump = char.IsUpper(text[i]) && char.IsLower(text[i - 1]);
            if (isHump || text[i - 1] is ' ' or '-' or '_' or '.' or ':')
            {
                yield return text[from..i];
                from = i;
            }
        }

        yield return text[from..];
    }

    private static double WidthOf(Rune rune) => rune switch
    {
        { Value: > 0x2E7F } => 1.0,
        { IsBmp: true } when Narrow.Contains((char)rune.Value) => 0.38,
        { IsBmp: true } when Wide.Contains((char)rune.Value) => 0.96,
        _ when Rune.IsUpper(rune) => 0.72,
        _ => 0.615,
    };
}

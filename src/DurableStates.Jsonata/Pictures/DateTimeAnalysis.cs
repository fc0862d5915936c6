namespace DurableStates.Jsonata.Pictures;

/// <summary>Reads a date picture (XPath F&amp;O 3.1, 9.8.4).</summary>
internal static class DateTimeAnalysis
{
    public static PictureResult<IReadOnlyList<DateTimePart>> Analyse(string picture, PictureRules rules)
    {
        var parts = new List<DateTimePart>();
        var start = 0;
        var at = 0;
        while (at < picture.Length)
        {
            if (picture[at] != '[')
            {
                at++;
                continue;
            }

            AddLiteral(parts, picture[start..at]);
            if (at + 1 < picture.Length && picture[at + 1] == '[')
            {
                parts.Add(new DateTimePart.Literal("["));
                at += 2;
                start = at;
                continue;
            }

            var end = picture.IndexOf(']', at);
            if (end < 0)
            {
                return PictureErrors.NoClosingBracket;
            }

            var marker = MarkerAnalysis.Analyse(picture[(at + 1)..end], rules);
            if (marker.Value is not { } part)
            {
                return marker.Error ?? PictureErrors.NoClosingBracket;
            }

            NarrowPrevious(parts, part);
            parts.Add(part);
            at = start = end + 1;
        }

        AddLiteral(parts, picture[start..]);
        return parts;
    }

    // Where a number follows a number directly, only the width of the first says where the second starts.
    private static void NarrowPrevious(List<DateTimePart> parts, DateTimePart.Marker marker)
    {
        if (marker.Integer is not null && marker.Component is not ('Z' or 'z') && parts is [.., DateTimePart.Marker { Integer: { } integer } previous])
        {
            parts[^1] = previous with { ParseWidth = integer.MandatoryDigits };
        }
    }

    private static void AddLiteral(List<DateTimePart> parts, string text)
    {
        if (text.Length > 0)
        {
            parts.Add(new DateTimePart.Literal(text.Replace("]]", "]", StringComparison.Ordinal)));
        }
    }
}

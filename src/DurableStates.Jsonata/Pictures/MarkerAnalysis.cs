namespace DurableStates.Jsonata.Pictures;

/// <summary>Reads what stands between the brackets of a date picture: a component, its presentation, and after a comma its width.</summary>
internal static class MarkerAnalysis
{
    private const string Numeric = "YMDdFWwXxHhmsf";

    public static PictureResult<DateTimePart.Marker> Analyse(string text, PictureRules rules)
    {
        text = string.Concat(text.Where(unit => !char.IsWhiteSpace(unit)));
        var comma = text.LastIndexOf(',');
        var (minWidth, maxWidth) = comma < 0 ? (null, null) : Widths(text[(comma + 1)..]);
        var presentation = comma < 0 ? text : text[..comma];
        presentation = presentation.Length < 2 ? DefaultPresentation(text) : presentation[1..];
        if (presentation is null)
        {
            return PictureErrors.UnknownComponent(text.Length == 0 ? "" : text[..1]);
        }

        var modifier = presentation.Length > 1 && "atco".Contains(presentation[^1], StringComparison.Ordinal) ? presentation[^1] : (char?)null;
        presentation = modifier is null ? presentation : presentation[..^1];
        var marker = new DateTimePart.Marker(text.Length == 0 ? '\0' : text[0])
        {
            IsZoneZ = modifier == 't',
            MaxWidth = maxWidth,
            Names = presentation switch
            {
                ['n', ..] => LetterCase.Lower,
                ['N', 'n', ..] => LetterCase.Title,
                ['N', ..] => LetterCase.Upper,
                _ => null,
            },
        };

        if (marker.Component is 'Z' or 'z')
        {
            return With(marker, IntegerFormatAnalysis.Analyse(presentation), integer => integer);
        }

        if (marker.Names is not null || !Numeric.Contains(marker.Component, StringComparison.Ordinal))
        {
            return marker;
        }

        var pattern = modifier is null ? presentation : $"{presentation};{modifier}";
        var analysed = With(marker, IntegerFormatAnalysis.Analyse(pattern), integer =>
            integer.MandatoryDigits < minWidth ? integer with { MandatoryDigits = minWidth } : integer);
        var isTruncated = marker.Component == 'Y' || (rules is PictureRules.V206 && marker.Component is 'M' or 'D');
        return isTruncated && analysed.Value is { } whole ? Truncated(whole) : analysed;
    }

    // A year shows as many of its last digits as its largest width says, or as its picture has when it has two or more.
    private static DateTimePart.Marker Truncated(DateTimePart.Marker marker)
    {
        if (marker.Integer is not { } integer)
        {
            return marker;
        }

        if (marker.MaxWidth is { } width)
        {
            return marker with { Digits = width, Integer = integer with { MandatoryDigits = width } };
        }

        var digits = integer.MandatoryDigits + integer.OptionalDigits;
        return digits >= 2 ? marker with { Digits = digits.Value } : marker;
    }

    private static PictureResult<DateTimePart.Marker> With(
        DateTimePart.Marker marker, PictureResult<IntegerFormat> integer, Func<IntegerFormat, IntegerFormat> adjust) =>
        integer.Error is { } error ? error : integer.Value is { } format ? marker with { Integer = adjust(format) } : marker;

    private static (double? Min, double? Max) Widths(string text)
    {
        var dash = text.IndexOf('-', StringComparison.Ordinal);
        return dash < 0 ? (Width(text), null) : (Width(text[..dash]), Width(text[(dash + 1)..]));
    }

    private static double? Width(string text) => text == "*" ? null : EcmaNumber.ParseInt(text);

    private static string? DefaultPresentation(string text) => text switch
    {
        ['Y' or 'M' or 'D' or 'd' or 'W' or 'w' or 'X' or 'x' or 'H' or 'h' or 'f', ..] => "1",
        ['F' or 'P' or 'C' or 'E', ..] => "n",
        ['m' or 's', ..] => "01",
        ['Z' or 'z', ..] => "01:01",
        _ => null,
    };
}

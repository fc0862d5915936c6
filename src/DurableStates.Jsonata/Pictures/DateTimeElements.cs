using System.Globalization;

namespace DurableStates.Jsonata.Pictures;

/// <summary>Turns the parts of a date picture into what reads them.</summary>
internal static class DateTimeElements
{
    public static PictureResult<DateTimeElement> Create(DateTimePart part, PictureRules rules) => part switch
    {
        DateTimePart.Literal literal => new DateTimeElement.Literal(literal.Text),
        DateTimePart.Marker { Component: 'Z' or 'z' } marker => Zone(marker),
        DateTimePart.Marker { Component: 'f' } when rules is PictureRules.Latest => new DateTimeElement.Component('f', DateTimeShapes.Digits(), Fraction),
        DateTimePart.Marker { Integer: { } integer } marker => Number(marker, integer, rules),
        DateTimePart.Marker marker => Name(marker),
        _ => PictureErrors.MissingSpecifiers,
    };

    private static PictureResult<DateTimeElement> Number(DateTimePart.Marker marker, IntegerFormat integer, PictureRules rules)
    {
        if (integer.Style is IntegerStyle.Sequence)
        {
            return PictureErrors.NumberingSequence(integer.Token);
        }

        var shape = integer.Style switch
        {
            IntegerStyle.Letters => DateTimeShapes.Letters,
            IntegerStyle.Roman => DateTimeShapes.Romans,
            IntegerStyle.Words => DateTimeShapes.Words,
            _ => Digits(marker, integer, rules),
        };
        return new DateTimeElement.Component(marker.Component, shape, text => IntegerReading.Read(text, integer).Value);
    }

    private static Func<string, int, IEnumerable<int>> Digits(DateTimePart.Marker marker, IntegerFormat integer, PictureRules rules)
    {
        var width = rules is PictureRules.Latest ? marker.ParseWidth : marker.Digits;
        if (!(width > 0))
        {
            return DateTimeShapes.Digits(1, int.MaxValue, integer.IsOrdinal);
        }

        var most = (int)Math.Min(width.Value, int.MaxValue);
        var least = rules is PictureRules.Latest ? most : Math.Max(0, most - (integer.OptionalDigits ?? 0));
        return DateTimeShapes.Digits(least, most, integer.IsOrdinal);
    }

    private static PictureResult<DateTimeElement> Name(DateTimePart.Marker marker)
    {
        var names = marker.Component switch
        {
            'M' or 'x' => Numbered(DateTimeNames.Months, marker.MaxWidth),
            'F' => Numbered(DateTimeNames.Days, marker.MaxWidth),
            'P' => new(StringComparer.Ordinal) { ["am"] = 0, ["AM"] = 0, ["pm"] = 1, ["PM"] = 1 },
            _ => null,
        };
        return names is null
            ? PictureErrors.NamedComponent(marker.Component.ToString())
            : new DateTimeElement.Component(marker.Component, DateTimeShapes.Letters, name => names.TryGetValue(name, out var number) ? number : null);
    }

    private static Dictionary<string, double> Numbered(IReadOnlyList<string> names, double? width)
    {
        var numbered = new Dictionary<string, double>(StringComparer.Ordinal);
        for (var i = 0; i < names.Count; i++)
        {
            numbered[width >= 1 && width < names[i].Length ? names[i][..(int)width.Value] : names[i]] = i + 1;
        }

        return numbered;
    }

    private static DateTimeElement.Component Zone(DateTimePart.Marker marker)
    {
        var prefix = marker.Component == 'z' ? "GMT" : "";
        var separator = marker.Integer?.Regular?.Character;
        return new(marker.Component, DateTimeShapes.Zone(prefix, separator), text => Minutes(text[prefix.Length..], separator));
    }

    // Hours keep their sign and minutes do not get it, as in the reference: -05:30 is 4 hours 30 before UTC there.
    private static double? Minutes(string text, string? separator)
    {
        var split = separator is null ? text.Length > 3 ? 3 : text.Length : text.IndexOf(separator, StringComparison.OrdinalIgnoreCase);
        if (split < 0)
        {
            return double.NaN;
        }

        var rest = separator is null ? text[split..] : text[(split + 1)..];
        return EcmaNumber.ParseInt(text.AsSpan(0, split)) * 60 + (separator is null && rest.Length == 0 ? 0 : EcmaNumber.ParseInt(rest));
    }

    private static double? Fraction(string digits) =>
        double.Parse(string.Concat("0.", digits.AsSpan(0, Math.Min(3, digits.Length))), CultureInfo.InvariantCulture) * 1000;
}

using System.Text.RegularExpressions;

namespace DurableStates.Jsonata.Pictures;

/// <summary>Reads an ISO 8601 date or date and time. Without an offset it is UTC; a day past the end of its month rolls over.</summary>
internal static partial class Iso8601Reading
{
    public static PictureResult<double> Read(string text, PictureRules rules)
    {
        if (!(rules is PictureRules.Latest ? Latest() : V206()).IsMatch(text))
        {
            return PictureErrors.NotIso8601(text);
        }

        // The pattern lets more through than a date can be; that gives no number.
        var parts = Parts().Match(text);
        if (!parts.Success)
        {
            return double.NaN;
        }

        var (month, day) = (Number(parts, "month", 1), Number(parts, "day", 1));
        var (hour, minute, second) = (Number(parts, "hour", 0), Number(parts, "minute", 0), Number(parts, "second", 0));
        var fraction = parts.Groups["fraction"].Value.PadRight(3, '0')[..3];
        var millisecond = EcmaNumber.ParseInt(fraction);
        var isTime = hour < 24 || (hour == 24 && minute == 0 && second == 0 && millisecond == 0);
        if (month is < 1 or > 12 || day is < 1 or > 31 || !isTime || Offset(parts) is not { } offset)
        {
            return double.NaN;
        }

        var year = Number(parts, "year", 0);
        return (EcmaDate.FirstDay((long)year, (int)month - 1) + day - 1) * EcmaDate.Day
            + hour * 3_600_000 + minute * 60_000 + second * 1000 + millisecond - offset * 60_000;
    }

    // Minutes east of Greenwich; null where there are no such hours.
    private static double? Offset(Match parts)
    {
        var hours = Number(parts, "zonehour", 0);
        var minutes = hours * 60 + Number(parts, "zoneminute", 0);
        return hours > 23 ? null : parts.Groups["sign"].ValueSpan is "-" ? -minutes : minutes;
    }

    private static double Number(Match parts, string name, double absent) =>
        parts.Groups[name] is { Success: true, ValueSpan: var digits } ? EcmaNumber.ParseInt(digits) : absent;

    [GeneratedRegex(@"^[0-9]{4}(-[01][0-9])?(-[0-3][0-9])?(T[0-2][0-9]:[0-5][0-9]:[0-5][0-9])?(\.[0-9]+)?([+-][0-2][0-9]:?[0-5][0-9]|Z)?\z")]
    private static partial Regex Latest();

    [GeneratedRegex(@"^[0-9]{4}(-[01][0-9])*(-[0-3][0-9])*(T[0-2][0-9]:[0-5][0-9]:[0-5][0-9])*(\.[0-9]+)?([+-][0-2][0-9]:?[0-5][0-9]|Z)?\z", RegexOptions.NonBacktracking)]
    private static partial Regex V206();

    [GeneratedRegex("""
        ^(?<year>[0-9]{4})(-(?<month>[0-9]{2})(-(?<day>[0-9]{2}))?)?
        (Z|(T(?<hour>[0-9]{2}):(?<minute>[0-9]{2}):(?<second>[0-9]{2})(\.(?<fraction>[0-9]+))?((?<sign>[+-])(?<zonehour>[0-9]{2}):?(?<zoneminute>[0-9]{2})|Z)?))?\z
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex Parts();
}

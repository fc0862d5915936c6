using System.Text;

namespace DurableStates.Jsonata.Pictures;

/// <summary>Writes an instant under an analysed date picture.</summary>
internal static class DateTimeWriting
{
    private static readonly IntegerFormat TwoDigits = new() { Zero = '0', MandatoryDigits = 2, OptionalDigits = 0 };

    public static PictureResult<string> Write(double millis, IReadOnlyList<DateTimePart> parts, string? timezone)
    {
        // The offset is +hhmm read as one number, so that minutes of a negative one are negative, as in the reference.
        var offset = timezone is null ? 0 : EcmaNumber.ParseInt(timezone);
        var zone = (Hours: Math.Floor(offset / 100), Minutes: offset % 100);
        var date = new EcmaDate(millis + (60 * zone.Hours + zone.Minutes) * 60_000);
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            if (part is DateTimePart.Marker marker)
            {
                var written = Write(date, marker, zone);
                if (written.Error is { } error)
                {
                    return error;
                }

                text.Append(written.Value);
            }
            else if (part is DateTimePart.Literal literal)
            {
                text.Append(literal.Text);
            }
        }

        return text.ToString();
    }

    private static PictureResult<string> Write(in EcmaDate date, DateTimePart.Marker marker, (double Hours, double Minutes) zone)
    {
        switch (marker.Component)
        {
            case 'Z' or 'z':
                return WriteZone(marker, zone);
            case 'P':
                var half = DateTimeComponents.Hour(date) >= 12 ? "pm" : "am";
                return marker.Names is LetterCase.Upper ? half.ToUpperInvariant() : half;
            case 'C' or 'E':
                return "ISO";
        }

        if (DateTimeComponents.Get(date, marker.Component) is not { } number)
        {
            // An unknown letter that has a presentation passes the reference's analysis and prints as its platform prints nothing.
            return "undefined";
        }

        if (marker.Names is { } letterCase)
        {
            return WriteName(marker, number, letterCase);
        }

        number = marker is { Component: 'Y', Digits: not -1 } ? number % Math.Pow(10, marker.Digits) : number;
        return marker.Integer is { } integer ? IntegerWriting.Write(number, integer) : "";
    }

    private static PictureResult<string> WriteName(DateTimePart.Marker marker, double number, LetterCase letterCase)
    {
        if (marker.Component is not ('M' or 'x' or 'F'))
        {
            return PictureErrors.NamedComponent(marker.Component.ToString());
        }

        if (double.IsNaN(number))
        {
            // No date: the reference prints what its platform prints nothing as, or fails on it.
            return letterCase is LetterCase.Title && marker.MaxWidth is null ? "undefined" : PictureErrors.BeyondFormatting;
        }

        var name = (marker.Component == 'F' ? DateTimeNames.Days : DateTimeNames.Months)[(int)number - 1];
        name = letterCase switch
        {
            LetterCase.Upper => name.ToUpperInvariant(),
            LetterCase.Lower => name.ToLowerInvariant(),
            _ => name,
        };
        return name.Length > marker.MaxWidth ? name[..Math.Max(0, (int)marker.MaxWidth.Value)] : name;
    }

    private static PictureResult<string> WriteZone(DateTimePart.Marker marker, (double Hours, double Minutes) zone)
    {
        var offset = zone.Hours * 100 + zone.Minutes;
        if (marker.Integer is not { } integer)
        {
            return "";
        }

        var written = integer switch
        {
            { Regular: not null } or { MandatoryDigits: 3 or 4 } => IntegerWriting.Write(offset, integer),
            { MandatoryDigits: 1 or 2 } => IntegerWriting.Write(zone.Hours, integer),
            _ => PictureErrors.TooManyZoneDigits,
        };
        if (written.Value is not { } text)
        {
            return written;
        }

        if (integer is { Regular: null, MandatoryDigits: 1 or 2 } && zone.Minutes != 0)
        {
            text += ":" + IntegerWriting.Write(zone.Minutes, TwoDigits).Value;
        }

        text = (marker.Component == 'z' ? "GMT" : "") + (offset >= 0 ? "+" : "") + text;
        return offset == 0 && marker.IsZoneZ ? "Z" : text;
    }
}

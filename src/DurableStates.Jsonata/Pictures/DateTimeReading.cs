namespace DurableStates.Jsonata.Pictures;

/// <summary>Puts an instant together from the components that were read, filling the gaps at both ends.</summary>
internal static class DateTimeReading
{
    private const string DateLetters = "YXMxWwdD";
    private const string TimeLetters = "PHhmsf";

    public static PictureResult<double> Read(Dictionary<char, double?> components, long nowMillis)
    {
        if (components.Count == 0)
        {
            return PictureResult<double>.Undefined;
        }

        var isByDay = !Is(components, "YMD", DateLetters) && Is(components, "Yd", DateLetters);
        var isByWeekOfMonth = Is(components, "Xxw", DateLetters);
        var isByWeek = !isByWeekOfMonth && Is(components, "XW", DateLetters);
        var isHalfDay = !Is(components, "Hmsf", TimeLetters) && Is(components, "Phmsf", TimeLetters);
        var order = (isByDay ? "YD" : isByWeekOfMonth ? "XxwF" : isByWeek ? "XWF" : "YMD") + (isHalfDay ? "Phmsf" : "Hmsf");
        if (!FillGaps(components, order, new EcmaDate(nowMillis)) || isByWeekOfMonth || isByWeek)
        {
            return PictureErrors.MissingSpecifiers;
        }

        var (year, day) = (Of(components, 'Y'), Of(components, 'D'));
        var month = Of(components, 'M') is > 0 and var named ? named - 1 : 0;
        if (isByDay)
        {
            var derived = new EcmaDate(EcmaDate.Utc(year, 0) + (Of(components, 'd') - 1) * EcmaDate.Day);
            (month, day) = (derived.Month, derived.DayOfMonth);
        }

        var hour = isHalfDay ? HourOfDay(Of(components, 'h'), isAfternoon: Of(components, 'P') == 1) : Of(components, 'H');

        var millis = EcmaDate.Utc(year, month, day, hour, Of(components, 'm'), Of(components, 's'), Of(components, 'f'));
        var zone = IsTruthy(components, 'Z') ? Of(components, 'Z') : Of(components, 'z');
        return IsTruthy(components, 'Z') || IsTruthy(components, 'z') ? millis - zone * 60_000 : millis;
    }

    private static double HourOfDay(double hour, bool isAfternoon) => (hour == 12 ? 0 : hour) + (isAfternoon ? 12 : 0);

    // Of the letters that count, some of this set and none other. A component that was read as zero counts as absent, as in the reference.
    private static bool Is(Dictionary<char, double?> components, string set, string letters)
    {
        var any = false;
        foreach (var letter in letters)
        {
            if (IsTruthy(components, letter))
            {
                if (!set.Contains(letter, StringComparison.Ordinal))
                {
                    return false;
                }

                any = true;
            }
        }

        return any;
    }

    // Left of what was read comes the present, right of it zero; a hole between is an error.
    private static bool FillGaps(Dictionary<char, double?> components, string order, EcmaDate now)
    {
        var started = false;
        var ended = false;
        foreach (var letter in order)
        {
            if (components.GetValueOrDefault(letter) is not null)
            {
                started = true;
                if (ended)
                {
                    return false;
                }
            }
            else if (started)
            {
                components[letter] = letter is 'M' or 'D' or 'd' ? 1 : 0;
                ended = true;
            }
            else
            {
                components[letter] = DateTimeComponents.Get(now, letter) ?? double.NaN;
            }
        }

        return true;
    }

    private static bool IsTruthy(Dictionary<char, double?> components, char letter) =>
        components.GetValueOrDefault(letter) is { } value && value != 0 && !double.IsNaN(value);

    private static double Of(Dictionary<char, double?> components, char letter) => components.GetValueOrDefault(letter) ?? double.NaN;
}

namespace DurableStates.Jsonata.Pictures;

/// <summary>The numbers that the components of a date picture stand for.</summary>
internal static class DateTimeComponents
{
    /// <summary>The number of a component; null for one that is no number.</summary>
    public static double? Get(in EcmaDate date, char component) => component switch
    {
        'Y' => date.Year,
        'M' => date.Month + 1,
        'D' => date.DayOfMonth,
        'd' => (EcmaDate.Utc(date.Year, date.Month, date.DayOfMonth) - EcmaDate.Utc(date.Year, 0)) / EcmaDate.Day + 1,
        'F' => date.Weekday == 0 ? 7 : date.Weekday,
        'W' => WeekOfYear(date),
        'w' => WeekOfMonth(date),
        'X' => WeekYear(date),
        'x' => WeekMonth(date),
        'H' => Hour(date),
        'h' => Hour(date) % 12 == 0 ? 12 : Hour(date) % 12,
        'm' => Math.Floor(date.MillisecondOfDay / 60_000) % 60,
        's' => Math.Floor(date.MillisecondOfDay / 1000) % 60,
        'f' => date.MillisecondOfDay % 1000,
        _ => null,
    };

    public static double Hour(in EcmaDate date) => Math.Floor(date.MillisecondOfDay / 3_600_000);

    private static double WeekOfYear(in EcmaDate date)
    {
        var today = EcmaDate.Utc(date.Year, date.Month, date.DayOfMonth);
        var week = Weeks(FirstWeek(date.Year, 0), today);
        return week > 52 && today >= FirstWeek(date.Year + 1, 0) ? 1
            : week < 1 ? Math.Floor(Weeks(FirstWeek(date.Year - 1, 0), today))
            : Math.Floor(week);
    }

    private static double WeekOfMonth(in EcmaDate date)
    {
        var today = EcmaDate.Utc(date.Year, date.Month, date.DayOfMonth);
        var (nextYear, nextMonth) = Next(date);
        var (previousYear, previousMonth) = Previous(date);
        var week = Weeks(FirstWeek(date.Year, date.Month), today);
        return week > 4 && today >= FirstWeek(nextYear, nextMonth) ? 1
            : week < 1 ? Math.Floor(Weeks(FirstWeek(previousYear, previousMonth), today))
            : Math.Floor(week);
    }

    private static double WeekYear(in EcmaDate date) =>
        date.Milliseconds < FirstWeek(date.Year, 0) ? date.Year - 1
        : date.Milliseconds >= FirstWeek(date.Year + 1, 0) ? date.Year + 1
        : date.Year;

    private static double WeekMonth(in EcmaDate date)
    {
        var (nextYear, nextMonth) = Next(date);
        return date.Milliseconds < FirstWeek(date.Year, date.Month) ? Previous(date).Month + 1
            : date.Milliseconds >= FirstWeek(nextYear, nextMonth) ? nextMonth + 1
            : date.Month + 1;
    }

    // The first week of a year or month is the one with its first Thursday; weeks begin on Monday.
    private static double FirstWeek(double year, double month)
    {
        var first = EcmaDate.Utc(year, month);
        var weekday = new EcmaDate(first).Weekday;
        weekday = weekday == 0 ? 7 : weekday;
        return first + (weekday > 4 ? 8 - weekday : 1 - weekday) * EcmaDate.Day;
    }

    private static double Weeks(double start, double end) => (end - start) / (EcmaDate.Day * 7) + 1;

    private static (double Year, double Month) Next(in EcmaDate date) => date.Month == 11 ? (date.Year + 1, 0) : (date.Year, date.Month + 1);

    private static (double Year, double Month) Previous(in EcmaDate date) => date.Month == 0 ? (date.Year - 1, 11) : (date.Year, date.Month - 1);
}

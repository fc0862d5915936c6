namespace DurableStates.Jsonata.Pictures;

/// <summary>A UTC instant in the reference's calendar: the Gregorian one without end, 8.64e15 milliseconds to both sides of 1970, else no date at all.</summary>
internal readonly struct EcmaDate
{
    public const double Day = 86_400_000;

    private const double Furthest = 8.64e15;

    public EcmaDate(double milliseconds)
    {
        if (!(Math.Abs(milliseconds) <= Furthest))
        {
            Milliseconds = Year = Month = DayOfMonth = Weekday = double.NaN;
            return;
        }

        Milliseconds = Math.Truncate(milliseconds);
        var days = (long)Math.Floor(Milliseconds / Day);

        // Years that begin in March put the leap day last.
        var era = (long)Math.Floor((days + 719_468) / 146_097d);
        var dayOfEra = days + 719_468 - era * 146_097;
        var yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        var dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        var monthFromMarch = (5 * dayOfYear + 2) / 153;
        Month = monthFromMarch < 10 ? monthFromMarch + 2 : monthFromMarch - 10;
        Year = yearOfEra + era * 400 + (Month <= 1 ? 1 : 0);
        DayOfMonth = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1;
        Weekday = ((days + 4) % 7 + 7) % 7;
    }

    /// <summary>Not a number when there is no date, as everything else.</summary>
    public double Milliseconds { get; }

    public double Year { get; }

    /// <summary>0 to 11.</summary>
    public double Month { get; }

    public double DayOfMonth { get; }

    /// <summary>0 is Sunday.</summary>
    public double Weekday { get; }

    public double MillisecondOfDay => Milliseconds - Math.Floor(Milliseconds / Day) * Day;

    /// <summary>The instant of a date and time; parts may overflow into the next ones. Years 0 to 99 mean 1900 to 1999.</summary>
    public static double Utc(double year, double month, double day = 1, double hour = 0, double minute = 0, double second = 0, double millisecond = 0)
    {
        (year, month, day) = (Math.Truncate(year), Math.Truncate(month), Math.Truncate(day));
        year += year is >= 0 and <= 99 ? 1900 : 0;
        var fullYear = year + Math.Floor(month / 12);
        if (!(Math.Abs(fullYear) < 400_000 && Math.Abs(month) < 1e9))
        {
            return double.NaN;
        }

        var time = Math.Truncate(hour) * 3_600_000 + Math.Truncate(minute) * 60_000 + Math.Truncate(second) * 1000 + Math.Truncate(millisecond);
        var result = (FirstDay((long)fullYear, (int)(month - Math.Floor(month / 12) * 12)) + day - 1) * Day + time;
        return Math.Abs(result) <= Furthest ? result : double.NaN;
    }

    /// <summary>The days from 1970 to the first of a month.</summary>
    public static long FirstDay(long year, int month)
    {
        var yearFromMarch = month <= 1 ? year - 1 : year;
        var era = (long)Math.Floor(yearFromMarch / 400d);
        var yearOfEra = yearFromMarch - era * 400;
        var dayOfYear = (153 * (month > 1 ? month - 2 : month + 10) + 2) / 5;
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468;
    }
}

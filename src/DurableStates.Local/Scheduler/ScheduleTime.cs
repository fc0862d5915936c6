using System.Globalization;
using System.Text.RegularExpressions;

namespace DurableStates.Local.Scheduler;

/// <summary>When a schedule fires.</summary>
internal abstract partial record ScheduleTime
{
    private ScheduleTime()
    {
    }

    /// <summary>Once, at an instant.</summary>
    internal sealed record At(DateTimeOffset Instant) : ScheduleTime;

    /// <summary>Again and again, the first time at once.</summary>
    internal sealed record Every(TimeSpan Period) : ScheduleTime;

    /// <summary>Reads <c>at(...)</c> and <c>rate(...)</c>; null for anything else, <c>cron(...)</c> included.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="zone">The time zone of an <c>at</c>.</param>
    public static ScheduleTime? Parse(string expression, TimeZoneInfo zone)
    {
        if (AtExpression.Match(expression) is { Success: true } at
            && DateTime.TryParseExact(at.Groups[1].Value, "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
        {
            return new At(new DateTimeOffset(local, zone.GetUtcOffset(local)));
        }

        return RateExpression.Match(expression) is { Success: true } rate
            && int.TryParse(rate.Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0
                ? new Every(count * Unit(rate.Groups[2].Value))
                : null;
    }

    private static TimeSpan Unit(string name) => name switch
    {
        "minute" => TimeSpan.FromMinutes(1),
        "hour" => TimeSpan.FromHours(1),
        _ => TimeSpan.FromDays(1),
    };

    [GeneratedRegex(@"^at\(([^)]*)\)$")]
    private static partial Regex AtExpression { get; }

    [GeneratedRegex(@"^rate\((\d{1,6}) (minute|hour|day)s?\)$")]
    private static partial Regex RateExpression { get; }
}

using DurableStates.Json;

namespace DurableStates.Local.Scheduler;

/// <summary>A schedule as it was asked for.</summary>
/// <param name="Group">The group's name; <c>default</c> unless the request names one.</param>
/// <param name="Name">The schedule's name, unique in its group.</param>
/// <param name="Request">The members of the request.</param>
public sealed record Schedule(string Group, string Name, JsonValue Request)
{
    internal const string DefaultGroup = "default";

    internal ScheduleTime? Time => TimeZoneInfo.TryFindSystemTimeZoneById(Text("ScheduleExpressionTimezone", "UTC"), out var zone)
        ? ScheduleTime.Parse(Text("ScheduleExpression", ""), zone)
        : null;

    internal bool IsEnabled => Text("State", "ENABLED") == "ENABLED";

    internal bool IsDeletedAfterwards => Text("ActionAfterCompletion", "NONE") == "DELETE";

    /// <summary>The target's ARN.</summary>
    public string TargetArn => Request["Target"]["Arn"].TryGetString(out var arn) ? arn : "";

    internal string Text(string member, string otherwise) => Request[member].TryGetString(out var text) ? text : otherwise;
}

/// <summary>One firing of a schedule.</summary>
/// <param name="Schedule">The schedule.</param>
/// <param name="At">The time that it was due at.</param>
/// <param name="Input">The target's input, its keywords replaced.</param>
public sealed record ScheduleInvocation(Schedule Schedule, DateTimeOffset At, JsonValue Input);

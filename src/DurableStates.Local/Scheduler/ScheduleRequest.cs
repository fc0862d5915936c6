using System.Text.RegularExpressions;
using DurableStates.Json;
using DurableStates.Local.Services;

namespace DurableStates.Local.Scheduler;

/// <summary>What EventBridge Scheduler asks of the schedules that it is given.</summary>
internal static partial class ScheduleRequest
{
    private const int LongestExpression = 256;

    /// <summary>The schedule of a request, or why it is none.</summary>
    public static (Schedule? Schedule, ServiceReply.Refusal? Refusal) Read(ServiceCall call)
    {
        var group = call.Arguments["GroupName"].TryGetString(out var name) ? name : Schedule.DefaultGroup;
        var schedule = new Schedule(group, call.Text("Name"), call.Arguments);
        return Problem(schedule) is { } problem ? (null, new("ValidationException", problem)) : (schedule, null);
    }

    private static string? Problem(Schedule schedule)
    {
        var expression = schedule.Text("ScheduleExpression", "");
        var target = schedule.Request["Target"];
        return !Name.IsMatch(schedule.Name) ? $"The schedule name {schedule.Name} does not match [0-9a-zA-Z-_.]+ with 1 to 64 characters."
            : expression.Length > LongestExpression || (schedule.Time is null && !expression.StartsWith("cron(", StringComparison.Ordinal)) ? $"Invalid Schedule Expression {expression}."
            : schedule.Time is null ? $"This machine runs at(...) and rate(...) schedules, not {expression}."
            : schedule.Request["FlexibleTimeWindow"]["Mode"].TryGetString(out var mode) is false ? "FlexibleTimeWindow is required: say OFF, or FLEXIBLE with its minutes."
            : mode is not "OFF" ? "This machine fires schedules on time: say FlexibleTimeWindow OFF."
            : !IsText(target["Arn"]) ? "Target.Arn is required."
            : !IsText(target["RoleArn"]) ? "Target.RoleArn is required."
            : target["Input"].TryGetString(out var input) && !JsonValue.TryParse(input, out _, out _) ? "Target.Input is not JSON."
            : null;
    }

    private static bool IsText(JsonValue value) => value.TryGetString(out var text) && text.Length > 0;

    [GeneratedRegex("^[0-9a-zA-Z_.-]{1,64}$")]
    private static partial Regex Name { get; }
}

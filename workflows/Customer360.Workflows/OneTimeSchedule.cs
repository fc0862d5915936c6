using Amazon.Scheduler.Model;
using DurableStates;

namespace Customer360.Workflows;

/// <summary>A schedule that starts a machine once and is gone; what Scheduler cannot deliver goes to the queue of undelivered events.</summary>
internal static class OneTimeSchedule
{
    /// <summary>The request that makes it.</summary>
    /// <param name="group">The schedule's group.</param>
    /// <param name="name">Its name; a second schedule of the same name is a conflict.</param>
    /// <param name="expression">When, in UTC: <c>at(yyyy-MM-ddTHH:mm:ss)</c>.</param>
    /// <param name="machine">The ARN of the machine that it starts.</param>
    /// <param name="role">The ARN of the role that starts it.</param>
    /// <param name="input">The machine's input, as JSON.</param>
    public static CreateScheduleRequest Of(string group, string name, string expression, string machine, string role, string input) => new()
    {
        GroupName = group,
        Name = name,
        ScheduleExpression = expression,
        ScheduleExpressionTimezone = "UTC",
        FlexibleTimeWindow = new FlexibleTimeWindow { Mode = "OFF" },
        ActionAfterCompletion = "DELETE",
        Target = new Target { Arn = machine, RoleArn = role, Input = input, DeadLetterConfig = new DeadLetterConfig { Arn = Template.GetAtt("UndeliveredEvents", "Arn") } },
    };
}

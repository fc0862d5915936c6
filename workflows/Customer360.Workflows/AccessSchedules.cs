using Amazon.Scheduler;
using Amazon.Scheduler.Model;
using Customer360.Contracts.Subscriptions;
using DurableStates;

namespace Customer360.Workflows;

/// <summary>What happens to a subscription at a time that is known when it is granted.</summary>
internal static class AccessSchedules
{
    /// <summary>Has the generation end by itself. A schedule of its name is this one, made by an earlier try.</summary>
    public static async Task ExpireAsync(TaskOrchestrationContext context, GrantPlan plan)
    {
        var detail = new AccessRevocationRequested(plan.SubscriptionId, plan.Generation);
        try
        {
            // state: Schedule expiry
            await context.CallAwsAsync(
                (IAmazonScheduler scheduler) => scheduler.CreateScheduleAsync(new CreateScheduleRequest
                {
                    GroupName = Template.Ref("AccessSchedules"),
                    Name = plan.ScheduleName,
                    ScheduleExpression = plan.ScheduleExpression,
                    ScheduleExpressionTimezone = "UTC",
                    FlexibleTimeWindow = new FlexibleTimeWindow { Mode = "OFF" },
                    ActionAfterCompletion = "DELETE",
                    Target = new Target
                    {
                        Arn = Template.GetAtt("AccessRevocationStateMachine", "Arn"),
                        RoleArn = Template.GetAtt("AccessSchedulerRole", "Arn"),
                        Input = WorkflowJson.Serialize(detail),
                        DeadLetterConfig = new DeadLetterConfig { Arn = Template.GetAtt("UndeliveredEvents", "Arn") },
                    },
                }),
                ServiceRetries.Scheduler);
        }
        catch (TaskFailedException failure) when (failure.FailureDetails.IsCausedBy<ConflictException>())
        {
        }
    }
}

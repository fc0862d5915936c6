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
                (IAmazonScheduler scheduler) => scheduler.CreateScheduleAsync(OneTimeSchedule.Of(
                    Template.Ref("AccessSchedules"), plan.ScheduleName, plan.ScheduleExpression,
                    Template.GetAtt("AccessRevocationStateMachine", "Arn"), Template.GetAtt("AccessSchedulerRole", "Arn"), WorkflowJson.Serialize(detail))),
                ServiceRetries.Scheduler);
        }
        catch (TaskFailedException failure) when (failure.FailureDetails.IsCausedBy<ConflictException>())
        {
        }
    }
}

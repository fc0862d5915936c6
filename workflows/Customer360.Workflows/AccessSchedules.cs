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

    /// <summary>Takes away the schedules of a subscription that has ended: they have nothing left to end.</summary>
    public static async Task EndAsync(TaskOrchestrationContext context, IReadOnlyList<string> schedules)
    {
        // state: Each schedule
        foreach (var schedule in schedules)
        {
            try
            {
                // state: Delete schedule
                await context.CallAwsAsync(
                    (IAmazonScheduler scheduler) => scheduler.DeleteScheduleAsync(new DeleteScheduleRequest { GroupName = Template.Ref("AccessSchedules"), Name = schedule }), ServiceRetries.Scheduler);
            }
            catch (TaskFailedException)
            {
                // It has fired and is gone; or it will fire, and find the subscription ended.
            }
        }
    }
}

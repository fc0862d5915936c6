using Amazon.Scheduler;
using Amazon.Scheduler.Model;
using Customer360.Contracts.Subscriptions;
using DurableStates;

namespace Customer360.Workflows;

/// <summary>What happens to a subscription at a time that is known when it is granted.</summary>
internal static class AccessSchedules
{
    /// <summary>
    /// Has the generation end by itself and its requester told before, and nobody told of the generation before any more. A schedule of a name is that one, made by an earlier try.
    /// </summary>
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

        // state: Each notice
        foreach (var notice in plan.Notices)
        {
            var due = new ExpiryNoticeDue(plan.SubscriptionId, plan.Generation, notice.Occasion);
            try
            {
                // state: Schedule notice
                await context.CallAwsAsync(
                    (IAmazonScheduler scheduler) => scheduler.CreateScheduleAsync(OneTimeSchedule.Of(
                        Template.Ref("AccessSchedules"), notice.Name, notice.Expression,
                        Template.GetAtt("AccessExpiryNoticeStateMachine", "Arn"), Template.GetAtt("AccessSchedulerRole", "Arn"), WorkflowJson.Serialize(due))),
                    ServiceRetries.Scheduler);
            }
            catch (TaskFailedException failure) when (failure.FailureDetails.IsCausedBy<ConflictException>())
            {
            }
        }

        await EndAsync(context, plan.OutdatedNotices);
    }

    /// <summary>Takes away schedules that have nothing left to do.</summary>
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
                // It has fired and is gone; or it will fire, and find the subscription ended or renewed.
            }
        }
    }
}

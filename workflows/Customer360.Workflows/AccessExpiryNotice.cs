using Amazon.SimpleNotificationService;
using Customer360.Contracts.Subscriptions;
using Customer360.Lambdas;
using DurableStates;

namespace Customer360.Workflows;

/// <summary>
/// Tells who asked for a subscription that it ends, fourteen and three days before. Schedules start it, which may start one twice or after a renewal: the store says whether
/// there is something to tell, and which run does it.
/// </summary>
[StateMachine("access-expiry-notice", Timeout = "PT1H")]
public sealed class AccessExpiryNotice : TaskOrchestrator<ExpiryNoticeDue, ExpiryNoticeOutcome>
{
    /// <inheritdoc/>
    public override async Task<ExpiryNoticeOutcome> RunAsync(TaskOrchestrationContext context, ExpiryNoticeDue input)
    {
        var taken = await context.CallActivityAsync((ExpiryNoticeFunctions notices) => notices.TakeExpiryNotice(new ExpiryNoticeQuestion(input, context.InstanceId)));
        var notice = taken.Notice;
        if (notice is not null)
        {
            // state: Tell requester
            await context.CallAwsAsync((IAmazonSimpleNotificationService notices) => notices.PublishAsync(StewardChannel.Message(notice)), ServiceRetries.Notices);
        }

        return new ExpiryNoticeOutcome(taken.Status, input.SubscriptionId, input.Generation, input.Occasion);
    }
}

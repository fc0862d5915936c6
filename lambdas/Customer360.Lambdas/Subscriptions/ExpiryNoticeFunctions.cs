using Amazon.Lambda.Annotations;
using Customer360.Contracts.Access;
using Customer360.Contracts.Subscriptions;
using Customer360.Lambdas.Access;
using Customer360.Lambdas.Hosting;
using Customer360.Lambdas.Notices;
using Customer360.Lambdas.Ports;
using Customer360.Lambdas.Subscriptions;

namespace Customer360.Lambdas;

/// <summary>Says whether who asked for a subscription is told that it ends.</summary>
public sealed class ExpiryNoticeFunctions(ISubscriptions subscriptions, PlatformSettings settings, TimeProvider time, StepLog log)
{
    /// <summary>Takes a notice that is due, once, while the generation holds; one that was renewed, or is being ended, is not told of.</summary>
    [LambdaFunction(ResourceName = "TakeExpiryNotice", Timeout = 30, MemorySize = 512, Policies = "AWSLambdaBasicExecutionRole, @SubscriptionsPolicy")]
    public async Task<ExpiryNotice> TakeExpiryNotice(ExpiryNoticeQuestion question)
    {
        var (id, generation, occasion) = question.Due;
        var found = id is not null && AccessPatterns.RequestId.IsMatch(id) && occasion is not null && Schedules.IsNotice(occasion) ? await subscriptions.FindAsync(id) : null;
        var notice = found is null || occasion is null ? new ExpiryNotice(ReminderStatus.Unknown, null)
            : !found.IsLive || found.Revocation is not null || found.Current.Generation != generation || found.Current.ExpiresAt <= time.GetUtcNow() ? new ExpiryNotice(ReminderStatus.Ended, null)
            : await subscriptions.TryTakeNoticeAsync(found.Id, found.Current.Generation, occasion, question.ExecutionId)
                ? new ExpiryNotice(ReminderStatus.Sent, NoticeTexts.Expiry(found, settings.PortalUrl))
                : new ExpiryNotice(ReminderStatus.AlreadySent, null);
        log.Write("Expiry notice due", ("subscriptionId", found?.Id), ("occasion", found is null ? null : occasion), ("status", notice.Status));
        return notice;
    }
}

using Customer360.Contracts.Onboarding;
using Customer360.Contracts.Registry;
using Customer360.Contracts.Subscriptions;
using Customer360.Lambdas.Ports;
using Customer360.Lambdas.Subscriptions;
using DurableStates;

namespace Customer360.Lambdas.Onboarding;

/// <summary>Deals with the subscribers of a product whose new version takes something from them, page by page.</summary>
internal sealed class SubscriberDesk(ISubscriptions subscriptions, IRegistry registry, IEventPublisher events, TimeProvider time)
{
    private const string Source = "customer360.access";

    /// <exception cref="ReviewNotHeldException">The run neither holds the version nor has published it.</exception>
    public async Task<SubscriberPage> NextAsync(SubscriberQuestion question)
    {
        var (step, stage, _) = question.Request;
        var state = stage == SubscriberStage.Announce ? VersionState.Reserved : VersionState.Published;
        if (await registry.FindVersionAsync(step.Domain, step.ProductId, step.Version) is not { } version || version.State != state || version.ExecutionId != step.ExecutionId)
        {
            throw new ReviewNotHeldException(step.ProductId, step.Version);
        }

        var page = await subscriptions.PageOfProductAsync(step.Domain, step.ProductId, question.After);
        var count = 0;
        foreach (var subscription in page.Subscriptions)
        {
            count += await (stage == SubscriberStage.Announce ? AnnounceAsync(subscription, question.Request) : CutAsync(subscription.Id, question)) ? 1 : 0;
        }

        return new SubscriberPage(page.Last, count);
    }

    private async Task<bool> AnnounceAsync(Subscription subscription, SubscriberRequest request)
    {
        var step = request.Step;
        if (LossOf(subscription, request) is not { } loss)
        {
            return false;
        }

        var announced = new DataProductChangeAnnounced(
            subscription.Id, subscription.Current.RequesterId, subscription.PrincipalArn, step.Domain, step.ProductId, step.Version, subscription.TableName, loss.Columns, loss.Lost, loss.Ends);
        await events.PublishAsync(Source, "DataProductChangeAnnounced", WorkflowJson.Serialize(announced));
        return true;
    }

    // True while something is to be done about it: by this call, by another run that has the lease, or by the revocation.
    private async Task<bool> CutAsync(string subscriptionId, SubscriberQuestion question)
    {
        if (await subscriptions.FindAsync(subscriptionId) is not { } seen || (LossOf(seen, question.Request) is null && !IsPending(seen)))
        {
            return false;
        }

        if (!IsPending(seen))
        {
            if (!await subscriptions.TryLeaseAsync(seen.PrincipalArn, seen.DatabaseName, question.ExecutionId))
            {
                return true;
            }

            // Looked at again: the run that had the lease before may have changed it.
            var found = await subscriptions.FindAsync(subscriptionId);
            var isWritten = found is not null && LossOf(found, question.Request) is { } loss && await subscriptions.TryWriteAsync(Cut(found, loss), question.ExecutionId);
            await subscriptions.ReleaseAsync(seen.PrincipalArn, seen.DatabaseName, question.ExecutionId);
            if (!isWritten)
            {
                return true;
            }
        }

        await events.PublishAsync(Source, "AccessRevocationRequested", WorkflowJson.Serialize(new AccessRevocationRequested(seen.Id, seen.Current.Generation)));
        return true;
    }

    private Subscription Cut(Subscription found, SubscriptionLoss loss)
    {
        if (loss.Ends)
        {
            return found with { Revocation = found.Revocation ?? new SubscriptionRevocation(RevocationCause.ProductChanged, null, time.GetUtcNow(), null) };
        }

        var cut = found with { Current = Cut(found.Current, loss), Next = found.Next is { } next ? Cut(next, loss) : null };
        var held = found.Grants.SelectMany(grant => Permission.Of(found, grant));
        return cut with { Leftovers = Permission.Entries(found.Leftovers.SelectMany(Permission.In).Concat(held).Except(Permission.NeededBy(cut))) };
    }

    private static SubscriptionGrant Cut(SubscriptionGrant grant, SubscriptionLoss loss) => grant with { Columns = [.. grant.Columns.Except(loss.Lost)] };

    private static SubscriptionLoss? LossOf(Subscription subscription, SubscriberRequest request) => SubscriptionLoss.Of(subscription, request.Step.DatabaseName, request.Tables);

    private static bool IsPending(Subscription subscription) =>
        subscription.Leftovers.Count > 0 || (subscription is { State: not (SubscriptionState.Revoked or SubscriptionState.Failed), Revocation.Cause: RevocationCause.ProductChanged });
}

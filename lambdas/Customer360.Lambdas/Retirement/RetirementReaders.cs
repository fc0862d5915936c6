using Customer360.Contracts.Onboarding;
using Customer360.Contracts.Subscriptions;
using Customer360.Lambdas.Notices;
using Customer360.Lambdas.Ports;

namespace Customer360.Lambdas.Retirement;

/// <summary>Who reads a product that is to go, page by page.</summary>
internal sealed class RetirementReaders(ISubscriptions subscriptions)
{
    /// <summary>The next readers, and what they are told; the owners are told with the first of them.</summary>
    public async Task<ReaderPage> NextAsync(RetirementPosition position, Contracts.Registry.ProductRetirement order, string portal)
    {
        var step = position.Step;
        var page = await subscriptions.PageOfProductAsync(step.Domain, step.ProductId, position.After);
        string[] owners = position.After is null ? [$"owner:{step.Domain}", order.OrderedBy] : [];
        string[] audience = [.. owners.Concat(page.Subscriptions.Where(subscription => subscription.IsLive).Select(subscription => subscription.Current.RequesterId)).Distinct(StringComparer.Ordinal)];
        return new ReaderPage(audience.Length == 0 ? null : NoticeTexts.Retiring(step.Domain, step.ProductId, order.DueAt, audience, portal), page.Last);
    }

    /// <summary>The next subscriptions that have not ended, or have left something.</summary>
    public async Task<RemainingPage> RemainingAsync(RetirementPosition position)
    {
        var page = await subscriptions.PageOfProductAsync(position.Step.Domain, position.Step.ProductId, position.After);
        var found = new List<AccessRevocationRequested>();
        foreach (var seen in page.Subscriptions.Where(IsLeft))
        {
            // The index is late: what it shows may have ended since.
            if (await subscriptions.FindAsync(seen.Id) is { } subscription && IsLeft(subscription))
            {
                found.Add(new AccessRevocationRequested(subscription.Id, subscription.Current.Generation));
            }
        }

        return new RemainingPage(found, page.Last);
    }

    private static bool IsLeft(Subscription subscription) => subscription.IsLive || subscription.State == SubscriptionState.Revoking || subscription.Leftovers.Count > 0;
}

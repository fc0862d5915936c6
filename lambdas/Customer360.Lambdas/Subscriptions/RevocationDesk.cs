using Customer360.Contracts.Registry;
using Customer360.Contracts.Subscriptions;
using Customer360.Lambdas.Access;
using Customer360.Lambdas.Ports;

namespace Customer360.Lambdas.Subscriptions;

/// <summary>Ends subscriptions: what nothing in the stores says has to end does not, whatever an event says.</summary>
internal sealed class RevocationDesk(ISubscriptions subscriptions, IRegistry registry, TimeProvider time)
{
    // Another write in the same moment; the next look at the subscription says what came of it.
    private const int MostTries = 10;

    // Scheduler fires on the whole minute around its time, and clocks differ a little.
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(1);

    /// <exception cref="LeaseHeldException">Another run changes the principal's permissions in the database.</exception>
    public async Task<RevocationPlan> OpenAsync(RevocationQuestion question)
    {
        var id = question.Detail.SubscriptionId;
        if (id is null || !AccessPatterns.RequestId.IsMatch(id) || await subscriptions.FindAsync(id) is not { } seen)
        {
            return new(RevocationVerdict.Unknown, null, 0, null, null, null, null, [], null, "There is no such subscription.", null, []);
        }

        if (await CauseAsync(seen) is null && seen.Leftovers.Count == 0)
        {
            return NotDue(seen, question.Detail.Generation);
        }

        if (!await subscriptions.TryLeaseAsync(seen.PrincipalArn, seen.DatabaseName, question.ExecutionId))
        {
            throw new LeaseHeldException();
        }

        // Looked at again: the run that had the lease before may have renewed it, or ended it.
        var all = await subscriptions.OfPrincipalAsync(seen.PrincipalArn);
        var found = all.First(subscription => subscription.Id == id);
        if (await CauseAsync(found) is not { } cause)
        {
            if (found.Leftovers.Count > 0)
            {
                var left = found.Leftovers.SelectMany(Permission.In).Except(all.SelectMany(Permission.NeededBy));
                return Plan(RevocationVerdict.Leftovers, found, Permission.Entries(left), null, "What grants of before have left ends.");
            }

            await subscriptions.ReleaseAsync(found.PrincipalArn, found.DatabaseName, question.ExecutionId);
            return NotDue(found, question.Detail.Generation);
        }

        var ending = found with
        {
            State = SubscriptionState.Revoking,
            Revocation = (found.Revocation ?? new SubscriptionRevocation(cause, null, time.GetUtcNow(), null)) with { ExecutionId = question.ExecutionId },
        };
        return ending == found || await subscriptions.TryWriteAsync(ending, question.ExecutionId) ? Due(ending, cause, all) : throw new LeaseHeldException();
    }

    /// <summary>Writes down that a subscription is to end.</summary>
    /// <returns>The subscription with its order; null when it has ended before.</returns>
    public async Task<Subscription?> OrderAsync(string subscriptionId, string cause, string orderedBy)
    {
        for (var tries = 1; tries <= MostTries; tries++)
        {
            if (await subscriptions.FindAsync(subscriptionId) is not { IsLive: true } found)
            {
                return null;
            }

            var ordered = found with { Revocation = new SubscriptionRevocation(cause, orderedBy, time.GetUtcNow(), null) };
            if (found.Revocation is not null || await subscriptions.TryWriteAsync(ordered, leaseOf: null))
            {
                return found.Revocation is not null ? found : ordered;
            }
        }

        throw new LeaseHeldException();
    }

    /// <summary>Why a subscription has to end; null when nothing says so, or it has ended.</summary>
    public async Task<string?> CauseAsync(Subscription subscription) =>
        subscription.State is SubscriptionState.Revoked or SubscriptionState.Failed ? null
        : subscription.Revocation is { } revocation ? revocation.Cause
        : await registry.FindPrincipalAsync(subscription.PrincipalArn) is null ? RevocationCause.RoleGone
        : await registry.FindProductAsync(subscription.Domain, subscription.ProductId) is { Status: ProductStatus.Retired } ? RevocationCause.Retirement
        : subscription.Current.ExpiresAt <= time.GetUtcNow() + Tolerance ? RevocationCause.Expiry
        : null;

    private static RevocationPlan Due(Subscription ending, string cause, IReadOnlyList<Subscription> all)
    {
        var held = ending.Grants.SelectMany(grant => Permission.Of(ending, grant)).Concat(ending.Leftovers.SelectMany(Permission.In));
        var kept = all.Where(other => other.Id != ending.Id).SelectMany(Permission.NeededBy);
        return Plan(RevocationVerdict.Due, ending, Permission.Entries(held.Except(kept)), cause, $"The access ends: {cause}.");
    }

    private static RevocationPlan NotDue(Subscription found, int? generation) =>
        found.State is SubscriptionState.Revoked or SubscriptionState.Failed ? Plan(RevocationVerdict.Over, found, [], null, "The access has ended before.")
        : generation < found.Current.Generation ? Plan(RevocationVerdict.Superseded, found, [], null, "The access was renewed since.")
        : Plan(RevocationVerdict.NotDue, found, [], null, "Nothing says that the access has to end.");

    private static RevocationPlan Plan(string verdict, Subscription subscription, IReadOnlyList<PermissionEntry> removals, string? cause, string reason) => new(
        verdict,
        subscription.Id,
        subscription.Current.Generation,
        subscription.ProductId,
        subscription.PrincipalArn,
        subscription.DatabaseName,
        subscription.TableName,
        removals,
        cause,
        reason,
        subscription.Current.RequestId,
        verdict == RevocationVerdict.Due ? Schedules.PendingOf(subscription) : []);
}

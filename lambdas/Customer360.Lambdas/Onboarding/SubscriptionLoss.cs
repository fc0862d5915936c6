using Customer360.Contracts.Onboarding;
using Customer360.Lambdas.Ports;
using Customer360.Lambdas.Subscriptions;

namespace Customer360.Lambdas.Onboarding;

/// <summary>What a live subscription loses by a version.</summary>
/// <param name="Columns">The columns that are left of those it holds or is about to.</param>
/// <param name="Lost">Those that are gone.</param>
/// <param name="Ends">True when nothing is left.</param>
internal sealed record SubscriptionLoss(IReadOnlyList<string> Columns, IReadOnlyList<string> Lost, bool Ends)
{
    /// <summary>Null when it loses nothing.</summary>
    public static SubscriptionLoss? Of(Subscription subscription, string databaseName, IReadOnlyList<TablePlan> tables)
    {
        if (!subscription.IsLive || subscription.DatabaseName != databaseName)
        {
            return null;
        }

        var held = new[] { subscription.Current, subscription.Next }.OfType<SubscriptionGrant>().SelectMany(grant => grant.Columns).Distinct().Order(StringComparer.Ordinal).ToList();
        var table = tables.FirstOrDefault(candidate => candidate.Name == subscription.TableName);
        var there = table?.Columns.Select(column => column.Name).ToHashSet(StringComparer.Ordinal) ?? [];
        var lost = held.Where(column => !there.Contains(column)).ToList();
        var columns = held.Except(lost).ToList();

        // Whoever changes a table holds it as a whole.
        var ends = table is null || (columns.Count == 0 && subscription.Current.Permissions.Contains(Permission.Select));
        return ends || lost.Count > 0 ? new SubscriptionLoss(columns, lost, ends) : null;
    }
}

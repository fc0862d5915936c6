using Customer360.Contracts.Onboarding;
using Customer360.Lambdas.Access;
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

        var grants = subscription.Grants.ToList();
        var held = grants.SelectMany(grant => grant.Columns).Distinct().Order(StringComparer.Ordinal).ToList();
        var table = tables.FirstOrDefault(candidate => candidate.Name == subscription.TableName);
        var there = table?.Columns.Select(column => column.Name).ToHashSet(StringComparer.Ordinal) ?? [];
        var lost = held.Where(column => !there.Contains(column)).ToList();
        var columns = held.Except(lost).ToList();

        // A condition of rows was decided for the columns that it was seen with: nobody decides what it means without one of them.
        var isUndecided = grants.Exists(grant => grant.Rows is not null && grant.Columns.Concat(RowFilters.ColumnsOf(grant.Rows)).Any(column => !there.Contains(column)));

        // Whoever changes a table holds it as a whole.
        var ends = table is null || isUndecided || (columns.Count == 0 && subscription.Current.Permissions.Contains(Permission.Select));
        return ends || lost.Count > 0 ? new SubscriptionLoss(columns, lost, ends) : null;
    }
}

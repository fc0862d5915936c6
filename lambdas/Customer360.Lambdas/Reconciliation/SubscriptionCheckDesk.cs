using Customer360.Contracts.Subscriptions;
using Customer360.Lambdas.Access;
using Customer360.Lambdas.Ports;
using Customer360.Lambdas.Subscriptions;

namespace Customer360.Lambdas.Reconciliation;

/// <summary>Holds one live subscription against what Lake Formation, the catalogue and the registers say.</summary>
internal sealed class SubscriptionCheckDesk(ISubscriptions subscriptions, RevocationDesk revocations, IReports reports, TimeProvider time)
{
    // No run that grants or ends a subscription goes on for longer.
    private static readonly TimeSpan LongestChange = TimeSpan.FromDays(1);

    private static readonly SubscriptionReview Moving = new(CheckVerdict.InMotion, 0, [], []);

    public async Task<SubscriptionReview> ReviewAsync(CheckedSubscription check)
    {
        var found = await subscriptions.FindAsync(check.Subscription.SubscriptionId);
        if (found is null || found.State is SubscriptionState.Revoked or SubscriptionState.Failed)
        {
            return Moving;
        }

        var file = new FindingFile(reports, check.Order);
        if (await revocations.CauseAsync(found) is { } cause && found.State != SubscriptionState.Revoking)
        {
            await file.WriteAsync(found.Id, [Finding(cause == RevocationCause.RoleGone ? FindingKind.RoleGone : FindingKind.Overdue, found, [])]);
            return new(CheckVerdict.End, found.Current.Generation, [], []);
        }

        if (found is not { State: SubscriptionState.Active, Next: null, Leftovers.Count: 0 })
        {
            return await UnsettledAsync(found, file);
        }

        // Not written since its page was read, so it has been as it is while Lake Formation was asked.
        return found.Revision == check.Subscription.Revision ? await HeldAgainstAsync(found, check, file) : Moving;
    }

    public async Task SettleAsync(Reapplication reapplication)
    {
        if (await subscriptions.FindAsync(reapplication.SubscriptionId) is not { } found)
        {
            return;
        }

        await new FindingFile(reports, reapplication.Order).MarkAsync(found.Id, reapplication.IsDone);
        await subscriptions.ReleaseAsync(found.PrincipalArn, found.DatabaseName, reapplication.ExecutionId);
    }

    private async Task<SubscriptionReview> UnsettledAsync(Subscription found, FindingFile file)
    {
        if (time.GetUtcNow() - (found.ChangedAt ?? DateTimeOffset.MinValue) < LongestChange)
        {
            return Moving;
        }

        await file.WriteAsync(found.Id, [Finding(FindingKind.Unsettled, found, [])]);
        return new(CheckVerdict.Unhealthy, found.Current.Generation, [], []);
    }

    private async Task<SubscriptionReview> HeldAgainstAsync(Subscription found, CheckedSubscription check, FindingFile file)
    {
        var needed = Permission.Of(found, found.Current).ToList();
        if (check.Columns is not { } columns)
        {
            await file.WriteAsync(found.Id, [Finding(FindingKind.TableGone, found, needed)]);
            return new(CheckVerdict.Unhealthy, found.Current.Generation, [], []);
        }

        var gone = needed.Where(permission => ColumnsOf(permission, found.Current).Except(columns).Any()).ToList();
        var missing = needed.Except(gone).Where(permission => !ReadBack.IsPermitted(check.Rows, permission) || (permission.Filter is not null && check.Filter is null)).ToList();
        var changed = needed.Except(gone).Except(missing).Where(permission => permission.Filter is not null && !IsSame(check.Filter, found)).ToList();
        var findings = new[] { (Kind: FindingKind.ColumnsGone, Permissions: gone), (Kind: FindingKind.Missing, Permissions: missing), (Kind: FindingKind.FilterChanged, Permissions: changed) }
            .Where(kind => kind.Permissions.Count > 0).Select(kind => Finding(kind.Kind, found, kind.Permissions)).ToList();
        await file.WriteAsync(found.Id, findings);
        if (findings.Count == 0)
        {
            return new(CheckVerdict.Healthy, found.Current.Generation, [], []);
        }

        List<Permission> again = [.. missing, .. changed];
        return again.Count > 0 && check.Order.Reapply && await TakesAsync(found, check.ExecutionId)
            ? new(CheckVerdict.Reapply, found.Current.Generation, Permission.Entries(again), again.Exists(permission => permission.Filter is not null) ? Permission.FiltersOf(found, found.Current) : [])
            : new(CheckVerdict.Unhealthy, found.Current.Generation, [], []);
    }

    // A filter is of no use without each of its columns, and those that its condition names.
    private static IEnumerable<string> ColumnsOf(Permission permission, SubscriptionGrant grant) =>
        permission.Filter is not null ? grant.Columns.Concat(RowFilters.ColumnsOf(grant.Rows)) : permission.Column is { } column ? [column] : [];

    private static bool IsSame(CellsFilter? filter, Subscription found) =>
        filter is { Columns: { } columns } && filter.Rows == found.Current.Rows && columns.Order(StringComparer.Ordinal).SequenceEqual(found.Current.Columns.Order(StringComparer.Ordinal));

    // Whoever has the lease may have ended it in between: what is granted again is what holds under the lease.
    private async Task<bool> TakesAsync(Subscription found, string executionId)
    {
        if (!await subscriptions.TryLeaseAsync(found.PrincipalArn, found.DatabaseName, executionId))
        {
            return false;
        }

        if (await subscriptions.FindAsync(found.Id) is { } now && now.Revision == found.Revision)
        {
            return true;
        }

        await subscriptions.ReleaseAsync(found.PrincipalArn, found.DatabaseName, executionId);
        return false;
    }

    private static GrantFinding Finding(string kind, Subscription found, IEnumerable<Permission> permissions) => new(
        kind,
        found.PrincipalArn,
        $"{found.DatabaseName}.{found.TableName}",
        [.. permissions.Select(permission => permission.ToString())],
        found.Id,
        found.Current.RequestId,
        found.Current.ExecutionId);
}

using Customer360.Contracts.Subscriptions;
using Customer360.Lambdas.Access;
using Customer360.Lambdas.Hosting;
using Customer360.Lambdas.Ports;
using Customer360.Lambdas.Subscriptions;

namespace Customer360.Lambdas.Reconciliation;

/// <summary>
/// Looks for the subscription behind rows of Lake Formation's list. Nothing is said of the lake's administrators, as its settings name them; of the platform's own
/// roles, known by how their ARNs begin; and of databases that no product is in.
/// </summary>
internal sealed class GrantDesk(ISubscriptions subscriptions, IRegistry registry, FindingFile file, PlatformSettings settings, TimeProvider time)
{
    // Longer than between a page's listing and its review: what a run has taken or given in between, the list does not show yet.
    private static readonly TimeSpan JustNow = TimeSpan.FromHours(1);

    private readonly Dictionary<string, IReadOnlyList<Subscription>> _subscriptions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _databases = new(StringComparer.Ordinal);

    public async Task<CheckOutcome> ReviewAsync(GrantPage page)
    {
        var (healthy, moving, ignored) = (0, 0, 0);
        var findings = new List<GrantFinding>();
        foreach (var row in page.Rows)
        {
            if (await IsIgnoredAsync(row, page.Administrators))
            {
                ignored++;
            }
            else if (Unexplained(row, await SubscriptionsAsync(row.PrincipalArn)) is not { Count: > 0 } unexplained)
            {
                healthy++;
            }
            else if ((await SubscriptionsAsync(row.PrincipalArn)).Any(subscription => subscription.DatabaseName == row.DatabaseName && IsMoving(subscription)))
            {
                moving++;
            }
            else
            {
                findings.Add(new GrantFinding(FindingKind.Unrecorded, row.PrincipalArn, ResourceOf(row), unexplained));
            }
        }

        await file.WritePageAsync(findings);
        return new CheckOutcome(null, page.Order.Pages, page.Rows.Count, healthy, moving, ignored);
    }

    private async Task<bool> IsIgnoredAsync(ListedPermission row, IReadOnlyList<string> administrators) =>
        (row.PrincipalArn is { } principal && (administrators.Contains(principal) || settings.PlatformRoles.Any(role => principal.StartsWith(role, StringComparison.Ordinal))))
        || (!row.IsByTag && (row.DatabaseName is not { } database || !await IsOursAsync(database)));

    private async Task<bool> IsOursAsync(string database)
    {
        if (!_databases.TryGetValue(database, out var isOurs))
        {
            _databases[database] = isOurs = await registry.HasDatabaseAsync(database);
        }

        return isOurs;
    }

    private async Task<IReadOnlyList<Subscription>> SubscriptionsAsync(string? principal)
    {
        if (principal is null || !AccessPatterns.RoleArn.IsMatch(principal))
        {
            return [];
        }

        if (!_subscriptions.TryGetValue(principal, out var found))
        {
            _subscriptions[principal] = found = await subscriptions.OfPrincipalAsync(principal);
        }

        return found;
    }

    private bool IsMoving(Subscription subscription) =>
        subscription.State is SubscriptionState.Granting or SubscriptionState.Revoking || subscription.Next is not null || time.GetUtcNow() - (subscription.ChangedAt ?? DateTimeOffset.MinValue) < JustNow;

    // Subscriptions are granted on a database, a table, named columns or a filter of their own, and never to be handed on.
    private static List<string> Unexplained(ListedPermission row, IReadOnlyList<Subscription> subscriptions)
    {
        var explained = subscriptions.SelectMany(Permission.ExplainedBy).ToHashSet();
        var isNamed = row is { DatabaseName: not null, IsEveryTable: false, IsEveryColumn: false, IsByTag: false };
        return
        [
            .. from column in row.Columns is { Count: > 0 } columns && row.FilterName is null ? columns.Cast<string?>() : [null]
               from name in row.Permissions
               where !isNamed || !explained.Contains(new Permission(row.DatabaseName ?? "", row.TableName, column, name, row.FilterName))
               select column is null ? name : $"{name} on the column {column}",
            .. (row.Grantable ?? []).Select(name => $"{name} to be handed on"),
        ];
    }

    private static string ResourceOf(ListedPermission row) =>
        row.IsByTag ? "whatever bears an expression of LF-tags"
        : row.TableName is null ? row.IsEveryTable ? $"every table of {row.DatabaseName}" : $"{row.DatabaseName}"
        : row.IsEveryTable ? $"every table of {row.DatabaseName}"
        : row.FilterName is not null ? $"the filter {row.FilterName} of {row.DatabaseName}.{row.TableName}"
        : row.IsEveryColumn ? $"every column of {row.DatabaseName}.{row.TableName}, but perhaps for some"
        : $"{row.DatabaseName}.{row.TableName}";
}

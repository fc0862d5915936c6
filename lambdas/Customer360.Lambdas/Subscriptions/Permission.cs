using System.Globalization;
using Customer360.Contracts.Subscriptions;
using Customer360.Lambdas.Ports;

namespace Customer360.Lambdas.Subscriptions;

/// <summary>One permission on one thing: what subscriptions share, and what no grant or revoke divides.</summary>
/// <param name="Database">The Glue database.</param>
/// <param name="Table">The table; null for the database itself.</param>
/// <param name="Column">The column; null for the table or the database itself.</param>
/// <param name="Name">Lake Formation's name, such as <c>SELECT</c>.</param>
/// <param name="Filter">The data cells filter of the table; null for what is not on one.</param>
internal sealed record Permission(string Database, string? Table, string? Column, string Name, string? Filter = null)
{
    public const string Describe = "DESCRIBE";
    public const string Select = "SELECT";

    /// <summary>What a grant needs: its permissions, and to see the table and its database, without which no query finds them.</summary>
    public static IEnumerable<Permission> Of(Subscription subscription, SubscriptionGrant grant) =>
    [
        new(subscription.DatabaseName, null, null, Describe),
        new(subscription.DatabaseName, subscription.TableName, null, Describe),
        .. grant.Permissions.SelectMany(name => name == Select && grant.Rows is not null ? [new Permission(subscription.DatabaseName, subscription.TableName, null, Select, FilterOf(subscription, grant))]
            : name == Select ? grant.Columns.Select(column => new Permission(subscription.DatabaseName, subscription.TableName, column, Select))
            : [new Permission(subscription.DatabaseName, subscription.TableName, null, name)]),
    ];

    /// <summary>The name of a generation's data cells filter, which no other has: an id has no dot.</summary>
    public static string FilterOf(Subscription subscription, SubscriptionGrant grant) => string.Create(CultureInfo.InvariantCulture, $"{subscription.Id}.g{grant.Generation}");

    /// <summary>The data cells filters of a grant: one where it has a condition of rows, none where it has every row.</summary>
    public static IReadOnlyList<CellsFilter> FiltersOf(Subscription subscription, SubscriptionGrant grant) =>
        grant.Rows is { } rows ? [new CellsFilter(FilterOf(subscription, grant), [.. grant.Columns.Order(StringComparer.Ordinal)], rows)] : [];

    /// <summary>What a live subscription needs now and in a moment; nothing for any other.</summary>
    public static IEnumerable<Permission> NeededBy(Subscription subscription) => !subscription.IsLive
        ? []
        : subscription.Grants.SelectMany(grant => Of(subscription, grant));

    /// <summary>What Lake Formation may hold because of a subscription: what it needs, what is being revoked, and what grants of before have left.</summary>
    public static IEnumerable<Permission> ExplainedBy(Subscription subscription) => In(subscription.Leftovers).Concat(
        subscription.State is SubscriptionState.Granting or SubscriptionState.Active or SubscriptionState.Revoking
            ? subscription.Grants.SelectMany(grant => Of(subscription, grant))
            : []);

    /// <summary>The entries of a batch, one for each database, each table, and the columns of each table.</summary>
    public static IReadOnlyList<PermissionEntry> Entries(IEnumerable<Permission> permissions) =>
    [
        .. permissions.GroupBy(permission => (permission.Database, permission.Table, IsColumn: permission.Column is not null, permission.Filter)).Select((group, index) => new PermissionEntry(
            $"e{index + 1}",
            group.Key.Database,
            group.Key.Table,
            [.. group.Select(permission => permission.Column).OfType<string>().Distinct().Order(StringComparer.Ordinal)],
            [.. group.Select(permission => permission.Name).Distinct().Order(StringComparer.Ordinal)],
            group.Key.Filter)),
    ];

    private static IEnumerable<Permission> In(IEnumerable<PermissionEntry> entries) => entries.SelectMany(In);

    /// <summary>The permissions of an entry.</summary>
    public static IEnumerable<Permission> In(PermissionEntry entry) =>
        from column in entry.Columns.Count == 0 ? [null] : entry.Columns.Cast<string?>()
        from name in entry.Permissions
        select new Permission(entry.DatabaseName, entry.TableName, column, name, entry.FilterName);

    public override string ToString() => Filter is not null ? $"{Name} on the cells of the filter {Filter} of {Database}.{Table}" : Column is not null ? $"{Name} on the column {Database}.{Table}.{Column}" : Table is not null ? $"{Name} on the table {Database}.{Table}" : $"{Name} on the database {Database}";
}

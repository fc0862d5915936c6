namespace DurableStates.Local.LakeFormation;

/// <summary>What a principal may do with columns of a table.</summary>
/// <param name="Principal">The principal's ARN.</param>
/// <param name="Database">The Glue database.</param>
/// <param name="Table">The table; null for the database itself.</param>
/// <param name="Columns">The columns; empty means the whole table.</param>
/// <param name="Permissions">Lake Formation's permissions, for example <c>SELECT</c>.</param>
public sealed record TableGrant(string Principal, string Database, string? Table, IReadOnlyList<string> Columns, IReadOnlyList<string> Permissions)
{
    /// <summary>What makes permissions one grant; null for those that are not on a table, its columns or a database.</summary>
    internal static (string Principal, string Database, string? Table, bool OfColumns)? KeyOf(LakePermission permission) => permission.Resource switch
    {
        LakeResource.Column(var database, var table, _) => (permission.Principal, database, table, true),
        LakeResource.Table(var database, var table) => (permission.Principal, database, table, false),
        LakeResource.Database(var database) => (permission.Principal, database, null, false),
        _ => null,
    };

    internal static TableGrant Of(IGrouping<(string Principal, string Database, string? Table, bool OfColumns)?, LakePermission> group) => new(
        group.Key?.Principal ?? "",
        group.Key?.Database ?? "",
        group.Key?.Table,
        [.. group.Select(permission => permission.Resource).OfType<LakeResource.Column>().Select(column => column.Name).Distinct()],
        [.. group.Select(permission => permission.Permission).Distinct()]);
}

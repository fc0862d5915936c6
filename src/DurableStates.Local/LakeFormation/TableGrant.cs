namespace DurableStates.Local.LakeFormation;

/// <summary>What a principal may do with columns of a table.</summary>
/// <param name="Principal">The principal's ARN.</param>
/// <param name="Database">The Glue database.</param>
/// <param name="Table">The table; null for the database itself.</param>
/// <param name="Columns">The columns; empty means the whole table.</param>
/// <param name="Permissions">Lake Formation's permissions, for example <c>SELECT</c>.</param>
/// <param name="Filter">The data cells filter that says which cells; null for what is not on one.</param>
public sealed record TableGrant(string Principal, string Database, string? Table, IReadOnlyList<string> Columns, IReadOnlyList<string> Permissions, string? Filter = null)
{
    /// <summary>What makes permissions one grant; null for those that are not on a table, its columns or cells, or a database.</summary>
    internal static (string Principal, string Database, string? Table, bool OfColumns, string? Filter)? KeyOf(LakePermission permission) => permission.Resource switch
    {
        LakeResource.Column(var database, var table, _) => (permission.Principal, database, table, true, null),
        LakeResource.Table(var database, var table) => (permission.Principal, database, table, false, null),
        LakeResource.Cells(var database, var table, var filter) => (permission.Principal, database, table, false, filter),
        LakeResource.Database(var database) => (permission.Principal, database, null, false, null),
        _ => null,
    };

    internal static TableGrant Of(IGrouping<(string Principal, string Database, string? Table, bool OfColumns, string? Filter)?, LakePermission> group) => new(
        group.Key?.Principal ?? "",
        group.Key?.Database ?? "",
        group.Key?.Table,
        [.. group.Select(permission => permission.Resource).OfType<LakeResource.Column>().Select(column => column.Name).Distinct()],
        [.. group.Select(permission => permission.Permission).Distinct()],
        group.Key?.Filter);
}

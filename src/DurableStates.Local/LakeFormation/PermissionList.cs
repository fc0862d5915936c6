using System.Globalization;
using DurableStates.Json;

namespace DurableStates.Local.LakeFormation;

/// <summary>Writes permissions in the shape of ListPermissions: the columns of a table together, SELECT on a whole table as a wildcard of columns.</summary>
internal static class PermissionList
{
    private const int LargestPage = 1000;

    public static JsonValue Page(IEnumerable<LakePermission> permissions, JsonValue request)
    {
        var principal = request["Principal"]["DataLakePrincipalIdentifier"];
        var asked = LakeResource.Read(request["Resource"]);
        var isRelated = IsRelated(request);
        var rows = permissions
            .Where(permission => principal.IsUndefined || principal == (JsonValue)permission.Principal)
            .Where(permission => asked.Count == 0 || IsOf(permission.Resource, asked[0], isRelated))
            .GroupBy(permission => (permission.Principal, Shape: ShapeOf(permission)))
            .Select(Row)
            .ToList();
        var from = request["NextToken"].TryGetString(out var token) ? int.Parse(token, CultureInfo.InvariantCulture) : 0;
        var most = request["MaxResults"].TryGetInt64(out var max) ? (int)Math.Clamp(max, 1, LargestPage) : LargestPage;
        var page = JsonValue.Object(("PrincipalResourcePermissions", JsonValue.Array([.. rows.Skip(from).Take(most)])));
        return from + most < rows.Count ? page.With("NextToken", (from + most).ToString(CultureInfo.InvariantCulture)) : page;
    }

    /// <summary>True for a request that also wants what is permitted on the cells of a table.</summary>
    public static bool IsRelated(JsonValue request) => request["IncludeRelated"].TryGetString(out var related) && related == "TRUE";

    // Asked for a table, a caller also gets what is permitted on its columns, and on its cells when the request says so.
    private static bool IsOf(LakeResource resource, LakeResource asked, bool isRelated) => asked switch
    {
        LakeResource.Table when resource is LakeResource.Cells && !isRelated => false,
        LakeResource.Table(var database, var table) => TableOf(resource) == (database, table),
        _ => resource == asked,
    };

    private static (string Database, string Table)? TableOf(LakeResource resource) => resource switch
    {
        LakeResource.Table(var database, var table) => (database, table),
        LakeResource.Column(var database, var table, _) => (database, table),
        LakeResource.OtherColumns(var database, var table, _) => (database, table),
        LakeResource.Cells(var database, var table, _) => (database, table),
        _ => null,
    };

    // Columns of one table are one row; everything else is a row of its own.
    private static LakeResource ShapeOf(LakePermission permission) => permission switch
    {
        { Resource: LakeResource.Column(var database, var table, _) } => new LakeResource.Column(database, table, ""),
        { Resource: LakeResource.Table(var database, var table), Permission: "SELECT" } => new LakeResource.OtherColumns(database, table, ""),
        _ => permission.Resource,
    };

    private static JsonValue Row(IGrouping<(string Principal, LakeResource Shape), LakePermission> group) => JsonValue.Object(
        ("Principal", JsonValue.Object(("DataLakePrincipalIdentifier", group.Key.Principal))),
        ("Resource", Resource(group.Key.Shape, [.. group.Select(permission => permission.Resource).OfType<LakeResource.Column>().Select(column => column.Name).Distinct()])),
        ("Permissions", Array(group.Select(permission => permission.Permission).Distinct())),
        ("PermissionsWithGrantOption", JsonArray.Empty));

    private static JsonValue Resource(LakeResource shape, string[] columns) => shape switch
    {
        LakeResource.Database(var name) => JsonValue.Object(("Database", JsonValue.Object(("Name", name)))),
        LakeResource.Table(var database, var name) => JsonValue.Object(("Table", JsonValue.Object(("DatabaseName", database), ("Name", name)))),
        LakeResource.Column(var database, var table, _) => TableWithColumns(database, table, ("ColumnNames", Array(columns))),
        LakeResource.OtherColumns(var database, var table, var excluded) => TableWithColumns(database, table, ("ColumnWildcard", Wildcard(excluded))),
        LakeResource.Cells(var database, var table, var name) =>
            JsonValue.Object(("DataCellsFilter", JsonValue.Object(("DatabaseName", database), ("TableName", table), ("Name", name)))),
        LakeResource.Location(var arn) => JsonValue.Object(("DataLocation", JsonValue.Object(("ResourceArn", arn)))),

        // As Step Functions spells it, which alone calls it here.
        LakeResource.Tagged(var type, var expression) =>
            JsonValue.Object(("LfTagPolicy", JsonValue.Object(("ResourceType", type), ("Expression", JsonValue.Parse(expression))))),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static JsonValue TableWithColumns(string database, string table, (string Key, JsonValue Value) columns) =>
        JsonValue.Object(("TableWithColumns", JsonValue.Object(("DatabaseName", database), ("Name", table), columns)));

    private static JsonValue Wildcard(string excluded) =>
        excluded.Length == 0 ? JsonObject.Empty : JsonValue.Object(("ExcludedColumnNames", Array(excluded.Split(','))));

    private static JsonValue Array(IEnumerable<string> texts) => JsonValue.Array([.. texts.Select(text => (JsonValue)text)]);
}

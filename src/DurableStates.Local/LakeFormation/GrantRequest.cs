using DurableStates.Json;

namespace DurableStates.Local.LakeFormation;

/// <summary>Reads and writes grants in the shapes of Lake Formation's requests and answers.</summary>
internal static class GrantRequest
{
    public static TableGrant Read(JsonValue request)
    {
        var resource = request["Resource"];
        var (columns, table, database) = (resource["TableWithColumns"], resource["Table"], resource["Database"]);
        var named = !columns.IsUndefined ? columns : table;
        return new TableGrant(
            Text(request["Principal"]["DataLakePrincipalIdentifier"]),
            named.IsUndefined ? Text(database["Name"]) : Text(named["DatabaseName"]),
            named.IsUndefined ? null : Text(named["Name"]),
            Texts(columns["ColumnNames"]),
            Texts(request["Permissions"]));
    }

    public static JsonValue Write(TableGrant grant) => JsonValue.Object(
        ("Principal", JsonValue.Object(("DataLakePrincipalIdentifier", grant.Principal))),
        ("Resource", Resource(grant)),
        ("Permissions", Array(grant.Permissions)));

    private static JsonValue Resource(TableGrant grant) => grant switch
    {
        { Table: null } => JsonValue.Object(("Database", JsonValue.Object(("Name", grant.Database)))),
        { Columns.Count: 0 } => JsonValue.Object(("Table", JsonValue.Object(("DatabaseName", grant.Database), ("Name", grant.Table)))),
        _ => JsonValue.Object(("TableWithColumns", JsonValue.Object(
            ("DatabaseName", grant.Database), ("Name", grant.Table), ("ColumnNames", Array(grant.Columns))))),
    };

    private static string Text(JsonValue value) => value.TryGetString(out var text) ? text : "";

    private static string[] Texts(JsonValue value) => value.TryGetArray(out var array) ? [.. array.Select(Text)] : [];

    private static JsonValue Array(IReadOnlyList<string> texts) => JsonValue.Array([.. texts.Select(text => (JsonValue)text)]);
}

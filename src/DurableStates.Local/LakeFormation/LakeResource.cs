using DurableStates.Json;

namespace DurableStates.Local.LakeFormation;

/// <summary>What Lake Formation can permit something on.</summary>
internal abstract record LakeResource
{
    private LakeResource()
    {
    }

    internal sealed record Database(string Name) : LakeResource;

    internal sealed record Table(string DatabaseName, string Name) : LakeResource;

    internal sealed record Column(string DatabaseName, string TableName, string Name) : LakeResource;

    /// <summary>Every column but the ones named, also those that the table gets later.</summary>
    internal sealed record OtherColumns(string DatabaseName, string TableName, string Excluded) : LakeResource;

    internal sealed record Cells(string DatabaseName, string TableName, string Name) : LakeResource;

    internal sealed record Location(string Arn) : LakeResource;

    /// <summary>Whatever has tags of an expression.</summary>
    internal sealed record Tagged(string ResourceType, string Expression) : LakeResource;

    /// <summary>The permissions that the resource can have.</summary>
    /// <seealso href="https://docs.aws.amazon.com/lake-formation/latest/dg/lf-permissions-reference.html"/>
    public string[] Permissions => this switch
    {
        Database => ["ALL", "ALTER", "CREATE_TABLE", "DESCRIBE", "DROP"],
        Table => ["ALL", "ALTER", "DELETE", "DESCRIBE", "DROP", "INSERT", "SELECT"],
        Column or OtherColumns or Cells => ["SELECT"],
        Location => ["DATA_LOCATION_ACCESS"],
        Tagged { ResourceType: "DATABASE" } => ["ALL", "ALTER", "CREATE_TABLE", "DESCRIBE", "DROP"],
        Tagged => ["ALL", "ALTER", "DELETE", "DESCRIBE", "DROP", "INSERT", "SELECT"],
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The resources that a request's <c>Resource</c> names, one for each column; none when it names nothing that is known here.</summary>
    public static IReadOnlyList<LakeResource> Read(JsonValue resource) => resource switch
    {
        _ when resource["TableWithColumns"] is { IsObject: true } columns => Columns(columns),
        _ when resource["Table"] is { IsObject: true } table => [new Table(Text(table["DatabaseName"]), Text(table["Name"]))],
        _ when resource["Database"] is { IsObject: true } database => [new Database(Text(database["Name"]))],
        _ when resource["DataCellsFilter"] is { IsObject: true } cells =>
            [new Cells(Text(cells["DatabaseName"]), Text(cells["TableName"]), Text(cells["Name"]))],
        _ when resource["DataLocation"] is { IsObject: true } location => [new Location(Text(location["ResourceArn"]))],
        _ when resource["LFTagPolicy"] is { IsObject: true } policy => [new Tagged(Text(policy["ResourceType"]), policy["Expression"].ToJson())],

        // As Step Functions spells it.
        _ when resource["LfTagPolicy"] is { IsObject: true } policy => [new Tagged(Text(policy["ResourceType"]), policy["Expression"].ToJson())],
        _ => [],
    };

    private static LakeResource[] Columns(JsonValue columns)
    {
        var (database, table) = (Text(columns["DatabaseName"]), Text(columns["Name"]));
        return columns["ColumnWildcard"].IsObject
            ? [new OtherColumns(database, table, string.Join(',', Texts(columns["ColumnWildcard"]["ExcludedColumnNames"]).Order(StringComparer.Ordinal)))]
            : [.. Texts(columns["ColumnNames"]).Select(name => new Column(database, table, name))];
    }

    internal static string Text(JsonValue value) => value.TryGetString(out var text) ? text : "";

    internal static string[] Texts(JsonValue value) => value.TryGetArray(out var array) ? [.. array.Select(Text)] : [];
}

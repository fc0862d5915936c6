using DurableStates.Asl;
using DurableStates.Json;
using DurableStates.Local.Glue;
using DurableStates.Local.LakeFormation;

namespace DurableStates.Local.Services;

/// <summary>What grants and revokes leave, permission by permission.</summary>
public sealed class LakeFormationPermissionTests
{
    private const string Analyst = "arn:aws:iam::000000000000:role/analyst";
    private readonly LakeFormationIntegration _lake;

    public LakeFormationPermissionTests()
    {
        var glue = new GlueIntegration();
        Do(glue, "createDatabase", """{ "DatabaseInput": { "Name": "sales" } }""");
        Do(glue, "createTable", """{ "DatabaseName": "sales", "TableInput": { "Name": "orders", "StorageDescriptor": { "Columns": [ { "Name": "id" }, { "Name": "amount" } ] }, "PartitionKeys": [ { "Name": "day" } ] } }""");
        _lake = new LakeFormationIntegration(glue.Catalog);
    }

    [Fact]
    public void A_grant_made_twice_is_there_once()
    {
        Grant(Columns("id"));
        Grant(Columns("id", "amount"));

        Assert.Equal(["id", "amount"], Assert.Single(_lake.Grants).Columns);
    }

    [Fact]
    public void A_revoke_takes_away_what_it_names_and_nothing_else()
    {
        Grant(Columns("id", "amount"));
        Grant(Table, "INSERT", "ALTER");

        Do(_lake, "revokePermissions", Request(Columns("amount")));
        Do(_lake, "revokePermissions", Request(Table, "ALTER"));

        Assert.Equal(["id: SELECT", ": INSERT"], _lake.Grants.Select(grant => $"{string.Join(',', grant.Columns)}: {string.Join(',', grant.Permissions)}"));
    }

    [Theory]
    [InlineData("SELECT")]
    [InlineData("DELETE")]
    public void A_revoke_of_what_nobody_has_is_refused(string permission)
    {
        Grant(Table, "INSERT");

        var refused = Refused("revokePermissions", Request(Table, permission));

        Assert.Equal(("InvalidInputException", "No permissions revoked. Grantee has no permissions on the resource."), (refused.Code, refused.Message));
    }

    [Theory]
    [InlineData("""{ "Table": { "DatabaseName": "sales", "Name": "orders" } }""", "CREATE_TABLE")]
    [InlineData("""{ "Database": { "Name": "sales" } }""", "SELECT")]
    [InlineData("""{ "TableWithColumns": { "DatabaseName": "sales", "Name": "orders", "ColumnNames": ["id"] } }""", "INSERT")]
    [InlineData("""{ "DataLocation": { "ResourceArn": "arn:aws:s3:::b" } }""", "SELECT")]
    public void A_resource_takes_only_its_own_permissions(string resource, string permission) =>
        Assert.Contains(permission, Refused("grantPermissions", Request(resource, permission)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("", "Principal is required.")]
    [InlineData("analyst", "Invalid principal")]
    public void A_principal_has_to_be_one(string principal, string message) =>
        Assert.Equal(message, Refused("grantPermissions", Request(Table, "SELECT").Replace(Analyst, principal, StringComparison.Ordinal)).Message);

    [Fact]
    public void A_batch_succeeds_and_says_which_entries_did_not()
    {
        var answer = Do(_lake, "batchGrantPermissions", $$"""{ "Entries": [ {{Entry("a", Columns("id"))}}, {{Entry("b", Columns("nothing"))}} ] }""");

        var failure = Assert.Single(answer["Failures"].AsArray());
        Assert.Equal(("b", "EntityNotFoundException"), (failure["RequestEntry"]["Id"].AsString(), failure["Error"]["ErrorCode"].AsString()));
        Assert.Equal(["id"], Assert.Single(_lake.Grants).Columns);
    }

    [Fact]
    public void A_table_is_listed_with_its_columns_and_select_on_all_of_it_as_a_wildcard()
    {
        Grant(Columns("id", "day"));
        Grant(Table, "SELECT", "INSERT");

        var rows = Do(_lake, "listPermissions", $$"""{ "Resource": {{Table}} }""")["PrincipalResourcePermissions"];

        Assert.Equal(3, rows.Count);
        Assert.Equal("""["id","day"]""", rows[0]["Resource"]["TableWithColumns"]["ColumnNames"].ToJson());
        Assert.Equal("{}", rows[1]["Resource"]["TableWithColumns"]["ColumnWildcard"].ToJson());
        Assert.Equal("""["INSERT"]""", rows[2]["Permissions"].ToJson());
    }

    [Fact]
    public void Lists_go_on_with_a_token()
    {
        Grant(Columns("id"));
        Grant(Table, "INSERT");
        Grant("""{ "Database": { "Name": "sales" } }""", "DESCRIBE");

        var first = Do(_lake, "listPermissions", """{ "MaxResults": 2 }""");
        var second = Do(_lake, "listPermissions", $$"""{ "MaxResults": 2, "NextToken": {{first["NextToken"].ToJson()}} }""");

        Assert.Equal((2, 1, true), (first["PrincipalResourcePermissions"].Count, second["PrincipalResourcePermissions"].Count, second["NextToken"].IsUndefined));
    }

    [Fact]
    public void A_filter_of_rows_and_columns_can_be_granted_once_it_is_there()
    {
        const string cells = """{ "DataCellsFilter": { "TableCatalogId": "000000000000", "DatabaseName": "sales", "TableName": "orders", "Name": "north" } }""";
        Assert.Equal("EntityNotFoundException", Refused("grantPermissions", Request(cells, "SELECT")).Code);

        Do(_lake, "createDataCellsFilter", """{ "TableData": { "TableCatalogId": "000000000000", "DatabaseName": "sales", "TableName": "orders", "Name": "north", "RowFilter": { "FilterExpression": "day > '2026'" }, "ColumnNames": ["id"] } }""");
        Do(_lake, "grantPermissions", Request(cells, "SELECT"));

        var row = Assert.Single(Do(_lake, "listPermissions", $$"""{ "Resource": {{Table}}, "IncludeRelated": "TRUE" }""")["PrincipalResourcePermissions"].AsArray());
        Assert.Equal("north", row["Resource"]["DataCellsFilter"]["Name"].AsString());

        // A table's list has no cells unless it is asked for them, and then for every principal's.
        Assert.Empty(Do(_lake, "listPermissions", $$"""{ "Resource": {{Table}} }""")["PrincipalResourcePermissions"].AsArray());
        const string principal = $"\"Principal\": {{ \"DataLakePrincipalIdentifier\": \"{Analyst}\" }}";
        Assert.Equal("InvalidInputException", Refused("listPermissions", $$"""{ {{principal}}, "Resource": {{Table}}, "IncludeRelated": "TRUE" }""").Code);
        Assert.Single(Do(_lake, "listPermissions", $$"""{ {{principal}}, "Resource": {{cells}} }""")["PrincipalResourcePermissions"].AsArray());
        Assert.Equal(["north"], _lake.Filters.Select(filter => filter.Name));
        Assert.Equal("north", Assert.Single(_lake.Grants).Filter);
    }

    [Theory]
    [InlineData(2_048, null)]
    [InlineData(2_049, "InvalidInputException")]
    public void A_filters_condition_has_a_longest_length(int length, string? refusal)
    {
        var request = $$"""{ "TableData": { "TableCatalogId": "000000000000", "DatabaseName": "sales", "TableName": "orders", "Name": "long", "RowFilter": { "FilterExpression": "{{new string('x', length)}}" }, "ColumnNames": ["id"] } }""";

        if (refusal is null)
        {
            Do(_lake, "createDataCellsFilter", request);
        }
        else
        {
            Assert.Equal(refusal, Refused("createDataCellsFilter", request).Code);
        }
    }

    [Fact]
    public void Tags_that_do_not_exist_are_failures_of_a_call_that_succeeds()
    {
        Do(_lake, "createLFTag", """{ "TagKey": "classification", "TagValues": ["public", "restricted"] }""");

        var answer = Do(_lake, "addLFTagsToResource", $$"""{ "Resource": {{Columns("id")}}, "LfTags": [ { "TagKey": "classification", "TagValues": ["RESTRICTED"] }, { "TagKey": "pii", "TagValues": ["direct"] } ] }""");

        var failure = Assert.Single(answer["Failures"].AsArray());
        Assert.Equal(("pii", "Tag or tag value does not exist."), (failure["LfTag"]["TagKey"].AsString(), failure["Error"]["ErrorMessage"].AsString()));
        var tags = Do(_lake, "getResourceLFTags", $$"""{ "Resource": {{Table}}, "ShowAssignedLFTags": true }""");
        Assert.Equal("""[{"Name":"id","LfTags":[{"CatalogId":"000000000000","TagKey":"classification","TagValues":["restricted"]}]}]""", tags["LfTagsOnColumns"].ToJson());
    }

    // A table inherits its database's tags and a column its table's; what is assigned lower wins, key by key.
    [Theory]
    [InlineData("true", "", "id:classification=public")]
    [InlineData("false", "classification=restricted unit=finance", "id:classification=public,unit=finance amount:classification=restricted,unit=finance day:classification=restricted,unit=finance")]
    [InlineData("null", "classification=restricted unit=finance", "id:classification=public,unit=finance amount:classification=restricted,unit=finance day:classification=restricted,unit=finance")]
    public void Tags_in_effect_are_told_unless_only_the_assigned_are_asked_for(string assigned, string onTable, string onColumns)
    {
        Do(_lake, "createLFTag", """{ "TagKey": "classification", "TagValues": ["public", "restricted"] }""");
        Do(_lake, "createLFTag", """{ "TagKey": "unit", "TagValues": ["finance"] }""");
        Do(_lake, "addLFTagsToResource", """{ "Resource": { "Database": { "Name": "sales" } }, "LfTags": [ { "TagKey": "classification", "TagValues": ["restricted"] }, { "TagKey": "unit", "TagValues": ["finance"] } ] }""");
        Do(_lake, "addLFTagsToResource", $$"""{ "Resource": {{Columns("id")}}, "LfTags": [ { "TagKey": "classification", "TagValues": ["public"] } ] }""");

        var tags = Do(_lake, "getResourceLFTags", $$"""{ "Resource": {{Table}}, "ShowAssignedLFTags": {{assigned}} }""");

        Assert.Equal("classification=restricted unit=finance", Texts(tags["LfTagOnDatabase"], " "));
        Assert.Equal(onTable, Texts(tags["LfTagsOnTable"], " "));
        Assert.Equal(onColumns, string.Join(' ', tags["LfTagsOnColumns"].AsArray().Select(column => $"{column["Name"].AsString()}:{Texts(column["LfTags"], ",")}")));
    }

    private static string Texts(JsonValue tags, string separator) =>
        string.Join(separator, tags.AsArray().Select(tag => $"{tag["TagKey"].AsString()}={tag["TagValues"][0].AsString()}"));

    [Fact]
    public void A_call_without_a_tag_is_refused_and_so_is_one_that_spells_the_member_otherwise_than_Step_Functions()
    {
        Assert.Equal("LFTags is required.", Refused("addLFTagsToResource", $$"""{ "Resource": {{Columns("id")}} }""").Message);
        Assert.Equal("LFTags is required.", Refused("addLFTagsToResource", $$"""{ "Resource": {{Columns("id")}}, "LFTags": [ { "TagKey": "classification", "TagValues": ["public"] } ] }""").Message);
    }

    [Fact]
    public void A_location_is_registered_once()
    {
        Do(_lake, "registerResource", """{ "ResourceArn": "arn:aws:s3:::products/sales" }""");

        Assert.Equal("AlreadyExistsException", Refused("registerResource", """{ "ResourceArn": "arn:aws:s3:::products/sales" }""").Code);
        Do(_lake, "deregisterResource", """{ "ResourceArn": "arn:aws:s3:::products/sales" }""");
        Assert.Equal("EntityNotFoundException", Refused("describeResource", """{ "ResourceArn": "arn:aws:s3:::products/sales" }""").Code);
    }

    private const string Table = """{ "Table": { "DatabaseName": "sales", "Name": "orders" } }""";

    private static string Columns(params string[] names) =>
        $$"""{ "TableWithColumns": { "DatabaseName": "sales", "Name": "orders", "ColumnNames": ["{{string.Join("\", \"", names)}}"] } }""";

    private static string Entry(string id, string resource) => $$"""{ "Id": "{{id}}", {{Request(resource).Trim()[1..]}}""";

    private static string Request(string resource, params string[] permissions) => $$"""
        { "Principal": { "DataLakePrincipalIdentifier": "{{Analyst}}" }, "Resource": {{resource}}, "Permissions": ["{{string.Join("\", \"", permissions.Length == 0 ? ["SELECT"] : permissions)}}"] }
        """;

    private void Grant(string resource, params string[] permissions) => Do(_lake, "grantPermissions", Request(resource, permissions));

    private ServiceReply.Refusal Refused(string operation, string request) => Assert.IsType<ServiceReply.Refusal>(Call(_lake, operation, request));

    private static JsonValue Do(IServiceIntegration service, string operation, string request) =>
        Assert.IsType<ServiceReply.Success>(Call(service, operation, request)).Response;

    private static ServiceReply Call(IServiceIntegration service, string operation, string request) => service
        .Operations[operation](new ServiceCall(JsonValue.Parse(request), IntegrationPattern.RequestResponse, TimeProvider.System, [], _ => { }), CancellationToken.None)
        .GetAwaiter().GetResult();
}

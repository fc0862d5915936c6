using DurableStates.Local.Glue;
using DurableStates.Local.LakeFormation;

namespace DurableStates.Local.Services;

public sealed class LakeFormationTests : IDisposable
{
    private const string Analyst = "arn:aws:iam::000000000000:role/analyst";
    private readonly GlueIntegration _glue = new();
    private readonly LakeFormationIntegration _lakeFormation;
    private readonly OneTask _aws;

    public LakeFormationTests()
    {
        _lakeFormation = new LakeFormationIntegration(_glue.Catalog);
        _aws = new OneTask(new ServiceTaskHandler(_glue, _lakeFormation));
    }

    public void Dispose() => _aws.Dispose();

    [Fact]
    public async Task A_grant_on_columns_is_made_and_listed()
    {
        await CreateTableAsync();

        await _aws.ResultAsync("aws-sdk:lakeformation:grantPermissions", Request("orders", "id", "amount"));

        var grant = Assert.Single(_lakeFormation.Grants);
        Assert.Equal((Analyst, "sales", "orders"), (grant.Principal, grant.Database, grant.Table));
        Assert.Equal(["id", "amount"], grant.Columns);
        var listed = await _aws.ResultAsync("aws-sdk:lakeformation:listPermissions", $$"""{ "Principal": { "DataLakePrincipalIdentifier": "{{Analyst}}" }, "Resource": { "Table": { "DatabaseName": "sales", "Name": "orders" } } }""");
        Assert.Equal("amount", listed["PrincipalResourcePermissions"][0]["Resource"]["TableWithColumns"]["ColumnNames"][1].AsString());
    }

    [Fact]
    public async Task A_revoke_takes_it_back_and_a_second_one_says_that_there_is_nothing()
    {
        await CreateTableAsync();
        await _aws.ResultAsync("aws-sdk:lakeformation:grantPermissions", Request("orders", "id"));

        await _aws.ResultAsync("aws-sdk:lakeformation:revokePermissions", Request("orders", "id"));
        var again = await _aws.CallAsync("aws-sdk:lakeformation:revokePermissions", Request("orders", "id"));

        Assert.Empty(_lakeFormation.Grants);
        Assert.Equal("LakeFormation.InvalidInputException", again.Error);
        Assert.Contains("No permissions revoked", again.Cause ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("people", "id", "Table not found.")]
    [InlineData("orders", "cost", "Columns not found: cost")]
    public async Task What_is_not_in_the_catalogue_cannot_be_granted(string table, string column, string message)
    {
        await CreateTableAsync();

        var execution = await _aws.CallAsync("aws-sdk:lakeformation:grantPermissions", Request(table, column));

        Assert.Equal("LakeFormation.EntityNotFoundException", execution.Error);
        Assert.Contains(message, execution.Cause ?? "", StringComparison.Ordinal);
    }

    private async Task CreateTableAsync()
    {
        await _aws.ResultAsync("aws-sdk:glue:createDatabase", """{ "DatabaseInput": { "Name": "sales" } }""");
        await _aws.ResultAsync(
            "aws-sdk:glue:createTable",
            """{ "DatabaseName": "sales", "TableInput": { "Name": "orders", "StorageDescriptor": { "Columns": [ { "Name": "id" }, { "Name": "amount" } ] } } }""");
    }

    private static string Request(string table, params string[] columns) => $$"""
        {
          "Principal": { "DataLakePrincipalIdentifier": "{{Analyst}}" },
          "Resource": { "TableWithColumns": { "DatabaseName": "sales", "Name": "{{table}}", "ColumnNames": ["{{string.Join("\", \"", columns)}}"] } },
          "Permissions": ["SELECT"]
        }
        """;
}

using System.Text.Json.Nodes;
using Customer360.Contracts;
using Customer360.Contracts.Onboarding;
using Customer360.Lambdas.DataContracts;

namespace Customer360.Lambdas.Onboarding;

public sealed class ContractValidationTests
{
    private static readonly ProductVersion Campaigns = Submitted("marketing", "campaign-performance");

    [Fact]
    public void A_good_contract_has_no_finding() =>
        Assert.Empty(Validate(Samples.Read(UriOf(Campaigns)), Campaigns));

    [Fact]
    public void Five_mistakes_give_five_findings_at_once_each_with_its_path_and_fix()
    {
        var submitted = Submitted("support", "agent-performance");

        var findings = Validate(Samples.Read(UriOf(submitted)), submitted);

        Assert.Equal(
            [
                ("$.status", "status"),
                ("$.team.members", "owner"),
                ("$.schema[0].properties[1].logicalType", "logical-type"),
                ("$.schema[0].properties[2].classification", "personal-data"),
                ("$.slaProperties", "retention"),
            ],
            findings.Select(finding => (finding.Path, finding.Rule)));
        Assert.All(findings, finding => Assert.NotEmpty(finding.Fix));
    }

    // Each row breaks the good contract in one place: where, what is written there (nothing: removed), and the rule that notices.
    [Theory]
    [InlineData("kind", "\"Contract\"", "kind", "$.kind")]
    [InlineData("apiVersion", "\"v2.0.0\"", "api-version", "$.apiVersion")]
    [InlineData("version", "\"1.0\"", "version", "$.version")]
    [InlineData("version", "\"2.0.0\"", "version", "$.version")]
    [InlineData("status", "\"retired\"", "status", "$.status")]
    [InlineData("id", "\"campaigns\"", "id", "$.id")]
    [InlineData("domain", null, "domain", "$.domain")]
    [InlineData("team", null, "owner", "$.team.members")]
    [InlineData("schema", "[]", "schema", "$.schema")]
    [InlineData("schema.0.name", "\"Campaign Daily\"", "name", "$.schema[0].name")]
    [InlineData("schema.1.name", "\"campaign_daily\"", "name-unique", "$.schema[1].name")]
    [InlineData("schema.0.properties", "[]", "columns", "$.schema[0].properties")]
    [InlineData("schema.0.properties.0.primaryKey", "false", "primary-key", "$.schema[0].properties")]
    [InlineData("schema.0.properties.1.name", "\"campaign_id\"", "name-unique", "$.schema[0].properties[1].name")]
    [InlineData("schema.0.properties.1.logicalType", "\"text\"", "logical-type", "$.schema[0].properties[1].logicalType")]
    [InlineData("schema.0.properties.1.logicalType", "\"array\"", "physical-type", "$.schema[0].properties[1].physicalType")]
    [InlineData("schema.0.properties.1.classification", null, "classification", "$.schema[0].properties[1].classification")]
    [InlineData("schema.1.properties.3.classification", "\"internal\"", "personal-data", "$.schema[1].properties[3].classification")]
    [InlineData("schema.0.properties.4.quality.0.metric", "\"nulls\"", "quality-metric", "$.schema[0].properties[4].quality[0].metric")]
    [InlineData("servers", null, "server", "$.servers")]
    [InlineData("servers.0.type", "\"excel\"", "server-type", "$.servers[0].type")]
    [InlineData("servers.0.location", "\"C:\\\\data\"", "server-location", "$.servers[0].location")]
    [InlineData("servers.0.location", "\"s3://customer360-data/sales/orders/\"", "server-prefix", "$.servers[0].location")]
    [InlineData("servers.0.location", "\"s3://customer360-data/marketing/\"", "server-prefix", "$.servers[0].location")]
    [InlineData("servers.0.location", "\"s3://customer360-data/x/marketing/campaign-performance/\"", "server-prefix", "$.servers[0].location")]
    [InlineData("schema.0.properties.1.physicalType", "\"any text\"", "physical-type", "$.schema[0].properties[1].physicalType")]
    [InlineData("schema.0.properties.1.physicalType", "\"array<string\"", "physical-type", "$.schema[0].properties[1].physicalType")]
    [InlineData("schema.0.properties.1.physicalType", "7", "physical-type", "$.schema[0].properties[1].physicalType")]
    [InlineData("slaProperties.2.value", "-5", "build-timeout", "$.slaProperties[2].value")]
    [InlineData("slaProperties.2.value", "0", "build-timeout", "$.slaProperties[2].value")]
    [InlineData("slaProperties.2.value", "481", "build-timeout", "$.slaProperties[2].value")]
    [InlineData("slaProperties.2.value", "1e12", "build-timeout", "$.slaProperties[2].value")]
    [InlineData("slaProperties.0.value", "0", "retention", "$.slaProperties[0].value")]
    public void A_mistake_is_found_where_it_is(string place, string? written, string rule, string path)
    {
        var finding = Assert.Single(Validate(Broken(place, written), Campaigns));

        Assert.Equal((rule, path), (finding.Rule, finding.Path));
    }

    [Theory]
    [InlineData("{ \"kind\": ", "line 1")]
    [InlineData("[]", "a list")]
    public void What_is_not_a_JSON_object_is_one_finding(string contract, string problem)
    {
        var finding = Assert.Single(Validate(contract, Campaigns));

        Assert.Equal("$", finding.Path);
        Assert.Contains(problem, finding.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_contract_with_thousands_of_mistakes_stays_within_a_states_size()
    {
        var contract = JsonNode.Parse(Samples.Read(UriOf(Campaigns)))!;
        var columns = contract["schema"]![0]!["properties"]!.AsArray();
        for (var i = 0; i < 3000; i++)
        {
            columns.Add(new JsonObject());
        }

        var findings = Validate(contract.ToJsonString(), Campaigns);

        Assert.Equal(201, findings.Count);
        Assert.Equal("too-many", findings[^1].Rule);
        Assert.True(DurableStates.WorkflowJson.Serialize(findings).Length < 128 * 1024);
    }

    [Theory]
    [InlineData("bigint")]
    [InlineData("decimal(12,2)")]
    [InlineData("array<string>")]
    [InlineData("map<string,array<struct<a:int,b:decimal(3,1)>>>")]
    [InlineData("varchar(10)")]
    public void A_type_of_Glue_is_no_mistake(string type) =>
        Assert.Empty(Validate(Broken("schema.0.properties.1.physicalType", $"\"{type}\""), Campaigns));

    [Theory]
    [InlineData(90, false)]
    [InlineData(91, true)]
    public void A_product_has_at_most_90_tables(int count, bool isRefused)
    {
        var contract = JsonNode.Parse(Samples.Read(UriOf(Campaigns)))!;
        var tables = contract["schema"]!.AsArray();
        for (var i = tables.Count; i < count; i++)
        {
            var table = tables[0]!.DeepClone();
            table["name"] = $"table_{i}";
            tables.Add(table);
        }

        Assert.Equal(isRefused, Validate(contract.ToJsonString(), Campaigns).Any(finding => finding.Rule == "table-count"));
    }

    private static IReadOnlyList<Finding> Validate(string contract, ProductVersion submitted) =>
        ContractValidator.Validate(ContractDocument.Read(contract, UriOf(submitted)), submitted);

    private static ProductVersion Submitted(string domain, string product) => new(domain, product, "1.0.0");

    private static string UriOf(ProductVersion product) => $"s3://customer360-contracts/contracts/{product.Domain}/{product.ProductId}/{product.Version}/contract.json";

    private static string Broken(string place, string? written)
    {
        var contract = JsonNode.Parse(Samples.Read(UriOf(Campaigns)))!;
        var names = place.Split('.');
        var parent = names[..^1].Aggregate(contract, (node, name) => (node is JsonArray ? node[int.Parse(name)] : node[name])!);
        if (written is null)
        {
            parent.AsObject().Remove(names[^1]);
        }
        else
        {
            parent[names[^1]] = JsonNode.Parse(written);
        }

        return contract.ToJsonString();
    }
}

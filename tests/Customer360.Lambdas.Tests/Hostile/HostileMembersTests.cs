using System.Text.Json.Nodes;
using Customer360.Contracts;
using Customer360.Contracts.Onboarding;
using Customer360.Lambdas.DataContracts;
using Customer360.Lambdas.Onboarding;

namespace Customer360.Lambdas.Hostile;

/// <summary>Contracts that are well formed and mean harm: somebody else's data, names that Glue takes for others, numbers at and beyond their limits.</summary>
public sealed class HostileMembersTests
{
    private const string Uri = "s3://customer360-contracts/contracts/marketing/campaign-performance/1.0.0/contract.json";
    private static readonly ProductVersion Campaigns = new("marketing", "campaign-performance", "1.0.0");

    // Data of a product whose name begins alike, of a bucket that is none, past a folder that an address folds, and in letters that S3 does not take for others.
    [Theory]
    [InlineData("s3://customer360-data/marketing/campaign-performance-2/")]
    [InlineData("s3://customer360-data/marketing/campaign-performance/../other/")]
    [InlineData("s3://customer360-data/marketing/campaign-performance/%2e%2e/other/")]
    [InlineData("s3://customer360-data/marketing/./campaign-performance/")]
    [InlineData("s3://customer360-data//marketing/campaign-performance/")]
    [InlineData("s3://customer360-data//marketing/campaign-performance")]
    [InlineData("s3://customer360-data/sales/marketing/campaign-performance")]
    [InlineData("s3://customer360-data/marketing/campaign-performance//")]
    [InlineData("s3://customer360-data/")]
    [InlineData("s3://customer360-data")]
    [InlineData("s3://customer360-data/marketing//campaign-performance/")]
    [InlineData("s3://customer360-data/Marketing/campaign-performance/")]
    [InlineData("s3://customer360-data/marketing\\campaign-performance\\")]
    [InlineData("s3://customer360-data/marketing/campaign-performance/*")]
    [InlineData("s3://customer360-data/marketing/campaign-performance/?x")]
    [InlineData("s3://customer360-data/marketing/campaign-performance/#x")]
    [InlineData("s3://customer360-data:443/marketing/campaign-performance/")]
    [InlineData("s3://key@customer360-data/marketing/campaign-performance/")]
    [InlineData("s3a://customer360-data/marketing/campaign-performance/")]
    [InlineData("S3://customer360-data/marketing/campaign-performance/")]
    [InlineData(" s3://customer360-data/marketing/campaign-performance/")]
    [InlineData("s3://customer360-data/marketing/campaign-performance/\u0000")]
    [InlineData("s3://customer360-data/marketing/campaign-performance/\u202e")]
    [InlineData("s3://customer360-data/m\u0430rketing/campaign-performance/")]
    [InlineData("arn:aws:s3:::customer360-data/marketing/campaign-performance/")]
    public void Data_of_others_is_nobodys_location(string location) => Refused("servers.0.location", JsonValue.Create(location), "server-");

    [Theory]
    [InlineData("Campaign_Daily")]
    [InlineData("campaign_daily ")]
    [InlineData("campa\u0131gn")]
    [InlineData("campaign\uff3fdaily")]
    [InlineData("ALL_TABLES")]
    [InlineData("*")]
    [InlineData("a.b")]
    [InlineData("a`b")]
    [InlineData("a'b")]
    [InlineData("a\"; drop table x")]
    [InlineData("__proto__")]
    [InlineData("1")]
    [InlineData("_")]
    [InlineData("\u0663a")]
    public void Names_that_Glue_or_SQL_take_for_something_else_are_refused(string name)
    {
        Refused("schema.0.name", JsonValue.Create(name), "name");
        Refused("schema.0.properties.1.name", JsonValue.Create(name), "name");
    }

    [Theory]
    [InlineData("Public")]
    [InlineData("public ")]
    [InlineData("public\n")]
    [InlineData("\u200bpublic")]
    [InlineData("none")]
    [InlineData("")]
    public void What_is_nearly_a_classification_is_none(string classification) => Refused("schema.0.properties.1.classification", JsonValue.Create(classification), "classification");

    [Theory]
    [InlineData("\"decimal(39,0)\"")]
    [InlineData("\"decimal(0,0)\"")]
    [InlineData("\"decimal(5,6)\"")]
    [InlineData("\"decimal(12,-2)\"")]
    [InlineData("\"decimal(\u0661\u0662,2)\"")]
    [InlineData("\"varchar(0)\"")]
    [InlineData("\"varchar(65536)\"")]
    [InlineData("\"varchar(99999999999999999999)\"")]
    [InlineData("\"char(256)\"")]
    [InlineData("\"string\\n\"")]
    [InlineData("\"string,evil:string\"")]
    [InlineData("\"struct<>\"")]
    [InlineData("\"struct<a:string,a:string>\"")]
    [InlineData("\"array<>\"")]
    [InlineData("\"map<string>\"")]
    [InlineData("\"map<array<string>,string>\"")]
    [InlineData("\"array<string>>\"")]
    [InlineData("\"map<struct<a:int>,int>\"")]
    [InlineData("\"#\"")]
    [InlineData("\"array<#>\"")]
    [InlineData("[\"string\"]")]
    public void A_type_that_Glue_would_take_for_another_or_for_none_is_refused(string type) => Refused("schema.0.properties.1.physicalType", JsonNode.Parse(type), "physical-type");

    [Theory]
    [InlineData("decimal(38,38)")]
    [InlineData("char(255)")]
    [InlineData("varchar(65535)")]
    [InlineData("map<varchar(10),array<map<string,int>>>")]
    [InlineData("struct<a:struct<a:string>,b:struct<a:string>>")]
    public void The_largest_types_of_Glue_are_types(string type) => Assert.Empty(Findings("schema.0.properties.1.physicalType", JsonValue.Create(type)));

    [Fact]
    public void A_type_as_deep_as_a_stack_is_refused_and_not_followed() =>
        Refused("schema.0.properties.1.physicalType", JsonValue.Create(string.Concat(Enumerable.Repeat("array<", 50_000)) + "string" + new string('>', 50_000)), "physical-type");

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\"U-MARA\\n\"")]
    [InlineData("\"mara.keller@example.com\"")]
    [InlineData("\"u-m\\u0430ra\"")]
    [InlineData("\"*\"")]
    [InlineData("[\"u-mara\"]")]
    public void Whom_nobody_can_sign_in_as_owns_nothing(string username) => Refused("team.members.0.username", JsonNode.Parse(username), "owner");

    [Theory]
    [InlineData("1.0.0\n")]
    [InlineData("v1.0.0")]
    [InlineData("1.0.0+build")]
    [InlineData("1.00.0")]
    [InlineData("\u0661.0.0")]
    [InlineData("-1.0.0")]
    [InlineData("1.0.0.0")]
    public void A_version_in_another_spelling_is_no_version(string version) => Refused("version", JsonValue.Create(version), "version");

    [Theory]
    [InlineData("0")]
    [InlineData("-3")]
    [InlineData("1e300")]
    [InlineData("2147483648")]
    [InlineData("0.5")]
    [InlineData("\"3\"")]
    [InlineData("[3]")]
    [InlineData("true")]
    public void A_time_that_nothing_is_kept_for_is_refused(string value) => Refused("slaProperties.0.value", JsonNode.Parse(value), "retention");

    // Values that differ behind what anybody would show of them.
    [Fact]
    public void A_value_that_is_no_longer_allowed_breaks_however_long_it_is()
    {
        var beginning = new string('x', 100);
        var changed = ContractComparison.Between(Allowing(beginning + "1", beginning + "2"), Allowing(beginning + "1", beginning + "3"));
        Assert.Equal("The column campaign_daily.channel allows fewer values than before.", Assert.Single(changed.Breaking).Problem);

        static ContractNode Allowing(params string[] values)
        {
            var contract = JsonNode.Parse(Samples.Read(Uri))!;
            contract["schema"]![0]!["properties"]![1]!["logicalTypeOptions"] = new JsonObject { ["enum"] = new JsonArray([.. values.Select(value => JsonValue.Create(value))]) };
            return ContractDocument.Read(contract.ToJsonString(), Uri).Root;
        }
    }

    // The longest name, and one letter more.
    [Theory]
    [InlineData("schema.0.name")]
    [InlineData("schema.0.properties.1.name")]
    public void A_name_has_a_longest(string place)
    {
        var longest = Enumerable.Range(1, 300).Last(length => Findings(place, JsonValue.Create(new string('a', length))).Count == 0);
        Assert.InRange(longest, 32, 255);
        Refused(place, JsonValue.Create(new string('a', longest + 1)), "name");
    }

    private static void Refused(string place, JsonNode? value, string rule)
    {
        var findings = Findings(place, value);
        Assert.Contains(findings, finding => finding.Rule.StartsWith(rule, StringComparison.Ordinal));
        Assert.All(findings, finding => Assert.InRange(finding.Problem.Length + finding.Path.Length + finding.Fix.Length, 1, 1_500));
    }

    private static IReadOnlyList<Finding> Findings(string place, JsonNode? value)
    {
        var contract = JsonNode.Parse(Samples.Read(Uri))!;
        var names = place.Split('.');
        var parent = names[..^1].Aggregate(contract, (node, name) => (node is JsonArray ? node[int.Parse(name)] : node[name])!);
        if (parent is JsonArray list)
        {
            list[int.Parse(names[^1])] = value;
        }
        else
        {
            parent[names[^1]] = value;
        }

        return ContractValidator.Validate(ContractDocument.Read(contract.ToJsonString(), Uri), Campaigns);
    }
}

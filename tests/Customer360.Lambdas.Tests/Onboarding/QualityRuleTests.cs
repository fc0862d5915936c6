using System.Text.Json.Nodes;
using Customer360.Contracts.Onboarding;
using Customer360.Lambdas.DataContracts;

namespace Customer360.Lambdas.Onboarding;

/// <summary>What a contract promises of its data, as Glue Data Quality measures it; and what it cannot measure.</summary>
public sealed class QualityRuleTests
{
    // A rule under the column "channel", and how it is written.
    [Theory]
    [InlineData("""{"metric":"nullValues","mustBe":0}""", "CustomSql \"SELECT COUNT(*) FROM primary WHERE channel IS NULL\" = 0")]
    [InlineData("""{"metric":"nullValues","mustNotBe":3}""", "(CustomSql \"SELECT COUNT(*) FROM primary WHERE channel IS NULL\" < 3) or (CustomSql \"SELECT COUNT(*) FROM primary WHERE channel IS NULL\" > 3)")]
    [InlineData("""{"metric":"rowCount","mustBeBetween":[1,1000000]}""", "(RowCount >= 1) and (RowCount <= 1000000)")]
    [InlineData("""{"metric":"rowCount","mustNotBeBetween":[0,9]}""", "(RowCount < 0) or (RowCount > 9)")]
    [InlineData("""{"type":"library","metric":"rowCount","mustBeGreaterThan":1e6}""", "RowCount > 1000000")]
    [InlineData("""{"metric":"rowCount","unit":"rows","mustBeGreaterOrEqualTo":0.5}""", "RowCount >= 0.5")]
    [InlineData("""{"metric":"duplicateValues","mustBeLessThan":10}""", "CustomSql \"SELECT COUNT(channel) - COUNT(DISTINCT channel) FROM primary\" < 10")]
    [InlineData("""{"metric":"missingValues","mustBeLessOrEqualTo":5}""", "CustomSql \"SELECT COUNT(*) FROM primary WHERE channel IS NULL OR CAST(channel AS STRING) IN ('')\" <= 5")]
    [InlineData("""{"metric":"missingValues","arguments":{"missingValues":[null,"N/A",0]},"mustBe":0}""", "CustomSql \"SELECT COUNT(*) FROM primary WHERE channel IS NULL OR CAST(channel AS STRING) IN ('N/A', '0')\" = 0")]
    [InlineData("""{"metric":"invalidValues","arguments":{"validValues":["web","mail"]},"mustBe":0}""", "CustomSql \"SELECT COUNT(*) FROM primary WHERE channel IS NOT NULL AND NOT (CAST(channel AS STRING) IN ('web', 'mail'))\" = 0")]
    [InlineData("""{"metric":"invalidValues","arguments":{"pattern":"^[a-z]+$"},"mustBe":0}""", "CustomSql \"SELECT COUNT(*) FROM primary WHERE channel IS NOT NULL AND NOT (CAST(channel AS STRING) RLIKE '^[a-z]+$')\" = 0")]
    [InlineData("""{"type":"sql","query":"SELECT AVG(spend)\nFROM ${object} WHERE ${property} = 'web'","mustBeLessThan":100}""", "CustomSql \"SELECT AVG(spend) FROM primary WHERE channel = 'web'\" < 100")]
    public void A_rule_is_written_in_the_language_of_Glue(string rule, string written)
    {
        var plan = Plan(With("schema.0.properties.1.quality", $"[{rule}]"));

        Assert.Empty(Findings(With("schema.0.properties.1.quality", $"[{rule}]")));
        Assert.Equal(written, Assert.Single(plan.Rules, planned => planned.Path == "$.schema[0].properties[1].quality[0]").Text);
    }

    [Theory]
    [InlineData("""{"metric":"nullValues"}""", "quality-operator")]
    [InlineData("""{"metric":"nullValues","mustBe":0,"mustBeLessThan":1}""", "quality-operator")]
    [InlineData("""{"metric":"nullValues","mustBe":"none"}""", "quality-number")]
    [InlineData("""{"metric":"nullValues","mustBe":1e16}""", "quality-number")]
    [InlineData("""{"metric":"rowCount","mustBeBetween":[1]}""", "quality-number")]
    [InlineData("""{"metric":"rowCount","mustBeBetween":[2,1]}""", "quality-number")]
    [InlineData("""{"metric":"rowCount","mustBeBetween":[1,2,3]}""", "quality-number")]
    [InlineData("""{"metric":"nullValues","unit":"percent","mustBeLessThan":1}""", "quality-unit")]
    [InlineData("""{"metric":"nulls","mustBe":0}""", "quality-metric")]
    [InlineData("""{"mustBe":0}""", "quality-metric")]
    [InlineData("""{"type":"magic","mustBe":0}""", "quality-type")]
    [InlineData("""{"metric":"invalidValues","mustBe":0}""", "quality-values")]
    [InlineData("""{"metric":"invalidValues","arguments":{"validValues":[]},"mustBe":0}""", "quality-values")]
    [InlineData("""{"metric":"invalidValues","arguments":{"validValues":["a'b"]},"mustBe":0}""", "quality-value")]
    [InlineData("""{"metric":"invalidValues","arguments":{"validValues":["a\"b"]},"mustBe":0}""", "quality-value")]
    [InlineData("""{"metric":"invalidValues","arguments":{"validValues":["a\\"]},"mustBe":0}""", "quality-value")]
    [InlineData("""{"metric":"invalidValues","arguments":{"validValues":["a\nb"]},"mustBe":0}""", "quality-value")]
    [InlineData("""{"metric":"invalidValues","arguments":{"validValues":["Erika Mustermann"]},"mustBe":0}""", "quality-value")]
    [InlineData("""{"metric":"invalidValues","arguments":{"validValues":["e@example.org"]},"mustBe":0}""", "quality-value")]
    [InlineData("""{"metric":"missingValues","arguments":{"missingValues":["12345678901234567890123456789012345678901"]},"mustBe":0}""", "quality-value")]
    [InlineData("""{"type":"sql","query":"SELECT COUNT(*) FROM ${object} WHERE channel = 'Erika Mustermann'","mustBe":0}""", "quality-query")]
    [InlineData("""{"type":"sql","query":"SELECT COUNT(*) FROM ${object} WHERE channel = 'a","mustBe":0}""", "quality-query")]
    [InlineData("""{"metric":"invalidValues","arguments":{"validValues":[["a"]]},"mustBe":0}""", "quality-value")]
    [InlineData("""{"metric":"invalidValues","arguments":{"pattern":"') OR ('"},"mustBe":0}""", "quality-pattern")]
    [InlineData("""{"metric":"invalidValues","arguments":{"pattern":"\\d"},"mustBe":0}""", "quality-pattern")]
    [InlineData("""{"metric":"invalidValues","arguments":{"pattern":7},"mustBe":0}""", "quality-pattern")]
    [InlineData("""{"metric":"invalidValues","arguments":{"pattern":"Erika Mustermann"},"mustBe":0}""", "quality-pattern")]
    [InlineData("""{"type":"sql","mustBe":0}""", "quality-query")]
    [InlineData("""{"type":"sql","query":"DROP TABLE t","mustBe":0}""", "quality-query")]
    [InlineData("""{"type":"sql","query":"SELECT 1; DROP TABLE t","mustBe":0}""", "quality-query")]
    [InlineData("""{"type":"sql","query":"SELECT \"a\" FROM ${object}","mustBe":0}""", "quality-query")]
    [InlineData("""{"type":"sql","query":"SELECT 1 -- all","mustBe":0}""", "quality-query")]
    [InlineData("""{"type":"sql","query":"SELECT ${secret} FROM ${object}","mustBe":0}""", "quality-query")]
    [InlineData("""{"type":"sql","query":"SELECT 1\" > 0, IsComplete \"x","mustBe":0}""", "quality-query")]
    [InlineData("""{"metric":"nullValues","mustBe":0,"severity":"fatal"}""", "quality-severity")]
    public void A_rule_that_cannot_be_measured_is_a_finding(string rule, string finding) =>
        Assert.Equal(finding, Assert.Single(Findings(With("schema.0.properties.1.quality", $"[{rule}]")).Select(found => found.Rule).Distinct()));

    [Theory]
    [InlineData("""{"metric":"nullValues","mustBe":0}""", "quality-column")]
    [InlineData("""{"metric":"duplicateValues","mustBe":0}""", "quality-column")]
    public void A_rule_of_a_column_stands_under_a_column(string rule, string finding) =>
        Assert.Equal(finding, Assert.Single(Findings(With("schema.0.quality", $"[{rule}]"))).Rule);

    [Fact]
    public void Duplicates_are_counted_over_several_columns_of_a_table() => Assert.Equal(
        "CustomSql \"SELECT COUNT(*) - COUNT(DISTINCT channel, day) FROM primary\" = 0",
        Assert.Single(Plan(With("schema.0.quality", """[{"metric":"duplicateValues","arguments":{"properties":["channel","day"]},"mustBe":0}]""")).Rules, rule => rule.Path == "$.schema[0].quality[0]").Text);

    [Theory]
    [InlineData("""{"type":"text","description":"Looks right."}""")]
    [InlineData("""{"type":"custom","engine":"soda","implementation":"checks: []"}""")]
    public void A_rule_for_people_or_another_tool_is_not_measured(string rule)
    {
        Assert.Empty(Findings(With("schema.0.properties.1.quality", $"[{rule}]")));
        Assert.DoesNotContain(Plan(With("schema.0.properties.1.quality", $"[{rule}]")).Rules, planned => planned.Path.Contains("properties[1].quality", StringComparison.Ordinal));
    }

    [Fact]
    public void Keys_and_required_and_unique_columns_are_rules_of_their_own()
    {
        var plan = Plan(With("schema.0.properties.1.unique", "true"));

        Assert.Equal(["IsPrimaryKey \"campaign_id\"", "IsComplete \"campaign_id\"", "IsComplete \"channel\"", "IsUnique \"channel\"", "IsComplete \"day\""], plan.Rules.Take(5).Select(rule => rule.Text));
        Assert.All(plan.Rules, rule => Assert.True(rule.IsRequired));
    }

    [Theory]
    [InlineData("info", false)]
    [InlineData("warning", false)]
    [InlineData("error", true)]
    public void The_severity_says_whether_a_rule_is_required(string severity, bool isRequired) => Assert.Equal(
        isRequired,
        Assert.Single(Plan(With("schema.0.properties.1.quality", $$"""[{"metric":"rowCount","mustBeGreaterThan":0,"severity":"{{severity}}"}]""")).Rules, rule => rule.Text == "RowCount > 0").IsRequired);

    // "Rules = [ … ]" takes 12 characters, and each rule two more.
    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void The_rules_of_a_table_are_as_long_as_a_ruleset_may_be(int more, bool isRefused)
    {
        var other = Plan(With("schema.0.quality", "[]")).Rules.Sum(rule => rule.Text.Length + 2);
        var room = 65_536 - 12 - other;
        var queries = new JsonArray();
        for (var left = room + more; left > 0;)
        {
            var length = Math.Min(left, 4000);
            length = left - length is > 0 and < 100 ? length - 100 : length;
            var written = "CustomSql \"\" = 0".Length + 2;
            queries.Add(new JsonObject { ["type"] = "sql", ["query"] = "SELECT ".PadRight(length - written, '1'), ["mustBe"] = 0 });
            left -= length;
        }

        Assert.Equal(isRefused, Findings(With("schema.0.quality", queries.ToJsonString())).Any(finding => finding.Rule == "quality-size"));
    }

    [Theory]
    [InlineData("PASS", "PASS", "")]
    [InlineData("PASS", "FAIL", "quality")]
    [InlineData("ERROR", "PASS", "quality-unmeasured")]
    [InlineData("SKIPPED", "PASS", "quality-unmeasured")]
    [InlineData("ERROR", "FAIL", "quality-unmeasured,quality")]
    public void What_the_service_says_of_each_rule_counts(string first, string second, string findings)
    {
        var plan = new QualityPlan("t", [new("RowCount > 0", true, "$.a", 1, 2), new("IsUnique \"b\"", true, "$.b", 3, 4), new("IsUnique \"c\"", false, "$.c", 5, 6)]);

        var judged = QualityGate.Judge(new(plan, [new("Rule_1", first), new("Rule_2", second), new("Rule_3", "FAIL"), new("Rule_4", "FAIL")]));

        Assert.Equal(findings, string.Join(',', judged.Select(finding => finding.Rule)));
    }

    [Fact]
    public void A_rule_of_which_nothing_is_said_has_not_been_kept() => Assert.Equal(
        ["quality-unmeasured"], QualityGate.Judge(new(new("t", [new("RowCount > 0", true, "$.a", 1, 2)]), [])).Select(finding => finding.Rule));

    [Fact]
    public void Of_several_verdicts_on_a_rule_the_worst_counts() => Assert.Equal(
        ["quality"], QualityGate.Judge(new(new("t", [new("RowCount > 0", true, "$.a", 1, 2)]), [new("Rule_1", "PASS"), new("Rule_1", "FAIL")])).Select(finding => finding.Rule));

    private static QualityPlan Plan(string contract) => CatalogPlanner.Plan(ContractDocument.Read(contract, Uri).Root, new("marketing", "campaign-performance", "1.0.0")).Quality[0];

    private static IReadOnlyList<Contracts.Finding> Findings(string contract) => ContractValidator.Validate(ContractDocument.Read(contract, Uri), new("marketing", "campaign-performance", "1.0.0"));

    private const string Uri = "s3://customer360-contracts/contracts/marketing/campaign-performance/1.0.0/contract.json";

    private static string With(string place, string written)
    {
        var contract = JsonNode.Parse(Samples.Read(Uri))!;
        var steps = place.Split('.');
        var parent = steps[..^1].Aggregate(contract, (node, step) => int.TryParse(step, out var index) ? node[index]! : node[step]!);
        parent[steps[^1]] = JsonNode.Parse(written);
        return contract.ToJsonString();
    }
}

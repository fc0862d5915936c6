using Customer360.Contracts;
using Customer360.Contracts.Onboarding;
using Customer360.Lambdas.DataContracts;
using Customer360.Lambdas.Onboarding;
using DurableStates;

namespace Customer360.Lambdas.Hostile;

/// <summary>A contract is written by somebody else: whatever stands there, the answer is findings. <c>DURABLESTATES_MUTATIONS</c> says how many mutated ones are tried.</summary>
public sealed class HostileContractTests
{
    private const string Uri = "s3://customer360-contracts/contracts/marketing/campaign-performance/1.0.0/contract.json";
    private static readonly ProductVersion Campaigns = new("marketing", "campaign-performance", "1.0.0");
    private static readonly string Good = Samples.Read(Uri);

    [Fact]
    public void Whatever_is_done_to_a_contract_gives_findings_that_fit_into_a_states_data_and_no_exception()
    {
        for (var seed = 0; seed < Mutations.Count; seed++)
        {
            var contract = new Mutator(seed).Mutate(Good);

            var findings = Validated(contract, seed);

            Assert.All(findings, finding => Assert.True(
                finding.Path.StartsWith('$') && finding.Rule.Length > 0 && finding.Problem.Length > 0 && finding.Fix.Length > 0, $"Mutation {seed}: {finding}"));
            Assert.True(WorkflowJson.Serialize(findings).Length < 200 * 1024, $"Mutation {seed} has findings that are too large.");
        }
    }

    // What is written in place of what, and which finding has to come, among others.
    [Theory]
    [InlineData("\"kind\": \"DataContract\"", "\"kind\": \"DataContract\", \"kind\": \"DataContract\"", "duplicate-key", "$.kind")]
    [InlineData("\"name\": \"campaign_daily\"", "\"name\": \"campaign_daily\", \"name\": \"other\"", "duplicate-key", "$.schema[0].name")]
    [InlineData("\"kind\": \"DataContract\"", "\"kind\": \"DataContract\", \"\\u006bind\": 1", "duplicate-key", "$.kind")]
    [InlineData("\"kind\": \"DataContract\"", "\"kind\": \"DataContract\", \"a'b\": 1, \"a'b\": 2", "duplicate-key", "$['?']")]
    [InlineData("\"kind\": \"DataContract\"", "\"kind\": \"\\ud800\"", "surrogate", "$.kind")]
    [InlineData("\"kind\": \"DataContract\"", "\"kind\": \"\\udc00\\ud800\"", "surrogate", "$.kind")]
    [InlineData("\"kind\": \"DataContract\"", "\"kind\": \"\\ud800\\u0041\"", "surrogate", "$.kind")]
    [InlineData("\"name\": \"campaign_daily\"", "\"name\": \"campaign_daily\\udfff\"", "surrogate", "$.schema[0].name")]
    [InlineData("\"kind\": \"DataContract\"", "\"kind\": \"DataContract\", \"\\ud800\": 1", "surrogate", "$")]
    [InlineData("\"kind\": \"DataContract\"", "\"kind\": \"DataContract\", \"owner\": \"Zo\uFFFD\"", "encoding", "$.owner")]
    [InlineData("\"kind\": \"DataContract\"", "\"kind\": \"DataContract\", \"owner\": \"Zo\uD83D\"", "encoding", "$.owner")]
    [InlineData("\"name\": \"campaign_daily\"", "\"name\": \"campaign_daily\\n\"", "name", "$.schema[0].name")]
    public void What_cannot_be_kept_is_found_where_it_is(string written, string instead, string rule, string path)
    {
        Assert.Contains(written, Good, StringComparison.Ordinal);
        var at = Good.IndexOf(written, StringComparison.Ordinal);

        var findings = Validate(Good[..at] + instead + Good[(at + written.Length)..], Campaigns);

        Assert.Contains((rule, path), findings.Select(finding => (finding.Rule, finding.Path)));
    }

    [Theory]
    [InlineData("\"kind\": \"\\ud83d\\ude00\"", "kind")]
    [InlineData("\"kind\": \"\\\\ud800\"", "kind")]
    public void A_whole_pair_and_an_escaped_backslash_are_texts_as_any_other(string written, string rule) =>
        Assert.Equal([rule], Validate(Good.Replace("\"kind\": \"DataContract\"", written, StringComparison.Ordinal), Campaigns).Select(finding => finding.Rule));

    [Fact]
    public void A_contract_with_a_duplicate_key_has_its_other_mistakes_reported_too()
    {
        var contract = Good.Replace("\"kind\": \"DataContract\"", "\"kind\": \"Contract\", \"kind\": \"Contract\"", StringComparison.Ordinal);

        Assert.Equal(["duplicate-key", "kind"], Validate(contract, Campaigns).Select(finding => finding.Rule));
    }

    // The contract is itself one level; each row adds levels of [ below the member x.
    [Theory]
    [InlineData(63, false)]
    [InlineData(64, true)]
    [InlineData(100_000, true)]
    public void Nesting_is_taken_up_to_64_levels(int levels, bool refused)
    {
        var contract = $"{{\"x\":{new string('[', levels)}{new string(']', levels)},{Good.TrimStart()[1..]}";

        var findings = Validate(contract, Campaigns);

        Assert.Equal(refused ? ["nesting"] : [], findings.Select(finding => finding.Rule));
        Assert.All(findings, finding => Assert.StartsWith("$.x[0][0]", finding.Path, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1024 * 1024, false)]
    [InlineData(1024 * 1024 + 1, true)]
    public void A_text_is_read_up_to_a_million_characters(int length, bool refused) =>
        Assert.Equal(refused ? ["size"] : [], Validate(Good.PadRight(length), Campaigns).Select(finding => finding.Rule));

    [Theory]
    [InlineData("1", false)]
    [InlineData("480", false)]
    [InlineData("0", true)]
    [InlineData("481", true)]
    [InlineData("1.5", true)]
    [InlineData("1e400", true)]
    [InlineData("\"30\"", true)]
    public void A_job_runs_for_whole_minutes_and_eight_hours_at_most(string minutes, bool refused)
    {
        var contract = System.Text.RegularExpressions.Regex.Replace(Good, "(\"buildTimeout\"\\s*,\\s*\"value\"\\s*:\\s*)[0-9]+", $"${{1}}{minutes}");

        Assert.NotEqual(minutes == "30", contract != Good);
        Assert.Equal(refused ? ["build-timeout"] : [], Validate(contract, Campaigns).Select(finding => finding.Rule));
    }

    [Theory]
    [InlineData("s3://b", true)]
    [InlineData("s3://", true)]
    [InlineData("s3:///prefix/", true)]
    [InlineData("s3://Bucket/prefix/", true)]
    [InlineData("s3://bucket/a b/", true)]
    [InlineData("s3://bucket/prefix/\\n", true)]
    [InlineData("s3://bucket/marketing/campaign-performance", false)]
    [InlineData("s3://bucket/marketing/campaign-performance/", false)]
    public void Data_lies_in_a_bucket_under_a_prefix_that_Glue_can_read(string location, bool refused)
    {
        var contract = System.Text.RegularExpressions.Regex.Replace(Good, "\"location\": *\"[^\"]*\"", $"\"location\": \"{location}\"");

        Assert.Equal(refused ? ["server-location"] : [], Validate(contract, Campaigns).Select(finding => finding.Rule));
    }

    [Fact]
    public void Long_names_and_long_submissions_do_not_make_long_findings()
    {
        var name = string.Concat(Enumerable.Repeat("x_email_", 50_000));

        var findings = Validate(Good.Replace("\"name\": \"email\"", $"\"name\": \"{name}\"", StringComparison.Ordinal), Campaigns with { Version = name });

        Assert.NotEmpty(findings);
        Assert.True(WorkflowJson.Serialize(findings).Length < 10_000);
    }

    [Fact]
    public void A_plan_that_no_state_could_hold_is_a_finding()
    {
        var column = """{ "name": "NAME", "logicalType": "string", "classification": "public" },""";
        var at = Good.IndexOf("\"properties\"", StringComparison.Ordinal);
        var first = Good.IndexOf('[', at) + 1;
        var columns = string.Concat(Enumerable.Range(0, 3000).Select(i => column.Replace("NAME", $"column_{i}", StringComparison.Ordinal)));

        var finding = Assert.Single(Validate(Good.Insert(first, columns), Campaigns));

        Assert.Equal(("plan-size", "$.schema"), (finding.Rule, finding.Path));
    }

    private static IReadOnlyList<Finding> Validate(string contract, ProductVersion submitted) => ContractValidator.Validate(ContractDocument.Read(contract, Uri), submitted);

    private static IReadOnlyList<Finding> Validated(string contract, int seed)
    {
        try
        {
            return Validate(contract, Campaigns);
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"Mutation {seed} made the validator throw.", e);
        }
    }
}

using System.Text.Json.Nodes;
using Customer360.Contracts;
using Customer360.Contracts.Onboarding;
using Customer360.Lambdas.DataContracts;
using Customer360.Lambdas.Hostile;

namespace Customer360.Lambdas.Onboarding;

/// <summary>Contracts in YAML, as the standard writes them, good and hostile. <c>DURABLESTATES_MUTATIONS</c> says how many mutated ones are tried.</summary>
public sealed class YamlContractTests
{
    private const string Json = "s3://customer360-contracts/contracts/marketing/campaign-performance/1.0.0/contract.json";
    private const string Yaml = "s3://customer360-contracts/contracts/marketing/campaign-performance/1.0.0/contract.odcs.yaml";

    private const string Good =
        """
        # A contract in block style.
        apiVersion: v3.1.0
        kind: DataContract
        id: campaign-performance
        version: 1.0.0
        status: active
        domain: marketing
        dataProduct: campaign-performance
        contractCreatedTs: 2026-11-02T08:00:00Z
        description:
          purpose: >-
            What each campaign cost
            and what it brought.
        team:
          name: marketing-data
          members:
            - { username: u-mara, role: owner }
            - username: u-stefan
              role: "steward"
        servers:
          - server: production
            type: glue
            location: s3://customer360-data/marketing/campaign-performance/
        schema:
          - name: campaign_daily
            properties:
              - name: campaign_id
                logicalType: string
                primaryKey: true
                required: true
                classification: internal
              - name: 'country'
                logicalType: string
                classification: internal
                examples: [no, se]
        slaProperties:
          - property: retention
            value: 3
            unit: y
        """;

    private static readonly ProductVersion Campaigns = new("marketing", "campaign-performance", "1.0.0");

    [Fact]
    public void A_contract_in_YAML_has_no_finding()
    {
        Assert.Empty(Validate(Good));
        Assert.Equal("What each campaign cost and what it brought.", ContractDocument.Read(Good, Yaml).Root["description"]["purpose"].Text);
        Assert.Equal("no", ContractDocument.Read(Good, Yaml).Root["schema"].Items[0]["properties"].Items[1]["examples"].Items[0].Text);
    }

    [Fact]
    public void What_is_JSON_is_the_same_in_YAML()
    {
        var json = ContractDocument.Read(Samples.Read(Json), Json);
        var yaml = ContractDocument.Read(Samples.Read(Json), Yaml);

        Assert.Empty(yaml.Findings);
        Assert.True(JsonNode.DeepEquals(json.Root.Node, yaml.Root.Node));
    }

    // By the core schema of YAML 1.2.
    [Theory]
    [InlineData("no", "\"no\"")]
    [InlineData("NO", "\"NO\"")]
    [InlineData("on", "\"on\"")]
    [InlineData("y", "\"y\"")]
    [InlineData("true", "true")]
    [InlineData("False", "false")]
    [InlineData("tRUE", "\"tRUE\"")]
    [InlineData("~", "null")]
    [InlineData("", "null")]
    [InlineData("Null", "null")]
    [InlineData("nil", "\"nil\"")]
    [InlineData("007", "7")]
    [InlineData("0o17", "15")]
    [InlineData("0xFf", "255")]
    [InlineData("0b11", "\"0b11\"")]
    [InlineData("1_000", "\"1_000\"")]
    [InlineData("12:30:45", "\"12:30:45\"")]
    [InlineData("2026-11-02", "\"2026-11-02\"")]
    [InlineData("+12", "12")]
    [InlineData("-0", "-0")]
    [InlineData("1.", "1.0")]
    [InlineData(".5", "0.5")]
    [InlineData("-.5e+3", "-0.5e+3")]
    [InlineData("1e3", "1e3")]
    [InlineData("1.0.0", "\"1.0.0\"")]
    [InlineData("-", "[null]")]
    [InlineData("--", "\"--\"")]
    [InlineData(".", "\".\"")]
    [InlineData("\"true\"", "\"true\"")]
    [InlineData("'12'", "\"12\"")]
    [InlineData("!!str 12", "\"12\"")]
    [InlineData("! 12", "\"12\"")]
    [InlineData("\"\\ud83d\\ude00\"", "\"\\uD83D\\uDE00\"")]
    public void A_scalar_is_what_the_core_schema_says(string written, string json)
    {
        var document = ContractDocument.Read($"- {written}", Yaml);

        Assert.Empty(document.Findings);
        Assert.Equal(json, document.Root.Items[0].Node?.ToJsonString() ?? "null");
    }

    [Theory]
    [InlineData("a: &x 1\nb: *x\n", "yaml-alias", "$.b", 2, 4)]
    [InlineData("a: [&x [1], *x, *x]\n", "yaml-alias", "$.a[1]", 1, 13)]
    [InlineData("a: &x [*x]\n", "yaml-alias", "$.a[0]", 1, 8)]
    [InlineData("<<: {a: 1}\n<<: {b: 1}\n", "duplicate-key", "$['?']", 2, 1)]
    [InlineData("a: 1\nb: 2\na: 3\n", "duplicate-key", "$.a", 3, 1)]
    [InlineData("a: {b: 1, 'b': 2}\n", "duplicate-key", "$.a.b", 1, 11)]
    [InlineData("a: !!python/object/apply:os.system ['id']\n", "yaml-tag", "$.a", 1, 4)]
    [InlineData("a: !!int '7'\n", "yaml-tag", "$.a", 1, 4)]
    [InlineData("a: !<tag:example.com,2026:x> {b: 1}\n", "yaml-tag", "$.a", 1, 4)]
    [InlineData("a: !!binary aGFsbG8=\n", "yaml-tag", "$.a", 1, 4)]
    [InlineData("a: .inf\n", "yaml-number", "$.a", 1, 4)]
    [InlineData("a: -.INF\n", "yaml-number", "$.a", 1, 4)]
    [InlineData("a: .nan\n", "yaml-number", "$.a", 1, 4)]
    [InlineData("a: 0xffffffffffffffffffffffffffffffffffffffffffff\n", "yaml-number", "$.a", 1, 4)]
    [InlineData("? [a, b]\n: 1\n", "yaml-name", "$", 1, 3)]
    [InlineData("? {a: b}\n: 1\n", "yaml-name", "$", 1, 3)]
    [InlineData("a: &x b\n*x : 1\n", "yaml-name", "$", 2, 1)]
    [InlineData("a: 1\n---\nb: 2\n", "yaml-documents", "$", 2, 1)]
    [InlineData("%YAML 1.1\n---\na: no\n", "yaml-version", "$", 1, 1)]
    [InlineData("a: 1\n b: 2\n", "yaml", "$", 2, 3)]
    [InlineData("a: [1, 2\n", "yaml", "$", 2, 1)]
    [InlineData("a: \"x\n", "yaml", "$", 1, 4)]
    [InlineData("a:\n\t- 1\n", "yaml", "$", 1, 2)]
    [InlineData("a: *nobody\n", "yaml-alias", "$.a", 1, 4)]
    [InlineData("a: \"x\uFFFDy\"\n", "encoding", "$.a", 1, 4)]
    public void What_cannot_be_kept_is_found_where_it_is(string contract, string rule, string path, int line, int column)
    {
        var findings = ContractDocument.Read(contract, Yaml).Findings;

        Assert.Contains((rule, path, line, column), findings.Select(finding => (finding.Rule, finding.Path, finding.Line ?? 0, finding.Column ?? 0)));
        Assert.All(findings, finding => Assert.True(finding.Problem.Length is > 0 and < 400));
    }

    [Fact]
    public void An_alias_bomb_is_findings_and_no_memory()
    {
        var bomb = string.Concat(Enumerable.Range(0, 60).Select(i => $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat(i == 0 ? "lol" : $"*a{i - 1}", 9))}]\n"));
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Equal(59 * 9, ContractDocument.Read(bomb, Yaml).Findings.Count(finding => finding.Rule == "yaml-alias"));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 20_000_000);
    }

    [Theory]
    [InlineData(63, false)]
    [InlineData(64, true)]
    [InlineData(100_000, true)]
    public void Nesting_is_taken_up_to_64_levels(int levels, bool refused) =>
        Assert.Equal(refused ? ["nesting"] : [], ContractDocument.Read($"x: {new string('[', levels)}{new string(']', levels)}", Yaml).Findings.Select(finding => finding.Rule));

    [Theory]
    [InlineData(1024 * 1024, false)]
    [InlineData((1024 * 1024) + 1, true)]
    [InlineData(10 * 1024 * 1024, true)]
    public void A_text_is_read_up_to_a_million_characters(int length, bool refused) =>
        Assert.Equal(refused ? ["size"] : [], Validate((Good + "\n").PadRight(length)).Select(finding => finding.Rule));

    [Theory]
    [InlineData("")]
    [InlineData("# nothing\n")]
    [InlineData("---\n...\n")]
    [InlineData("just a text")]
    [InlineData("- a\n- b\n")]
    public void What_is_no_mapping_is_a_finding(string contract) => Assert.Single(Validate(contract));

    [Fact]
    public void A_mistake_has_its_line_in_either_notation_and_all_come_at_once()
    {
        var yaml = Validate(Good.Replace("kind: DataContract", "kind: Contract", StringComparison.Ordinal).Replace("value: 3", "value: 0", StringComparison.Ordinal));
        var json = ContractValidator.Validate(
            ContractDocument.Read(Samples.Read(Json).Replace("\"kind\": \"DataContract\"", "\"kind\": \"Contract\"", StringComparison.Ordinal), Json), Campaigns);

        Assert.Equal([("$.kind", 3, 7), ("$.slaProperties[0].value", 38, 12)], yaml.Select(finding => (finding.Path, finding.Line ?? 0, finding.Column ?? 0)));
        Assert.Equal([("$.kind", 3, 11)], json.Select(finding => (finding.Path, finding.Line ?? 0, finding.Column ?? 0)));
    }

    [Fact]
    public void What_is_missing_is_found_where_it_is_missing() =>
        Assert.Equal([("$.schema[0].properties[1].classification", 32, 9)], Validate(Good.Replace("        classification: internal\n        examples", "        examples", StringComparison.Ordinal))
            .Select(finding => (finding.Path, finding.Line ?? 0, finding.Column ?? 0)));

    [Fact]
    public void Whatever_is_done_to_a_contract_gives_findings_and_no_exception()
    {
        for (var seed = 0; seed < Mutations.Count; seed++)
        {
            var contract = new Mutator(seed).Mutate(Good);
            try
            {
                Assert.All(Validate(contract), finding => Assert.True(finding.Path.StartsWith('$') && finding.Line >= 1 && finding.Column >= 1));
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"Mutation {seed} made the validator throw.", e);
            }
        }
    }

    private static IReadOnlyList<Finding> Validate(string contract) => ContractValidator.Validate(ContractDocument.Read(contract, Yaml), Campaigns);
}

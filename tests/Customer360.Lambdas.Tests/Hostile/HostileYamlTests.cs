using System.Text.Json.Nodes;
using Customer360.Contracts.Onboarding;
using Customer360.Lambdas.DataContracts;
using Customer360.Lambdas.Onboarding;

namespace Customer360.Lambdas.Hostile;

/// <summary>YAML that one reader takes for this and another for that: it is refused, or means what it says here in every reader of YAML 1.2.</summary>
public sealed class HostileYamlTests
{
    private const string Json = "s3://customer360-contracts/contracts/marketing/campaign-performance/1.0.0/contract.json";
    private const string Yaml = "s3://customer360-contracts/contracts/marketing/campaign-performance/1.0.0/contract.odcs.yaml";
    private static readonly ProductVersion Campaigns = new("marketing", "campaign-performance", "1.0.0");

    // The sample as JSON, which is YAML too; what is put before, in place of its last brace, and behind.
    private static readonly string Good = JsonNode.Parse(Samples.Read(Json))!.ToJsonString();

    // Each says of the column channel, or of the whole, something that only some readers hear.
    [Theory]
    [InlineData("\"name\":\"channel\"", "\"<<\": {\"name\":\"email\"}, \"name\":\"channel\"")]
    [InlineData("\"name\":\"channel\"", "<<: {classification: public}, \"name\":\"channel\"")]
    [InlineData("\"name\":\"channel\"", "<<: [{a: 1}, {b: 2}], \"name\":\"channel\"")]
    [InlineData("\"name\":\"channel\"", "<<: *column, \"name\":\"channel\"")]
    [InlineData("\"name\":\"channel\"", "? \"name\" : \"channel\", \"name\":\"channel\"")]
    [InlineData("\"name\":\"channel\"", "\"name\": &x \"channel\", \"alias\": *x")]
    [InlineData("\"name\":\"channel\"", "\"name\": !!binary Y2hhbm5lbA==")]
    [InlineData("\"name\":\"channel\"", "\"name\": !!null channel")]
    [InlineData("\"name\":\"channel\"", "\"name\": !!set {channel}")]
    [InlineData("\"name\":\"channel\"", "\"name\": !<!channel> channel")]
    [InlineData("\"name\":\"channel\"", "\"name\": [channel]")]
    [InlineData("\"name\":\"channel\"", "\"name\": {channel}")]
    [InlineData("\"name\":\"channel\"", "\"name\":\"channel\", \"\\x6eame\":\"email\"")]
    [InlineData("\"name\":\"channel\"", "\"name\":\"channel\", name : email")]
    [InlineData("\"name\":\"channel\"", "\"name\":\"channel\", 'name': email")]
    [InlineData("\"name\":\"channel\"", "\"name\": \"channel\\0\"")]
    [InlineData("\"name\":\"channel\"", "\"name\": \"channel\\e\"")]
    [InlineData("\"name\":\"channel\"", "\"name\": ~")]
    [InlineData("\"name\":\"channel\"", "\"name\": 0x1F")]
    [InlineData("\"name\":\"channel\"", "\"name\": 2026-11-02")]
    [InlineData("\"version\":\"1.0.0\"", "\"version\": 1.0")]
    [InlineData("\"version\":\"1.0.0\"", "\"version\": 1.0.0, \"version\": 1.0.0")]
    [InlineData("\"domain\":\"marketing\"", "\"domain\": \"marketing\\L\"")]
    [InlineData("\"domain\":\"marketing\"", "\"domain\": marketing\u0085")]
    [InlineData("\"domain\":\"marketing\"", "\"domain\": marketing\u2028")]
    [InlineData("\"domain\":\"marketing\"", "\"domain\": \ufeffmarketing")]
    [InlineData("\"required\":true", "\"required\": yes, \"required\": true")]
    public void What_readers_hear_differently_is_a_finding(string written, string instead)
    {
        Assert.Contains(written, Good, StringComparison.Ordinal);
        var at = Good.IndexOf(written, StringComparison.Ordinal);
        Assert.NotEmpty(Findings(Good[..at] + instead + Good[(at + written.Length)..]));
    }

    [Theory]
    [InlineData("%YAML 1.1\n---\n", "")]
    [InlineData("%YAML 2.0\n---\n", "")]
    [InlineData("---\n{}\n---\n", "")]
    [InlineData("", "\n---\n{}")]
    [InlineData("", "\n...\n{}")]
    [InlineData("", "\n}")]
    [InlineData("", "\0")]
    [InlineData("- ", "")]
    [InlineData("&all ", "\n--- *all")]
    [InlineData("!!map ", "\n!!map {}")]
    [InlineData("\ufeff\ufeff", "")]
    [InlineData("\ud800", "")]
    [InlineData("\u0001", "")]
    public void What_stands_around_a_contract_is_a_finding(string before, string behind) => Assert.NotEmpty(Findings(before + Good + behind));

    // What changes nothing in any reader.
    [Theory]
    [InlineData("", "")]
    [InlineData("\ufeff", "")]
    [InlineData("# mara.keller@example.com\n---\n", "\n...\n")]
    [InlineData("%YAML 1.2\n---\n", "")]
    [InlineData("\r\n\r\n", "\r\n")]
    [InlineData("   ", "   # behind")]
    public void What_means_the_same_everywhere_is_read(string before, string behind) => Assert.Empty(Findings(before + Good + behind));

    // Much of everything that is short to write, none of which takes long or much.
    [Fact]
    public void Much_of_anything_is_findings_in_little_time()
    {
        string[] much =
        [
            string.Concat(Enumerable.Range(0, 10_000).Select(i => $"k{i}: &a{i} *a{i}\n")),
            string.Concat(Enumerable.Repeat("a: 1\n", 20_000)),
            string.Concat(Enumerable.Repeat("- ", 20_000)),
            string.Concat(Enumerable.Repeat("? ", 20_000)),
            string.Concat(Enumerable.Repeat("{a: ", 20_000)),
            string.Concat(Enumerable.Repeat("!a ", 20_000)),
            string.Concat(Enumerable.Repeat("#\n", 100_000)),
            $"a: \"{string.Concat(Enumerable.Repeat("\\u0041", 50_000))}\"",
            $"a: |\n{string.Concat(Enumerable.Repeat("  x\n", 50_000))}",
            string.Concat(Enumerable.Range(0, 10_000).Select(i => $"%TAG !t{i}! tag:x,2026:\n")) + "---\na: 1",
            new string('"', 500_000),
            new string('\t', 500_000),
        ];
        foreach (var text in much)
        {
            var before = Environment.TickCount64;
            var findings = Findings(text);
            Assert.NotEmpty(findings);
            Assert.InRange(findings.Sum(finding => finding.Path.Length + finding.Problem.Length + finding.Fix.Length), 1, 200 * 1024);
            Assert.InRange(Environment.TickCount64 - before, 0, 20_000);
        }
    }

    // JSON that some readers take the last word of, and others the first.
    [Theory]
    [InlineData("\"classification\":\"restricted\"", "\"classification\":\"restricted\",\"classification\":\"public\"")]
    [InlineData("\"classification\":\"restricted\"", "\"classification\":\"public\",\"classification\":\"restricted\"")]
    [InlineData("\"classification\":\"restricted\"", "\"\\u0063lassification\":\"public\",\"classification\":\"restricted\"")]
    [InlineData("\"classification\":\"restricted\"", "\"classification\":\"restricted\",/**/\"x\":1")]
    [InlineData("\"classification\":\"restricted\"", "\"classification\":\"restricted\",")]
    [InlineData("\"classification\":\"restricted\"", "\"classification\":'restricted'")]
    [InlineData("\"classification\":\"restricted\"", "\"Classification\":\"restricted\"")]
    [InlineData("\"required\":true", "\"required\":\"true\",\"required\":true")]
    [InlineData("\"value\":3", "\"value\":03")]
    [InlineData("\"value\":3", "\"value\":+3")]
    [InlineData("\"value\":3", "\"value\":NaN")]
    [InlineData("\"value\":3", "\"value\":3,\"value\":3")]
    public void JSON_that_says_two_things_is_a_finding(string written, string instead)
    {
        Assert.Contains(written, Good, StringComparison.Ordinal);
        var at = Good.IndexOf(written, StringComparison.Ordinal);
        Assert.NotEmpty(ContractValidator.Validate(ContractDocument.Read(Good[..at] + instead + Good[(at + written.Length)..], Json), Campaigns));
    }

    private static IReadOnlyList<Contracts.Finding> Findings(string contract) => ContractValidator.Validate(ContractDocument.Read(contract, Yaml), Campaigns);
}

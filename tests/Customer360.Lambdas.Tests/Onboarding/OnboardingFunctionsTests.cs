using System.Text.Json;
using System.Text.Json.Nodes;
using Customer360.Contracts.Onboarding;
using Customer360.Lambdas.Hosting;

namespace Customer360.Lambdas.Onboarding;

public sealed class OnboardingFunctionsTests
{
    private const string Folder = "s3://customer360-contracts/contracts/marketing/campaign-performance";
    private const string Good = """{ "productId": "campaign-performance", "domain": "marketing", "version": "1.0.0", "correlationId": "c-1" }""";

    private readonly MemoryObjects _objects = new() { [$"{Folder}/1.0.0/contract.json"] = Samples.Read($"{Folder}/1.0.0/contract.json") };
    private readonly OnboardingFunctions _functions;

    public OnboardingFunctionsTests() => _functions = new OnboardingFunctions(
        _objects, new Registers().Register, new PlatformSettings { ContractsBucket = "customer360-contracts", DataBucket = "customer360-data" }, TimeProvider.System, new StepLog(TextWriter.Null));

    [Fact]
    public async Task A_good_submission_becomes_a_plan_of_the_catalogue()
    {
        var receipt = await ReceiveAsync(Good);

        var plan = receipt.Plan;
        Assert.Equal((SubmissionReceipt.Accepted, ContractChange.None, "c-1"), (receipt.Status, receipt.Change, receipt.CorrelationId));
        Assert.Equal(64, receipt.ContractHash.Length);
        Assert.Equal("customer360_marketing", plan.DatabaseName);
        Assert.Equal(("customer360-campaign-performance-build", 30, "customer360-campaign-performance-crawl"), (plan.JobName, plan.JobTimeoutMinutes, plan.CrawlerName));
        Assert.Equal(["campaign_daily", "campaign_touch"], plan.Tables.Select(table => table.Name));
        Assert.Equal("s3://customer360-data/marketing/campaign-performance/campaign_daily/", plan.Tables[0].Location);
        Assert.Contains(new ColumnPlan("spend", "decimal(12,2)", "internal"), plan.Tables[0].Columns);
    }

    [Theory]
    [InlineData("productId", "\"../someone/mine\"")]
    [InlineData("productId", "\"Campaigns\"")]
    [InlineData("productId", "\"a\"")]
    [InlineData("productId", "\"campaign-performance\\n\"")]
    [InlineData("productId", "7")]
    [InlineData("productId", null)]
    [InlineData("domain", "\"marketing/x\"")]
    [InlineData("domain", "\"marketing%2e\"")]
    [InlineData("domain", "[]")]
    [InlineData("domain", null)]
    [InlineData("version", "\"01.0.0\"")]
    [InlineData("version", "\"1.0\"")]
    [InlineData("version", "\"1.0.0-beta\"")]
    [InlineData("version", "1.0")]
    [InlineData("version", "\"1000000000.0.0\"")]
    [InlineData("correlationId", "\"mara@example.com\"")]
    [InlineData("dryRun", "\"true\"")]
    [InlineData("contractUri", "\"https://example.com/contract.json\"")]
    [InlineData("contractUri", "\"s3://customer360-contracts/contracts/marketing/other/1.0.0/contract.json\"")]
    [InlineData("contractUri", "{}")]
    public async Task What_is_wrong_with_an_event_is_a_finding_and_is_not_repeated(string member, string? written)
    {
        var detail = JsonNode.Parse(Good)!.AsObject();
        detail[member] = written is null ? null : JsonNode.Parse(written);

        var receipt = await ReceiveAsync(detail.ToJsonString());

        Assert.Equal(OnboardingStatus.Rejected, receipt.Status);
        Assert.Equal(member, Assert.Single(receipt.Findings).Path);
        Assert.DoesNotContain("mara@example.com", JsonSerializer.Serialize(receipt), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_said_at_once() =>
        Assert.Equal(["productId", "domain", "version"], (await ReceiveAsync("{}")).Findings.Select(finding => finding.Path));

    [Fact]
    public async Task The_address_that_follows_from_the_ids_may_be_said() =>
        Assert.Equal(SubmissionReceipt.Accepted, (await ReceiveAsync(Good.Replace("}", $", \"contractUri\": \"{Folder}/1.0.0/contract.json\" }}", StringComparison.Ordinal))).Status);

    [Fact]
    public async Task No_contract_is_a_finding_that_says_where_to_put_it()
    {
        _objects.Clear();

        var finding = Assert.Single((await ReceiveAsync(Good)).Findings);

        Assert.Equal(("contractUri", "contract-missing"), (finding.Path, finding.Rule));
        Assert.Contains($"{Folder}/1.0.0/", finding.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("customer360-data", true)]
    [InlineData("customer360-{domain}", false)]
    [InlineData("customer360", false)]
    [InlineData("", false)]
    public async Task Data_lies_in_the_domains_bucket(string bucket, bool isAccepted)
    {
        var functions = new OnboardingFunctions(
            _objects, new Registers().Register, new PlatformSettings { ContractsBucket = "customer360-contracts", DataBucket = bucket }, TimeProvider.System, new StepLog(TextWriter.Null));

        var receipt = await functions.ReceiveSubmission(new Submission(JsonSerializer.Deserialize<DataProductSubmitted>(Good, DurableStates.WorkflowJson.Options)!, "run-1"));

        Assert.Equal(isAccepted ? [] : ["server-bucket"], receipt.Findings.Select(finding => finding.Rule));
        Assert.All(receipt.Findings, finding => Assert.Contains($"s3://{bucket.Replace("{domain}", "marketing", StringComparison.Ordinal)}/", finding.Fix, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_contracts_are_a_finding()
    {
        _objects[$"{Folder}/1.0.0/contract.odcs.json"] = "{}";

        Assert.Equal("contract-ambiguous", Assert.Single((await ReceiveAsync(Good)).Findings).Rule);
    }

    [Fact]
    public async Task A_dry_run_says_the_plan_and_takes_nothing()
    {
        var dry = await ReceiveAsync(Good.Replace("}", ", \"dryRun\": true }", StringComparison.Ordinal));
        var other = await ReceiveAsync(Good, "run-2");

        Assert.Equal((OnboardingStatus.Planned, 2), (dry.Status, dry.Plan.Tables.Count));
        Assert.Equal(SubmissionReceipt.Accepted, other.Status);
    }

    [Fact]
    public async Task The_same_contract_again_is_in_progress_and_then_published_and_another_is_a_duplicate()
    {
        await ReceiveAsync(Good);
        var meanwhile = await ReceiveAsync(Good, "run-2");
        await PublishAsync("1.0.0");
        var afterwards = await ReceiveAsync(Good, "run-2");
        var first = _objects[$"{Folder}/1.0.0/contract.json"];
        _objects[$"{Folder}/1.0.0/contract.json"] = first + " ";
        var changed = await ReceiveAsync(Good, "run-3");

        Assert.Equal((OnboardingStatus.InProgress, OnboardingStatus.AlreadyPublished), (meanwhile.Status, afterwards.Status));
        var finding = Assert.Single(changed.Findings);
        Assert.Equal("duplicate-version", finding.Rule);
        Assert.All(["DuplicateVersion", "1.0.0", afterwards.ContractHash, changed.ContractHash], said => Assert.Contains(said, finding.Problem, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_older_version_is_a_downgrade()
    {
        Put("2.0.0", contract => { });
        await ReceiveAsync(Good.Replace("1.0.0", "2.0.0", StringComparison.Ordinal));
        await PublishAsync("2.0.0");

        Assert.Equal("downgrade", Assert.Single((await ReceiveAsync(Good, "run-2")).Findings).Rule);
    }

    // What is done to the first table's columns, and what a version with it is, and whether 1.1.0 may have it.
    [Theory]
    [InlineData("same", ContractChange.None, true)]
    [InlineData("added", ContractChange.Compatible, true)]
    [InlineData("wider", ContractChange.Compatible, true)]
    [InlineData("removed", ContractChange.Breaking, false)]
    [InlineData("retyped", ContractChange.Breaking, false)]
    [InlineData("required", ContractChange.Breaking, false)]
    [InlineData("newly required", ContractChange.Breaking, false)]
    [InlineData("narrower", ContractChange.Breaking, false)]
    [InlineData("table removed", ContractChange.Breaking, false)]
    public async Task A_breaking_change_needs_a_major_version_and_a_review(string change, string kind, bool isMinor)
    {
        Put("1.0.0", contract => contract["schema"]![0]!["properties"]![1]!["logicalTypeOptions"] = JsonNode.Parse("""{ "enum": ["mail", "web"] }"""));
        Put("1.1.0", contract => Change(contract, change));
        Put("2.0.0", contract => Change(contract, change));
        await ReceiveAsync(Good);
        await PublishAsync("1.0.0");

        var minor = await ReceiveAsync(Good.Replace("1.0.0", "1.1.0", StringComparison.Ordinal).Replace("}", ", \"dryRun\": true }", StringComparison.Ordinal));
        var major = await ReceiveAsync(Good.Replace("1.0.0", "2.0.0", StringComparison.Ordinal));

        Assert.Equal(isMinor ? OnboardingStatus.Planned : OnboardingStatus.Rejected, minor.Status);
        Assert.True(isMinor || minor.Findings is [{ Rule: "breaking-change" }]);
        Assert.Equal((isMinor ? SubmissionReceipt.Accepted : SubmissionReceipt.ReviewNeeded, kind), (major.Status, major.Change));
    }

    [Theory]
    [InlineData("""{"JobName":"build","Id":"jr_1","JobRunState":"FAILED","ErrorMessage":"Out of memory."}""", "The job build, run jr_1, ended as FAILED: Out of memory.")]
    [InlineData("""{"JobName":"build","Id":"jr_1","JobRunState":"TIMEOUT"}""", "The job build, run jr_1, ended as TIMEOUT: it gave no error message")]
    [InlineData("{ broken", "{ broken")]
    [InlineData("", "A step took longer than it may.")]
    [InlineData(null, "A step took longer than it may.")]
    public void A_failure_is_a_sentence(string? message, string reason) => Assert.Equal(reason, FailureReasons.Of(message));

    private static void Change(JsonNode contract, string change)
    {
        var columns = contract["schema"]![0]!["properties"]!.AsArray();
        columns[1]!["logicalTypeOptions"] = JsonNode.Parse(change switch
        {
            "wider" => """{ "enum": ["mail", "web", "shop"] }""",
            "narrower" => """{ "enum": ["mail"] }""",
            _ => """{ "enum": ["mail", "web"] }""",
        });
        switch (change)
        {
            case "added" or "newly required":
                columns.Add(JsonNode.Parse($$"""{ "name": "region", "logicalType": "string", "required": {{(change == "added" ? "false" : "true")}}, "classification": "internal" }"""));
                break;
            case "removed":
                columns.RemoveAt(6);
                break;
            case "retyped":
                columns[4]!["logicalType"] = "number";
                break;
            case "required":
                columns[5]!["required"] = true;
                break;
            case "table removed":
                contract["schema"]!.AsArray().RemoveAt(1);
                break;
        }
    }

    private void Put(string version, Action<JsonNode> change)
    {
        var contract = JsonNode.Parse(Samples.Read($"{Folder}/1.0.0/contract.json"))!;
        contract["version"] = version;
        change(contract);
        _objects[$"{Folder}/{version}/contract.json"] = contract.ToJsonString();
    }

    private Task<SubmissionReceipt> ReceiveAsync(string detail, string run = "run-1") => _functions.ReceiveSubmission(
        new Submission(JsonSerializer.Deserialize<DataProductSubmitted>(detail, DurableStates.WorkflowJson.Options)!, run));

    private Task<ProductVersion> PublishAsync(string version) =>
        _functions.PublishVersion(new Publication(new OnboardingStep("marketing", "campaign-performance", version, "customer360_marketing", "run-1"), KeepsHold: false));
}

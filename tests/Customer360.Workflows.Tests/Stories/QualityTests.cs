using System.Text.Json.Nodes;
using Customer360.Local.Platform;
using Customer360.Workflows.Checks;
using DurableStates.Engine;
using DurableStates.Local.EventBridge;
using DurableStates.Local.Services;
using JsonArray = System.Text.Json.Nodes.JsonArray;
using JsonObject = System.Text.Json.Nodes.JsonObject;
using JsonValue = DurableStates.Json.JsonValue;

namespace Customer360.Workflows.Stories;

/// <summary>What was built is published only when its data keeps what the contract promises; what a run of the service says of itself counts for nothing.</summary>
public sealed class QualityTests : IDisposable
{
    private const string Database = "customer360_new_domain";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("quality-");
    private LocalPlatform? _platform;

    private LocalPlatform Platform => _platform ?? throw new InvalidOperationException("Nothing is deployed.");

    [Fact]
    public async Task Data_that_keeps_every_promise_is_published_and_nothing_of_the_measurement_stays()
    {
        Deploy();

        var end = await SubmitAsync("t", "u");

        Assert.Equal("Published", Status(end));
        Assert.Equal(["t", "u"], Platform.Glue.Catalog.Tables(Database));
        Assert.DoesNotContain(await GrantsAsync(), grant => grant.Contains("BuildJobRole", StringComparison.Ordinal) && grant.Contains("SELECT", StringComparison.Ordinal));

        // The ruleset is gone: its name is free again.
        Assert.IsType<ServiceReply.Success>(await CallAsync("createDataQualityRuleset", JsonValue.Object(("Name", $"t@{end.Name}"), ("Ruleset", "Rules = [ RowCount > 0 ]"))));
    }

    [Fact]
    public async Task Broken_promises_are_all_told_with_their_places_and_the_version_is_taken_back()
    {
        Deploy(quality: [("t", "IS NULL", "FAIL"), ("u", "IsPrimaryKey", "FAIL")]);

        var end = await SubmitAsync("t", "u");

        Assert.Equal((ExecutionStatus.Succeeded, "Rejected"), (end.Status, Status(end)));
        var findings = end.Output?.Value["findings"].Items.ToArray() ?? [];
        Assert.Equal(["$.schema[0].properties[4].quality[0]", "$.schema[1].properties"], findings.Select(finding => finding["path"].AsString()));
        Assert.All(findings, finding => Assert.Equal("quality", finding["rule"].AsString()));
        Assert.All(findings, finding => Assert.True(finding["line"].AsInt64() > 0));
        Assert.Empty(Platform.Glue.Catalog.Databases);
        Assert.Equal(["DataProductRejected"], Announced());
    }

    [Fact]
    public async Task A_rule_that_is_no_more_than_a_warning_stops_nothing()
    {
        Deploy(quality: [("t", "IS NULL", "FAIL")]);

        var end = await SubmitAsync(contract => contract["schema"]![0]!["properties"]![4]!["quality"]![0]!["severity"] = "warning", "t");

        Assert.Equal("Published", Status(end));
    }

    [Fact]
    public async Task A_rule_that_could_not_be_evaluated_counts_as_broken()
    {
        Deploy(quality: [("t", "IsPrimaryKey", "ERROR")]);

        var end = await SubmitAsync("t");

        Assert.Equal("Rejected", Status(end));
        Assert.Equal("quality-unmeasured", end.Output?.Value["findings"][0]["rule"].AsString());
    }

    [Theory]
    [InlineData("FAILED", 2, "The evaluation of t ended as FAILED.")]
    [InlineData("TIMEOUT", 2, "The evaluation of t ended as TIMEOUT.")]
    [InlineData("SUCCEEDED", 100_000, "The evaluation of t did not end within 30 minutes.")]
    public async Task What_could_not_be_measured_is_a_failure_and_no_finding(string outcome, int minutes, string reason)
    {
        Deploy(outcome, minutes);

        var end = await SubmitAsync("t");

        Assert.Equal((ExecutionStatus.Succeeded, "RolledBack"), (end.Status, Status(end)));
        Assert.Equal(reason, end.Output?.Value["reason"].AsString());
        Assert.Empty(Platform.Glue.Catalog.Databases);
        Assert.Equal(["DataProductOnboardingFailed"], Announced());
        Assert.DoesNotContain(await GrantsAsync(), grant => grant.Contains("BuildJobRole", StringComparison.Ordinal));
    }

    // Half an hour is the longest: what takes exactly as long as is looked at is measured.
    [Fact]
    public async Task A_measurement_of_twenty_nine_minutes_is_waited_for()
    {
        Deploy(minutes: 29);

        var end = await SubmitAsync("t");

        Assert.Equal("Published", Status(end));
        Assert.All(Platform.Engine.Executions, execution => Assert.InRange(execution.GetHistory().Count, 1, 500));
    }

    [Fact]
    public async Task The_version_before_stays_as_it_was_when_the_next_one_breaks_a_promise()
    {
        Deploy(quality: [("u", "IsPrimaryKey", "FAIL")]);
        Assert.Equal("Published", Status(await SubmitAsync("t")));
        var before = Platform.Glue.Catalog.Table(Database, "t");

        var end = await SubmitAsync(contract => contract["version"] = "1.1.0", "t", "u");

        Assert.Equal("Rejected", Status(end));
        Assert.Equal(["t"], Platform.Glue.Catalog.Tables(Database));
        Assert.Equal(before["Parameters"], Platform.Glue.Catalog.Table(Database, "t")["Parameters"]);
    }

    public void Dispose()
    {
        _platform?.Dispose();
        _folder.Delete(recursive: true);
    }

    private static string? Status(Execution execution) => execution.Output?.Value["status"].AsString();

    private IEnumerable<string> Announced() => Platform.Bus.Archive
        .Where(busEvent => busEvent["source"].AsString() == "customer360.dataproducts" && busEvent["detail-type"].AsString() != "DataProductSubmitted")
        .Select(busEvent => busEvent["detail-type"].AsString());

    private async Task<IReadOnlyList<string>> GrantsAsync()
    {
        var reply = await Platform.LakeFormation.Operations["listPermissions"](
            new ServiceCall(JsonValue.Object(("MaxResults", 100)), DurableStates.Asl.IntegrationPattern.RequestResponse, Platform.Clock, [], _ => { }), TestContext.Current.CancellationToken);
        return [.. Assert.IsType<ServiceReply.Success>(reply).Response["PrincipalResourcePermissions"].Items.ToArray().Select(grant => grant.ToJson())];
    }

    private Task<ServiceReply> CallAsync(string operation, JsonValue request) => Platform.Glue.Operations[operation](
        new ServiceCall(request, DurableStates.Asl.IntegrationPattern.RequestResponse, Platform.Clock, [], _ => { }), TestContext.Current.CancellationToken);

    private void Deploy(string outcome = "SUCCEEDED", int minutes = 2, params (string Table, string Rule, string Result)[] quality)
    {
        var sample = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "samples", "platform.json")))!;
        sample["jobs"] = new JsonArray(new JsonObject { ["name"] = "customer360-aa-build", ["minutes"] = 5 });
        sample["crawlers"] = new JsonArray(new JsonObject { ["name"] = "customer360-aa-crawl", ["minutes"] = 2, ["database"] = Database });
        (sample["qualityOutcome"], sample["qualityMinutes"]) = (outcome, minutes);
        sample["quality"] = new JsonArray([.. quality.Select(rule => new JsonObject { ["table"] = rule.Table, ["rule"] = rule.Rule, ["result"] = rule.Result })]);
        var samples = _folder.CreateSubdirectory("samples");
        File.WriteAllText(Path.Combine(samples.FullName, "platform.json"), sample.ToJsonString());
        File.Copy(Path.Combine(AppContext.BaseDirectory, "samples", "personas.json"), Path.Combine(samples.FullName, "personas.json"));
        File.Copy(Path.Combine(AppContext.BaseDirectory, "serverless.template"), Path.Combine(_folder.FullName, "serverless.template"));
        var machines = _folder.CreateSubdirectory("statemachines");
        foreach (var machine in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "statemachines")))
        {
            File.Copy(machine, Path.Combine(machines.FullName, Path.GetFileName(machine)));
        }

        _platform = CheckedPlatformsAttribute.New(_folder.FullName);
    }

    private Task<Execution> SubmitAsync(params string[] tables) => SubmitAsync(_ => { }, tables);

    private async Task<Execution> SubmitAsync(Action<JsonNode> change, params string[] tables)
    {
        var contract = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "samples", "s3", "customer360-contracts", "contracts", "marketing", "campaign-performance", "1.0.0", "contract.json")))!;
        (contract["id"], contract["domain"]) = ("aa", "new-domain");
        contract["servers"]![0]!["location"] = "s3://customer360-data/new-domain/aa/";
        var table = contract["schema"]![0]!;
        contract["schema"] = new JsonArray([.. tables.Select(name =>
        {
            var copy = table.DeepClone();
            copy["name"] = name;
            return copy;
        })]);
        change(contract);
        var version = (string?)contract["version"];
        Platform.Objects.Write($"s3://customer360-contracts/contracts/new-domain/aa/{version}/contract.odcs.json", contract.ToJsonString());
        var id = Assert.IsType<PutEventResult.Accepted>(Platform.Bus.Put(
            JsonValue.Object(
                ("Source", "customer360.dataproducts"), ("DetailType", "DataProductSubmitted"),
                ("Detail", $$"""{ "productId": "aa", "domain": "new-domain", "version": "{{version}}" }"""), ("EventBusName", "customer360")),
            Platform.Clock.GetUtcNow())).EventId;
        Execution Of() => Platform.Engine.Executions.Single(execution => execution.Name == id);
        await Platform.Engine.RunUntilAsync(() => Of().Status is not ExecutionStatus.Running, TestContext.Current.CancellationToken);
        return Of();
    }
}

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

/// <summary>Submissions that meet each other, and steps that fail, on the deployed machine.</summary>
public sealed class OnboardingTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("onboarding-");
    private readonly List<string> _announced = [];
    private LocalPlatform? _platform;

    [Fact]
    public async Task One_version_submitted_twice_at_once_is_built_and_announced_once()
    {
        Deploy(("aa", null, null));
        Contract("new-domain", "aa", "1.0.0", "t");

        var ends = await PlayAsync(("new-domain", "aa", "1.0.0"), ("new-domain", "aa", "1.0.0"));
        var later = await PlayAsync(("new-domain", "aa", "1.0.0"));

        Assert.Equal(["InProgress", "Published"], ends.Select(Status).Order(StringComparer.Ordinal));
        Assert.Equal("AlreadyPublished", Status(later[0]));
        Assert.Equal(["DataProductPublished"], _announced);
        Assert.All(ends.Concat(later).Where(end => Status(end) != "Published"), end =>
            Assert.InRange(end.GetHistory().Count(e => e.Type.ToString().EndsWith("StateEntered", StringComparison.Ordinal)), 1, 5));
    }

    [Fact]
    public async Task A_table_of_another_product_stays_as_it_is()
    {
        Deploy(("aa", null, null), ("bb", null, null));
        Contract("new-domain", "aa", "1.0.0", "t");
        Contract("new-domain", "bb", "1.0.0", "t");
        await PlayAsync(("new-domain", "aa", "1.0.0"));
        var before = Table("t");

        var end = Assert.Single(await PlayAsync(("new-domain", "bb", "1.0.0")));

        Assert.Equal("Rejected", Status(end));
        Assert.Contains("belongs to new-domain/aa", end.Output?.Text, StringComparison.Ordinal);
        Assert.Equal(before, Table("t"));
        Assert.Equal(["DataProductPublished", "DataProductRejected"], _announced);
    }

    [Fact]
    public async Task A_product_that_fails_leaves_the_other_of_its_new_domain_whole()
    {
        Deploy(("aa", null, null), ("bb", "Out of memory.", null));
        Contract("new-domain", "aa", "1.0.0", "t");
        Contract("new-domain", "bb", "1.0.0", "u");

        var ends = await PlayAsync(("new-domain", "aa", "1.0.0"), ("new-domain", "bb", "1.0.0"));

        Assert.Equal(["Published", "RolledBack"], ends.Select(Status));
        Assert.Equal(["t"], Platform.Glue.Catalog.Tables("customer360_new_domain"));
        var reason = ends[1].Output?.Value["reason"].AsString();
        Assert.Matches("^The job customer360-bb-build, run jr_[0-9a-f]+, ended as FAILED: Out of memory.$", reason);
        Assert.Equal(["DataProductOnboardingFailed", "DataProductPublished"], _announced.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Nothing_is_left_of_a_domain_whose_only_product_failed()
    {
        Deploy(("bb", "Out of memory.", null));
        Contract("new-domain", "bb", "1.0.0", "u");

        var first = await PlayAsync(("new-domain", "bb", "1.0.0"));
        var again = await PlayAsync(("new-domain", "bb", "1.0.0"));

        Assert.Equal(["RolledBack", "RolledBack"], first.Concat(again).Select(Status));
        Assert.Empty(Platform.Glue.Catalog.Databases);
        Assert.Equal(2, _announced.Count);
    }

    [Fact]
    public async Task A_version_that_fails_leaves_the_one_before_it_as_it_was()
    {
        Deploy(("aa", null, null));
        Contract("new-domain", "aa", "1.0.0", "t");
        await PlayAsync(("new-domain", "aa", "1.0.0"));
        var before = Table("t")["Parameters"];
        Contract("new-domain", "aa", "1.1.0", "t", "u");
        await MakeByHandAsync("u");

        var end = Assert.Single(await PlayAsync(("new-domain", "aa", "1.1.0")));

        Assert.Equal("RolledBack", Status(end));
        Assert.Equal(before, Table("t")["Parameters"]);
        Assert.Contains("does not belong to new-domain/aa", end.Output?.Text, StringComparison.Ordinal);
        Assert.Equal(["t", "u"], Platform.Glue.Catalog.Tables("customer360_new_domain"));
        Assert.True(Table("u")["Parameters"].IsUndefined);
    }

    [Fact]
    public async Task A_crawler_that_never_comes_to_rest_ends_the_run_after_half_an_hour()
    {
        Deploy(("aa", null, 100_000));
        Contract("new-domain", "aa", "1.0.0", "t");

        var end = Assert.Single(await PlayAsync(("new-domain", "aa", "1.0.0")));

        Assert.Equal("RolledBack", Status(end));
        Assert.Equal("The crawler customer360-aa-crawl did not come to rest within 30 minutes.", end.Output?.Value["reason"].AsString());
        Assert.InRange(end.GetHistory().Count, 1, 500);
        Assert.InRange((end.StopDate - end.StartDate)?.TotalMinutes ?? 0, 30, 60);
        Assert.Empty(Platform.Glue.Catalog.Databases);
        Assert.Equal(["DataProductOnboardingFailed"], _announced);
    }

    [Theory]
    [InlineData(1, "Published")]
    [InlineData(28, "Published")]
    [InlineData(60, "RolledBack")]
    [InlineData(1_440, "RolledBack")]
    public async Task A_crawler_may_take_its_half_hour_and_no_more(int minutes, string status)
    {
        Deploy(("aa", null, minutes));
        Contract("new-domain", "aa", "1.0.0", "t");

        var end = Assert.Single(await PlayAsync(("new-domain", "aa", "1.0.0")));

        Assert.Equal(status, Status(end));
        Assert.Equal(status == "Published" ? 1 : 0, Platform.Glue.Catalog.Databases.Count);
        Assert.Equal([status == "Published" ? "DataProductPublished" : "DataProductOnboardingFailed"], _announced);
    }

    // Whatever the job says, in one sentence of ours.
    [Theory]
    [InlineData("Out of disk.")]
    [InlineData("{\"Error\":\"States.TaskFailed\",\"Cause\":\"{}\"}")]
    [InlineData("Line 1\nLine 2\ttabbed")]
    [InlineData("{% $states.input %} ${AWS::AccountId}")]
    [InlineData("")]
    public async Task A_job_that_fails_is_told_with_its_run_and_its_own_words(string failure)
    {
        Deploy(("bb", failure, null));
        Contract("new-domain", "bb", "1.0.0", "u");

        var end = Assert.Single(await PlayAsync(("new-domain", "bb", "1.0.0")));

        Assert.Equal((ExecutionStatus.Succeeded, "RolledBack"), (end.Status, Status(end)));
        Assert.Matches("^The job customer360-bb-build, run jr_[0-9a-f]+, ended as FAILED", end.Output?.Value["reason"].AsString());
        Assert.Contains(failure, end.Output?.Value["reason"].AsString(), StringComparison.Ordinal);
        Assert.DoesNotContain("AllocatedCapacity", end.Output?.Text, StringComparison.Ordinal);
        Assert.Empty(Platform.Glue.Catalog.Databases);
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("\n")]
    public async Task A_version_again_with_another_contract_is_refused_by_both_hashes(string change)
    {
        Deploy(("aa", null, null));
        Contract("new-domain", "aa", "1.0.0", "t");
        await PlayAsync(("new-domain", "aa", "1.0.0"));
        var before = Table("t");
        const string Uri = "s3://customer360-contracts/contracts/new-domain/aa/1.0.0/contract.odcs.json";
        Platform.Objects.Write(Uri, await Platform.Objects.ReadTextAsync(Uri, TestContext.Current.CancellationToken) + change);

        var end = Assert.Single(await PlayAsync(("new-domain", "aa", "1.0.0")));

        Assert.Equal(("Rejected", "duplicate-version"), (Status(end), end.Output?.Value["findings"][0]["rule"].AsString()));
        Assert.Matches("1.0.0 has the contract [0-9a-f]{64} and was submitted with [0-9a-f]{64}", end.Output?.Value["findings"][0]["problem"].AsString());
        Assert.Equal(before, Table("t"));
    }

    [Theory]
    [InlineData("""{ }""", "productId,domain,version")]
    [InlineData("""{ "productId": ["a"], "domain": {}, "version": 1 }""", "productId,domain,version")]
    [InlineData("""{ "productId": "a1", "domain": "new-domain", "version": "1.0.0", "contractUri": "https://example.com/c.json" }""", "contractUri")]
    [InlineData("""{ "productId": "a1", "domain": "new-domain", "version": "1.0.0" }""", "contractUri")]
    public async Task A_malformed_event_ends_as_rejected_and_is_announced(string detail, string paths)
    {
        Deploy();

        var end = Assert.Single(await PlayAsync(detail));

        Assert.Equal((ExecutionStatus.Succeeded, "Rejected"), (end.Status, Status(end)));
        Assert.Equal(paths, string.Join(',', end.Output?.Value["findings"].Items.ToArray().Select(finding => finding["path"].AsString()) ?? []));
        Assert.Equal(["DataProductRejected"], _announced);
    }

    public void Dispose()
    {
        _platform?.Dispose();
        _folder.Delete(recursive: true);
    }

    private LocalPlatform Platform => _platform ?? throw new InvalidOperationException("Nothing is deployed.");

    private static string? Status(Execution execution) => execution.Output?.Value["status"].AsString();

    private JsonValue Table(string name) => Platform.Glue.Catalog.Table("customer360_new_domain", name);

    private async Task MakeByHandAsync(string table)
    {
        var request = JsonValue.Object(("DatabaseName", "customer360_new_domain"), ("TableInput", JsonValue.Object(("Name", table))));
        Assert.IsType<ServiceReply.Success>(await Platform.Glue.Operations["createTable"](
            new ServiceCall(request, DurableStates.Asl.IntegrationPattern.RequestResponse, Platform.Clock, [], _ => { }), TestContext.Current.CancellationToken));
    }

    // The application with the jobs and crawlers of these products, as the job fails and as many minutes as the crawler takes.
    private void Deploy(params (string Product, string? Failure, int? CrawlMinutes)[] products)
    {
        var sample = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "samples", "platform.json")))!;
        sample["jobs"] = new JsonArray([.. products.Select(product => new JsonObject { ["name"] = $"customer360-{product.Product}-build", ["minutes"] = 5, ["failure"] = product.Failure })]);
        sample["crawlers"] = new JsonArray([.. products.Select(product => new JsonObject { ["name"] = $"customer360-{product.Product}-crawl", ["minutes"] = product.CrawlMinutes ?? 2, ["database"] = "customer360_new_domain" })]);
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

    private void Contract(string domain, string product, string version, params string[] tables)
    {
        var contract = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "samples", "s3", "customer360-contracts", "contracts", "marketing", "campaign-performance", "1.0.0", "contract.json")))!;
        (contract["id"], contract["domain"], contract["version"]) = (product, domain, version);
        contract["servers"]![0]!["location"] = $"s3://customer360-data/{domain}/{product}/";
        var table = contract["schema"]![0]!;
        contract["schema"] = new JsonArray([.. tables.Select(name =>
        {
            var copy = table.DeepClone();
            copy["name"] = name;
            return copy;
        })]);
        Platform.Objects.Write($"s3://customer360-contracts/contracts/{domain}/{product}/{version}/contract.odcs.json", contract.ToJsonString());
    }

    private Task<IReadOnlyList<Execution>> PlayAsync(params (string Domain, string Product, string Version)[] submissions) =>
        PlayAsync([.. submissions.Select(submitted => $$"""{ "productId": "{{submitted.Product}}", "domain": "{{submitted.Domain}}", "version": "{{submitted.Version}}" }""")]);

    private async Task<IReadOnlyList<Execution>> PlayAsync(params string[] details)
    {
        var ids = details.Select(detail => Assert.IsType<PutEventResult.Accepted>(Platform.Bus.Put(
            JsonValue.Object(("Source", "customer360.dataproducts"), ("DetailType", "DataProductSubmitted"), ("Detail", detail), ("EventBusName", "customer360")),
            Platform.Clock.GetUtcNow())).EventId).ToList();
        Execution Of(string id) => Platform.Engine.Executions.Single(execution => execution.Name == id);
        await Platform.Engine.RunUntilAsync(() => ids.TrueForAll(id => Of(id).Status is not ExecutionStatus.Running), TestContext.Current.CancellationToken);
        var ends = ids.Select(Of).ToList();
        _announced.AddRange(ends.SelectMany(end => end.GetHistory()).Select(e => e.Details).OfType<HistoryEventDetails.TaskScheduled>()
            .Where(task => task.Resource == "putEvents").Select(task => task.Parameters.Value["Entries"][0]["DetailType"].AsString()));
        return ends;
    }
}

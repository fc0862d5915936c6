using System.Globalization;
using System.Text.Json.Nodes;
using Customer360.Local.Platform;
using Customer360.Workflows.Checks;
using DurableStates.Engine;
using DurableStates.Local.EventBridge;
using JsonArray = System.Text.Json.Nodes.JsonArray;
using JsonObject = System.Text.Json.Nodes.JsonObject;
using JsonValue = DurableStates.Json.JsonValue;

namespace Customer360.Workflows.Stories;

/// <summary>
/// Whole onboardings in one new domain on the engine, in every order that the seeds give, with a step of some of them failing before or after it was done.
/// <c>DURABLESTATES_ONBOARDINGS</c> says how many are tried.
/// </summary>
public sealed class OnboardingInterleavingTests : IDisposable
{
    private const string Database = "customer360_new_domain";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("interleaving-");
    private readonly Dictionary<string, int> _endings = [];

    private static ulong Count => ulong.TryParse(Environment.GetEnvironmentVariable("DURABLESTATES_ONBOARDINGS"), CultureInfo.InvariantCulture, out var count) ? count : 30;

    private sealed record Submitted(string Product, string Version, params string[] Tables);

    [Fact]
    public async Task Every_product_is_whole_or_gone_and_every_ending_is_announced_once()
    {
        Prepare();
        for (var seed = 0UL; seed < Count; seed++)
        {
            await PlayAsync(seed);
        }

        // The seeds reach every ending.
        Assert.True(Count < 30 || new[] { "Published", "RolledBack", "Rejected", "InProgress" }.All(_endings.ContainsKey), string.Join(", ", _endings));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task PlayAsync(ulong seed)
    {
        var first = new Submitted("aa", "1.0.0", "a");
        var (before, now) = (seed % 6) switch
        {
            0 => (Array.Empty<Submitted>(), new[] { first, new("bb", "1.0.0", "b") }),
            1 => ([], [first, new("bb", "1.0.0", "b", "b2"), new("cc", "1.0.0", "c")]),
            2 => ([], [first, first]),
            3 => ([], [first, new("bb", "1.0.0", "a")]),
            4 => ([first], [new("aa", "1.1.0", "a", "a2"), new("bb", "1.0.0", "b")]),
            _ => ([first], [new("aa", "1.1.0", "a", "a2"), new("aa", "1.2.0", "a", "a2"), new("bb", "1.0.0", "b")]),
        };
        var disturbance = new Disturbance(seed);
        using var platform = CheckedPlatformsAttribute.New(_folder.FullName, disturbance.Around);
        disturbance.Platform = platform;
        foreach (var submitted in before.Concat(now).Distinct())
        {
            WriteContract(platform, submitted);
        }

        await SubmitAsync(platform, before);
        disturbance.Begin(now.Select(submitted => (submitted.Product, submitted.Version)).Distinct());
        var ends = await SubmitAsync(platform, now);
        foreach (var end in ends)
        {
            var status = end.Output?.Value["status"].AsString() ?? "";
            _endings[status] = _endings.GetValueOrDefault(status) + 1;
        }

        Check(platform, before, now, ends, $"Seed {seed} ({disturbance})");
    }

    private static void Check(LocalPlatform platform, Submitted[] before, Submitted[] now, IReadOnlyList<Execution> ends, string seed)
    {
        Assert.All(ends, end => Assert.True(end.Status is ExecutionStatus.Succeeded, $"{seed}: {end.Name} {end.Status} {end.Error} {end.Cause}"));
        Assert.True(platform.Engine.Executions.All(each => each.Status is ExecutionStatus.Succeeded), $"{seed}: a nested run has not succeeded.");

        // Each ending once; whoever only found another at work says nothing.
        var told = platform.Bus.Archive.Where(busEvent => busEvent["detail-type"].AsString() is "DataProductPublished" or "DataProductRejected" or "DataProductOnboardingFailed")
            .Select(busEvent => $"{busEvent["detail"]["productId"].AsString()} {busEvent["detail"]["version"].AsString()} {busEvent["detail-type"].AsString()}");
        var due = before.Select(submitted => $"{submitted.Product} {submitted.Version} DataProductPublished").Concat(now.Zip(ends).Select(run => (run.First, Status: run.Second.Output?.Value["status"].AsString())).Select(run => run.Status switch
        {
            "Published" => $"{run.First.Product} {run.First.Version} DataProductPublished",
            "Rejected" => $"{run.First.Product} {run.First.Version} DataProductRejected",
            "RolledBack" => $"{run.First.Product} {run.First.Version} DataProductOnboardingFailed",
            "InProgress" or "AlreadyPublished" => "",
            var other => $"an ending {other}",
        }).Where(line => line.Length > 0));
        Assert.True(due.Order(StringComparer.Ordinal).SequenceEqual(told.Order(StringComparer.Ordinal)), $"{seed}: due {string.Join(", ", due)}; told {string.Join(", ", told)}");

        // The tables of what is published, and no other.
        var published = before.Concat(now.Zip(ends).Where(run => run.Second.Output?.Value["status"].AsString() == "Published").Select(run => run.First)).ToList();
        var active = published.GroupBy(submitted => submitted.Product).Select(versions => versions.MaxBy(submitted => submitted.Version, StringComparer.Ordinal) ?? throw new InvalidOperationException()).ToList();
        var expected = active.SelectMany(submitted => submitted.Tables.Select(table => $"{table} new-domain/{submitted.Product} {submitted.Version} PUBLISHED"));
        var found = platform.Glue.Catalog.Tables(Database).Select(table => (table, Parameters: platform.Glue.Catalog.Table(Database, table)["Parameters"]))
            .Select(each => $"{each.table} {each.Parameters["c360:product"].AsString()} {each.Parameters["c360:version"].AsString()} {each.Parameters["c360:status"].AsString()}");
        Assert.True(expected.Order(StringComparer.Ordinal).SequenceEqual(found), $"{seed}: expected {string.Join(", ", expected)}; found {string.Join(", ", found)}");
        Assert.True(platform.Glue.Catalog.Databases.Count == (active.Count > 0 ? 1 : 0), $"{seed}: the database of {active.Count} products");

        // The register says the same, and nobody holds anything.
        var items = platform.DynamoDb.Items("Registry").ToList();
        var holders = items.Where(item => !item["hold"].IsUndefined || !item["heldBy"].IsUndefined && item["heldBy"]["SS"].Count == 0).ToList();
        Assert.True(holders.Count == 0, $"{seed}: held: {string.Join(", ", holders)}");
        Assert.True(items.Exists(item => item["pk"]["S"].AsString() == $"database#{Database}") == active.Count > 0, $"{seed}: the register and the database");
        Assert.Equal(
            active.Select(submitted => $"location#arn:aws:s3:::customer360-data/new-domain/{submitted.Product}").Order(StringComparer.Ordinal),
            items.Select(item => item["pk"]["S"].AsString()).Where(key => key.StartsWith("location#", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.All(active.SelectMany(submitted => submitted.Tables), table => Assert.Equal(["classification=confidential"], platform.LakeFormation.TagsOf(Database, table)));
        Assert.Equal(
            expected.Select(line => $"table#{Database}.{line.Split(' ')[0]}").Order(StringComparer.Ordinal),
            items.Select(item => item["pk"]["S"].AsString()).Where(key => key.StartsWith("table#", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    private static async Task<IReadOnlyList<Execution>> SubmitAsync(LocalPlatform platform, Submitted[] all)
    {
        var ids = all.Select(submitted => Assert.IsType<PutEventResult.Accepted>(platform.Bus.Put(
            JsonValue.Object(
                ("Source", "customer360.dataproducts"),
                ("DetailType", "DataProductSubmitted"),
                ("Detail", $$"""{ "productId": "{{submitted.Product}}", "domain": "new-domain", "version": "{{submitted.Version}}" }"""),
                ("EventBusName", "customer360")),
            platform.Clock.GetUtcNow())).EventId).ToList();
        await platform.Engine.RunUntilAsync(() => platform.Engine.Executions.All(execution => execution.Status is not ExecutionStatus.Running), TestContext.Current.CancellationToken);
        return [.. ids.Select(id => platform.Engine.Executions.Single(execution => execution.Name == id))];
    }

    private void Prepare()
    {
        string[] products = ["aa", "bb", "cc"];
        var sample = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "samples", "platform.json")))!;
        sample["jobs"] = new JsonArray([.. products.Select(product => new JsonObject { ["name"] = $"customer360-{product}-build", ["minutes"] = 1 })]);
        sample["crawlers"] = new JsonArray([.. products.Select(product => new JsonObject { ["name"] = $"customer360-{product}-crawl", ["minutes"] = 1, ["database"] = Database })]);
        var samples = _folder.CreateSubdirectory("samples");
        File.WriteAllText(Path.Combine(samples.FullName, "platform.json"), sample.ToJsonString());
        File.Copy(Path.Combine(AppContext.BaseDirectory, "samples", "personas.json"), Path.Combine(samples.FullName, "personas.json"));
        File.Copy(Path.Combine(AppContext.BaseDirectory, "serverless.template"), Path.Combine(_folder.FullName, "serverless.template"));
        var machines = _folder.CreateSubdirectory("statemachines");
        foreach (var machine in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "statemachines")))
        {
            File.Copy(machine, Path.Combine(machines.FullName, Path.GetFileName(machine)));
        }
    }

    private static void WriteContract(LocalPlatform platform, Submitted submitted)
    {
        var contract = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "samples", "s3", "customer360-contracts", "contracts", "marketing", "campaign-performance", "1.0.0", "contract.json")))!;
        (contract["id"], contract["domain"], contract["version"]) = (submitted.Product, "new-domain", submitted.Version);
        contract["servers"]![0]!["location"] = $"s3://customer360-data/new-domain/{submitted.Product}/";
        var table = contract["schema"]![0]!;
        contract["schema"] = new JsonArray([.. submitted.Tables.Select(name =>
        {
            var copy = table.DeepClone();
            copy["name"] = name;
            return copy;
        })]);
        platform.Objects.Write($"s3://customer360-contracts/contracts/new-domain/{submitted.Product}/{submitted.Version}/contract.odcs.json", contract.ToJsonString());
    }
}

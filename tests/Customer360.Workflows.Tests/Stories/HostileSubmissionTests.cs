using System.Text.Json.Nodes;
using Customer360.Local.Platform;
using Customer360.Workflows.Checks;
using DurableStates.Engine;
using DurableStates.Local.EventBridge;
using JsonValue = DurableStates.Json.JsonValue;

namespace Customer360.Workflows.Stories;

/// <summary>Submissions that nobody should get through with, each as an event on the bus: a green run that says why, once, and nothing changed.</summary>
public sealed class HostileSubmissionTests
{
    private const string Good = """{ "productId": "orders", "domain": "shop", "version": "1.0.0" }""";

    // What is submitted, the contract and its file's ending, and the place that a finding names.
    private static readonly (string Detail, Func<JsonObject, string>? Contract, string Ending, string Path)[] Table =
    [
        ("{}", null, "json", "productId"),
        ("""{ "productId": ["orders"], "domain": { "a": 1 }, "version": 1 }""", null, "json", "domain"),
        (Good.Replace("shop", "../marketing", StringComparison.Ordinal), null, "json", "domain"),
        (Good.Replace("shop", "Shop", StringComparison.Ordinal), null, "json", "domain"),
        (Good.Replace("orders", "orders/../../other", StringComparison.Ordinal), null, "json", "productId"),
        (Good.Replace("orders", "orders?x=1#y", StringComparison.Ordinal), null, "json", "productId"),
        (Good.Replace("orders", "orders%2e%2e", StringComparison.Ordinal), null, "json", "productId"),
        (Good.Replace("orders", "o\\u0000", StringComparison.Ordinal), null, "json", "productId"),
        (Good.Replace("1.0.0", "01.0.0", StringComparison.Ordinal), null, "json", "version"),
        (Good.Replace("1.0.0", "1.0.0-beta", StringComparison.Ordinal), null, "json", "version"),
        (Good.Replace("1.0.0", "1.0.99999999999", StringComparison.Ordinal), null, "json", "version"),
        (Good.Replace("}", ", \"correlationId\": \"mara@example.com +49 30 1234567\" }", StringComparison.Ordinal), null, "json", "correlationId"),
        (Good.Replace("}", ", \"dryRun\": \"yes\" }", StringComparison.Ordinal), null, "json", "dryRun"),
        (Good.Replace("}", ", \"contractUri\": \"https://example.com/contract.json\" }", StringComparison.Ordinal), null, "json", "contractUri"),
        (Good.Replace("}", ", \"contractUri\": \"s3:///etc/hostname\" }", StringComparison.Ordinal), null, "json", "contractUri"),
        (Good.Replace("}", ", \"contractUri\": \"s3://customer360-contracts/contracts/marketing/campaign-performance/1.0.0/contract.json\" }", StringComparison.Ordinal), null, "json", "contractUri"),
        (Good, null, "json", "contractUri"),
        (Good, _ => "this is no document {", "json", "$"),
        (Good, _ => "", "yaml", "$"),
        (Good, contract => $"{contract.ToJsonString()}\n--- {{}}", "yaml", "$"),
        (Good, contract => contract.ToJsonString()[..^1] + ", x: &a [&b [1], *b, *b], y: *a }", "yaml", "$.x[1]"),
        (Good, contract => contract.ToJsonString()[..^1] + ", x: !!python/object:os.system ls }", "yaml", "$.x"),
        (Good, contract => contract.ToJsonString()[..^1] + ", \"id\": \"orders\" }", "json", "$.id"),
        (Good, contract => contract.ToJsonString()[..^1] + $", \"x\": {new string('[', 500)}{new string(']', 500)} }}", "json", "$.x" + string.Concat(Enumerable.Repeat("[0]", 63))),
        (Good, contract => contract.ToJsonString().PadRight(10 * 1024 * 1024), "json", "$"),
        (Good, contract => With(contract, "$.domain", "marketing"), "json", "$.domain"),
        (Good, contract => With(contract, "$.id", "campaign-performance"), "json", "$.id"),
        (Good, contract => With(contract, "$.version", "2.0.0"), "json", "$.version"),
        (Good, contract => With(contract, "$.servers[0].location", "s3://somebody-elses/shop/orders/"), "json", "$.servers[0].location"),
        (Good, contract => With(contract, "$.servers[0].location", "s3://customer360-data/marketing/campaign-performance/"), "json", "$.servers[0].location"),
        (Good, contract => With(contract, "$.servers[0].location", "s3://customer360-data/shop/orders/../../marketing/campaign-performance/"), "json", "$.servers[0].location"),
        (Good, contract => With(contract, "$.servers[0].location", "s3:///shop/orders/"), "json", "$.servers[0].location"),
        (Good, contract => With(contract, "$.schema[0].name", "../salaries"), "json", "$.schema[0].name"),
        (Good, contract => With(contract, "$.schema[0].properties[0].physicalType", "string) as select 1"), "json", "$.schema[0].properties[0].physicalType"),
        (Good, contract => With(contract, "$.slaProperties[2].value", -5), "json", "$.slaProperties[2].value"),
        (Good, contract => With(contract, "$.slaProperties[2].value", 0), "json", "$.slaProperties[2].value"),
        (Good, contract => With(contract, "$.slaProperties[2].value", 1e12), "json", "$.slaProperties[2].value"),
    ];

    [Fact]
    public async Task Every_hostile_submission_is_rejected_with_its_reason_and_changes_nothing()
    {
        using var platform = CheckedPlatformsAttribute.New();
        var before = platform.DynamoDb.Items("Registry").ToList();
        var wrong = new List<string>();
        foreach (var (index, row) in Table.Index())
        {
            if (await ProblemAsync(platform, row) is { } problem)
            {
                wrong.Add($"Row {index}, {row.Detail}: {problem}");
            }
        }

        Assert.Empty(wrong);
        Assert.Equal(before, platform.DynamoDb.Items("Registry"));
        Assert.Empty(platform.Glue.Catalog.Databases);
        Assert.Equal(Table.Length, platform.Bus.Archive.Count(busEvent => busEvent["detail-type"].AsString() == "DataProductRejected"));
        Assert.All(platform.Engine.Executions, execution => Assert.DoesNotContain("mara@example.com", execution.Output?.Text, StringComparison.Ordinal));
        Assert.DoesNotContain("mara@example.com", platform.Log, StringComparison.Ordinal);

        // The same without its fault is accepted on the same platform.
        Assert.Equal("Planned", (await RunAsync(platform, Good.Replace("}", ", \"dryRun\": true }", StringComparison.Ordinal), Contract().ToJsonString(), "json")).Output?.Value["status"].AsString());
    }

    // What is not as it should be; null when all is.
    private static async Task<string?> ProblemAsync(LocalPlatform platform, (string Detail, Func<JsonObject, string>? Contract, string Ending, string Path) row)
    {
        var run = await RunAsync(platform, row.Detail, row.Contract?.Invoke(Contract()), row.Ending);
        var output = run.Output?.Value ?? default;
        return run.Status is not ExecutionStatus.Succeeded ? $"{run.Status} {run.Error} {run.Cause}"
            : output["status"].AsString() != "Rejected" ? output["status"].AsString()
            : !output["findings"].Items.ToArray().Any(finding => finding["path"].AsString() == row.Path) ? output["findings"].ToJson()
            : null;
    }

    private static async Task<Execution> RunAsync(LocalPlatform platform, string detail, string? contract, string ending)
    {
        const string folder = "s3://customer360-contracts/contracts/shop/orders/1.0.0/contract.odcs.";
        if (contract is not null)
        {
            platform.Objects.Write(folder + ending, contract);
        }

        var id = Assert.IsType<PutEventResult.Accepted>(platform.Bus.Put(
            JsonValue.Object(("Source", "customer360.dataproducts"), ("DetailType", "DataProductSubmitted"), ("Detail", detail), ("EventBusName", "customer360")),
            platform.Clock.GetUtcNow())).EventId;
        var run = platform.Engine.Executions.Single(execution => execution.Name == id);
        await platform.Engine.CompletionAsync(run, TestContext.Current.CancellationToken);
        platform.Objects.Remove(folder + ending);
        return run;
    }

    private static JsonObject Contract()
    {
        var contract = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "samples", "s3", "customer360-contracts", "contracts", "marketing", "campaign-performance", "1.0.0", "contract.json")))!.AsObject();
        (contract["id"], contract["domain"], contract["dataProduct"]) = ("orders", "shop", "orders");
        contract["servers"]![0]!["location"] = "s3://customer360-data/shop/orders/";
        return contract;
    }

    private static string With(JsonObject contract, string path, JsonNode value)
    {
        var names = path[2..].Replace("[", ".", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Split('.');
        var parent = names[..^1].Aggregate((JsonNode)contract, (node, name) => (node is JsonArray ? node[int.Parse(name, System.Globalization.CultureInfo.InvariantCulture)] : node[name])!);
        parent[names[^1]] = value;
        return contract.ToJsonString();
    }
}

using System.Text.Json.Nodes;
using Customer360.Workflows.Access;
using DurableStates.Engine;
using JsonValue = DurableStates.Json.JsonValue;

namespace Customer360.Workflows.Stories;

/// <summary>Versions of the published product, made from its contract.</summary>
internal static class BreakingWorld
{
    public const string Daily = "campaign_daily";
    public const string Touch = "campaign_touch";
    private const string Folder = "s3://customer360-contracts/contracts/marketing/campaign-performance/";

    /// <summary>The contract of 1.0.0 as it is published.</summary>
    public static JsonNode Contract() => JsonNode.Parse(File.ReadAllText(Path.Combine(
        AppContext.BaseDirectory, "samples", "s3", "customer360-contracts", "contracts", "marketing", "campaign-performance", "1.0.0", "contract.json")))!;

    /// <summary>The contract of another version, without some columns (<c>table.column</c>) or tables.</summary>
    public static JsonNode Without(string version, params string[] gone)
    {
        var contract = Contract();
        contract["version"] = version;
        var tables = contract["schema"]!.AsArray();
        foreach (var table in tables.ToList())
        {
            var name = (string?)table!["name"];
            if (gone.Contains(name))
            {
                tables.Remove(table);
                continue;
            }

            var columns = table["properties"]!.AsArray();
            foreach (var column in columns.Where(column => gone.Contains($"{name}.{(string?)column!["name"]}")).ToList())
            {
                columns.Remove(column);
            }
        }

        return contract;
    }

    public static void Write(this AccessWorld world, JsonNode contract) =>
        world.Platform.Objects.Write($"{Folder}{(string?)contract["version"]}/contract.json", contract.ToJsonString());

    public static void Submit(this AccessWorld world, string version, bool dryRun = false) => world.Put(
        "customer360.dataproducts", "DataProductSubmitted", $$"""{ "productId": "campaign-performance", "domain": "marketing", "version": "{{version}}", "dryRun": {{(dryRun ? "true" : "false")}} }""");

    /// <summary>The onboardings in the order of the events that started them.</summary>
    public static IReadOnlyList<Execution> Onboardings(this AccessWorld world) =>
    [
        .. from busEvent in world.Platform.Bus.Archive
           join execution in world.Platform.Engine.Executions.Where(execution => execution.StateMachine.Name == "data-product-onboarding") on busEvent["id"].AsString() equals execution.Name
           select execution,
    ];

    /// <summary>The columns that a table has in the catalogue.</summary>
    public static IReadOnlyList<string> Columns(this AccessWorld world, string table) =>
        [.. world.Platform.Glue.Catalog.Table("customer360_marketing", table)["StorageDescriptor"]["Columns"].Items.ToArray().Select(column => column["Name"].AsString())];

    public static IReadOnlyList<JsonValue> Events(this AccessWorld world, string detailType) =>
        [.. world.Platform.Bus.Archive.Where(busEvent => busEvent["detail-type"].AsString() == detailType).Select(busEvent => busEvent["detail"])];

    /// <summary>What every task of every execution so far was asked to do, in the order of time: the operation and its arguments.</summary>
    public static IEnumerable<(DateTimeOffset At, string Operation, JsonValue Arguments)> Calls(this AccessWorld world) =>
        from execution in world.Platform.Engine.Executions
        from historyEvent in execution.GetHistory()
        let task = historyEvent.Details as HistoryEventDetails.TaskScheduled
        where task is not null
        orderby historyEvent.Timestamp
        select (historyEvent.Timestamp, task.Resource, task.Parameters.Value);
}

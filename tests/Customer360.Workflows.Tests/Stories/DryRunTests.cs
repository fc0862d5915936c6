using System.Text.Json.Nodes;
using Customer360.Workflows.Access;
using Customer360.Workflows.Subscriptions;
using DurableStates.Engine;
using JsonValue = DurableStates.Json.JsonValue;

namespace Customer360.Workflows.Stories;

/// <summary>A dry run says everything that an onboarding would say first, and leaves nothing behind.</summary>
public sealed class DryRunTests
{
    // What is submitted beside the published 1.0.0, and what a dry run and an onboarding say to it.
    private static readonly (string Version, JsonNode Contract, string Dry, string? Rule, bool IsReviewed)[] Table =
    [
        ("1.0.0", BreakingWorld.Contract(), "AlreadyPublished", null, false),
        ("1.0.0", Renamed(BreakingWorld.Contract()), "Rejected", "duplicate-version", false),
        ("0.9.0", BreakingWorld.Without("0.9.0"), "Rejected", "downgrade", false),
        ("1.1.0", BreakingWorld.Without("1.1.0"), "Planned", null, false),
        ("1.1.0", BreakingWorld.Without("1.1.0", "campaign_daily.channel"), "Rejected", "breaking-change", false),
        ("2.0.0", BreakingWorld.Without("2.0.0", "campaign_daily.channel"), "Planned", null, true),
        ("2.0.0", BreakingWorld.Without("2.0.0", "campaign_touch"), "Planned", null, true),
        ("2.0.0", Unowned(BreakingWorld.Without("2.0.0")), "Rejected", "owner", false),
        ("2.0.0", Taking("orders", BreakingWorld.Without("2.0.0")), "Rejected", "table-taken", false),
    ];

    [Fact]
    public async Task Nothing_is_written_and_the_plan_is_told()
    {
        using var world = await AccessWorld.NewAsync();
        await world.GrantedAsync(SubscriptionWorld.Asked("s-1", ["campaign_id", "channel"], 30));
        await TakeTableAsync(world);
        foreach (var (index, row) in Table.Index())
        {
            if (row.Version != "1.0.0" || row.Rule is not null)
            {
                world.Write(row.Contract);
            }

            var before = await StateAsync(world);
            world.Submit(row.Version, dryRun: true);
            await world.RunAsync();

            var run = world.Onboardings()[^1];
            var output = AccessWorld.Out(run);
            Assert.True(row.Dry == output["status"].AsString(), $"Row {index}: {output.ToJson()}");
            Assert.Equal((index, row.Rule), (index, output["findings"].Count == 0 ? null : output["findings"][0]["rule"].AsString()));
            Assert.Equal(row.Dry == "Planned", output["plan"].IsObject);
            if (row.Dry == "Planned")
            {
                Assert.Equal(row.IsReviewed, output["plan"]["isReviewed"].AsBoolean());
                Assert.Equal(row.IsReviewed ? "Breaking" : "None", output["plan"]["change"].AsString());
                Assert.Equal("customer360_marketing", output["plan"]["catalog"]["databaseName"].AsString());
                Assert.Equal(row.Contract["schema"]!.AsArray().Count, output["plan"]["catalog"]["tables"].Count);
            }

            Assert.Equal(before, await StateAsync(world));
            if (row.Version == "1.0.0" && row.Rule is not null)
            {
                world.Write(BreakingWorld.Contract());
            }
        }

        Assert.Empty(world.Questions);
        Assert.DoesNotContain(world.Platform.Engine.Executions, run => run.StartDate > world.Onboardings()[1].StartDate && run.StateMachine.Name.StartsWith("data-product-", StringComparison.Ordinal) && run.StateMachine.Name != "data-product-onboarding");
    }

    [Fact]
    public async Task A_dry_run_says_that_the_version_is_in_review_or_the_product_at_work()
    {
        using var world = await AccessWorld.NewAsync();
        world.Write(BreakingWorld.Without("2.0.0", "campaign_daily.channel"));
        world.Submit("2.0.0");
        await world.QuestionAsync();
        world.Submit("2.0.0", dryRun: true);
        await world.Platform.Engine.RunUntilAsync(() => world.Onboardings()[^1].Status is not ExecutionStatus.Running, TestContext.Current.CancellationToken);

        Assert.Equal("InProgress", AccessWorld.Out(world.Onboardings()[^1])["status"].AsString());
    }

    // Everything that the application keeps, but for the events that were put and what the runs themselves say.
    private static async Task<string> StateAsync(AccessWorld world) => string.Join(
        '\n',
        [
            await world.TablesAsync(),
            string.Join('\n', world.Platform.Glue.Catalog.Databases.SelectMany(database => world.Platform.Glue.Catalog.Tables(database).Select(table => $"{database} {world.Platform.Glue.Catalog.Table(database, table).ToJson()}"))),
            string.Join('\n', world.Held()),
            string.Join('\n', world.Platform.Scheduler.Schedules.Select(schedule => schedule.ToString())),
            string.Join('\n', world.Told),
            string.Join('\n', world.Announced.Select(busEvent => busEvent.ToJson())),
        ]);

    private static JsonNode Renamed(JsonNode contract)
    {
        contract["name"] = "Another name";
        return contract;
    }

    private static JsonNode Unowned(JsonNode contract)
    {
        contract["team"]!["members"]!.AsArray().RemoveAt(0);
        return contract;
    }

    private static JsonNode Taking(string table, JsonNode contract)
    {
        contract["schema"]![0]!["name"] = table;
        return contract;
    }

    // Another product of the domain has the table.
    private static async Task TakeTableAsync(AccessWorld world)
    {
        var item = JsonValue.Parse("""{"pk":{"S":"table#customer360_marketing.orders"},"sk":{"S":"table"},"product":{"S":"marketing/orders"},"heldBy":{"SS":["1.0.0"]}}""");
        await world.Platform.DynamoDb.Operations["putItem"](
            new DurableStates.Local.Services.ServiceCall(JsonValue.Object(("TableName", "Registry"), ("Item", item)), DurableStates.Asl.IntegrationPattern.RequestResponse, world.Platform.Clock, [], _ => { }),
            TestContext.Current.CancellationToken);
    }
}

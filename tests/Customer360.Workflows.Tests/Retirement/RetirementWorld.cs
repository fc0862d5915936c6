using Customer360.Workflows.Access;
using Customer360.Workflows.Lifecycles;
using Customer360.Workflows.Stories;
using Customer360.Workflows.Subscriptions;
using DurableStates.Asl;
using DurableStates.Engine;
using DurableStates.Json;
using DurableStates.Local.Lambda;
using DurableStates.Local.Services;

namespace Customer360.Workflows.Retirement;

/// <summary>What retirements are looked at with: orders, what the register says, and what is left in the catalogue.</summary>
internal static class RetirementWorld
{
    public const string Path = "/data-products/marketing/campaign-performance/retirement";

    /// <summary>Orders that the published product goes, as its owner.</summary>
    public static Task<HttpApiReply> OrderAsync(this AccessWorld world, int? noticeDays = null, string by = "u-mara") =>
        world.SendAsync(by, ["owner:marketing"], "POST", Path, noticeDays is { } days ? $$"""{"noticeDays":{{days}}}""" : null);

    public static async Task OrderedAsync(this AccessWorld world, int noticeDays) => Assert.Equal(202, (await world.OrderAsync(noticeDays)).StatusCode);

    /// <summary>The runs of retirement, in the order of the events that started them.</summary>
    public static IReadOnlyList<Execution> Retirements(this AccessWorld world) =>
    [
        .. from busEvent in world.Platform.Bus.Archive
           join execution in world.Platform.Engine.Executions.Where(execution => execution.StateMachine.Name == "data-product-retirement") on busEvent["id"].AsString() equals execution.Name
           select execution,
    ];

    public static string? Ending(Execution run) => AccessWorld.Out(run)["status"].AsString();

    /// <summary>The tables of the product's database in the catalogue.</summary>
    public static IReadOnlyList<string> Tables(this AccessWorld world) => [.. world.Platform.Glue.Catalog.Tables("customer360_marketing").Order(StringComparer.Ordinal)];

    /// <summary>The product as the register has it.</summary>
    public static async Task<JsonValue> ProductAsync(this AccessWorld world)
    {
        var reply = await world.Platform.DynamoDb.Operations["getItem"](
            new ServiceCall(
                JsonValue.Parse("""{"TableName":"Registry","Key":{"pk":{"S":"product#marketing/campaign-performance"},"sk":{"S":"product"}}}"""),
                IntegrationPattern.RequestResponse,
                world.Platform.Clock,
                [],
                _ => { }),
            TestContext.Current.CancellationToken);
        return Assert.IsType<ServiceReply.Success>(reply).Response["Item"];
    }

    public static async Task<string> StatusAsync(this AccessWorld world) => (await world.ProductAsync())["productStatus"]["S"].AsString();

    /// <summary>Lets time pass, and nothing after it.</summary>
    public static async Task WaitAsync(this AccessWorld world, TimeSpan time)
    {
        var isOver = false;
        await using var timer = world.Platform.Clock.CreateTimer(_ => isOver = true, null, time, Timeout.InfiniteTimeSpan);
        Assert.True(await world.Platform.Engine.RunUntilAsync(() => isOver, TestContext.Current.CancellationToken));
    }

    public static void PutOrdered(this AccessWorld world, string detail) => world.Put("customer360.dataproducts", "DataProductRetirementOrdered", detail);

    /// <summary>What nobody may see afterwards: everything has gone, in the right order, and was told once.</summary>
    public static async Task AssertGoneAsync(this AccessWorld world)
    {
        Assert.Empty(world.Tables());
        Assert.Empty(world.Held());
        Assert.Equal("Retired", await world.StatusAsync());
        Assert.Single(world.Events("DataProductRetired"));
        var run = Assert.Single(world.Retirements(), run => run.Status is ExecutionStatus.Succeeded && Ending(run) == "Retired");
        Assert.Equal(nameof(RetirementState.Archived), new RetirementLifecycle().Project(run, world.Platform.Engine.Executions).ToString());
    }
}

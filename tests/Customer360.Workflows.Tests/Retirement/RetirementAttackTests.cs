using Customer360.Workflows.Access;
using Customer360.Workflows.Stories;
using Customer360.Workflows.Subscriptions;
using DurableStates.Asl;
using DurableStates.Engine;
using DurableStates.Engine.Ports;
using DurableStates.Json;

namespace Customer360.Workflows.Retirement;

/// <summary>Products go when their owners say so and nobody else, whatever is sent, put or in the way.</summary>
public sealed class RetirementAttackTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("u-eve", RetirementWorld.Path)]
    [InlineData("u-stefan", RetirementWorld.Path)]
    [InlineData("u-olu", RetirementWorld.Path)]
    [InlineData("u-mara", "/data-products/marketing/no-such-product/retirement")]
    [InlineData("u-mara", "/data-products/sales/campaign-performance/retirement")]
    [InlineData("u-mara", "/data-products/Marketing/campaign-performance/retirement")]
    [InlineData("u-mara", "/data-products/marketing/campaign-performance%20/retirement")]
    [InlineData("u-mara", "/data-products/marketing/*/retirement")]
    public async Task Only_an_owner_of_the_contract_orders_and_only_what_there_is(string by, string path)
    {
        using var world = await AccessWorld.NewAsync();
        var before = await world.TablesAsync();
        var reply = await world.SendAsync(by, ["owner:marketing", "platform", "data-governance", "privacy-officer"], "POST", path, """{"noticeDays":0}""");
        Assert.Null(reply.Failure);
        Assert.Equal(404, reply.StatusCode);
        await world.RunAsync();
        Assert.Equal(before, await world.TablesAsync());
        Assert.Empty(world.Retirements());
    }

    [Fact]
    public async Task Nobody_who_is_not_signed_in_orders()
    {
        using var world = await AccessWorld.NewAsync();
        Assert.Equal(401, (await world.OrderAsync(0, by: "")).StatusCode);
    }

    [Theory]
    [InlineData("""{"noticeDays":-1}""")]
    [InlineData("""{"noticeDays":181}""")]
    [InlineData("""{"noticeDays":1.5}""")]
    [InlineData("""{"noticeDays":1e9}""")]
    [InlineData("""{"noticeDays":"0"}""")]
    [InlineData("""{"noticeDays":[0]}""")]
    [InlineData("""{"noticeDays":0,"noticeDays":1}""")]
    [InlineData("""{"noticeDays":0,"orderedBy":"u-olu"}""")]
    [InlineData("""{"productId":"other"}""")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData(" ")]
    public async Task A_hostile_body_is_a_bad_request(string body)
    {
        using var world = await AccessWorld.NewAsync();
        var reply = await world.SendAsync("u-mara", ["owner:marketing"], "POST", RetirementWorld.Path, body);
        Assert.Null(reply.Failure);
        Assert.Equal(400, reply.StatusCode);
        Assert.Equal("Published", await world.StatusAsync());
    }

    [Fact]
    public async Task A_second_order_answers_with_the_first_and_starts_nothing_new()
    {
        using var world = await AccessWorld.NewAsync();
        var first = await world.OrderAsync(10);
        await world.WaitAsync(TimeSpan.FromDays(1));
        var second = await world.OrderAsync(0);
        Assert.Equal((202, first.Body), (second.StatusCode, second.Body));
        await world.WaitAsync(TimeSpan.FromDays(1));
        Assert.Equal(2, world.Retirements().Count);
        Assert.Equal("Unchanged", RetirementWorld.Ending(world.Retirements()[1]));
        Assert.Equal("Retiring", await world.StatusAsync());

        await world.RunAsync();
        await world.AssertGoneAsync();
        Assert.Single(world.Events("DataProductRetiring"));
        var late = await world.OrderAsync(5);
        Assert.Equal((200, "Retired"), (late.StatusCode, JsonValue.Parse(late.Body)["status"].AsString()));
        Assert.Equal(2, world.Retirements().Count);
    }

    [Fact]
    public async Task Orders_at_once_are_one()
    {
        using var world = await AccessWorld.NewAsync();
        var replies = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(() => world.OrderAsync(i), Token)));
        Assert.All(replies, reply => Assert.Equal(202, reply.StatusCode));
        Assert.Single(replies.Select(reply => JsonValue.Parse(reply.Body)["dueAt"].AsString()).Distinct());
        await world.RunAsync();
        await world.AssertGoneAsync();
        Assert.Single(world.Events("DataProductRetiring"));
    }

    [Theory]
    [InlineData("""{"domain":"marketing","productId":"campaign-performance"}""")]
    [InlineData("""{"domain":"marketing","productId":"campaign-performance","orderedBy":"u-mara","noticeDays":0}""")]
    [InlineData("""{"domain":"marketing","productId":"no-such-product"}""")]
    [InlineData("""{"domain":["marketing"],"productId":{"S":"campaign-performance"}}""")]
    [InlineData("""{"domain":"marketing#","productId":"../campaign-performance"}""")]
    [InlineData("""{"domain":"\ud800","productId":null}""")]
    [InlineData("{}")]
    public async Task A_forged_event_takes_nothing_out(string detail)
    {
        using var world = await AccessWorld.NewAsync();
        await world.GrantedAsync(SubscriptionWorld.Asked("s-1", ["channel"], 10));
        var (before, held) = (await world.TablesAsync(), world.Held().ToArray());
        world.PutOrdered(detail);
        await world.WaitAsync(TimeSpan.FromHours(1));
        Assert.Equal("Unchanged", RetirementWorld.Ending(Assert.Single(world.Retirements())));
        Assert.Equal(before, await world.TablesAsync());
        Assert.Equal(held, world.Held());
        Assert.Empty(world.Events("DataProductRetiring"));
    }

    [Fact]
    public async Task A_contract_that_was_changed_after_its_publication_makes_nobody_an_owner()
    {
        using var world = await AccessWorld.NewAsync();
        var contract = BreakingWorld.Contract();
        contract["team"]!["members"]![0]!["username"] = "u-eve";
        world.Write(contract);
        Assert.Equal(404, (await world.OrderAsync(0, by: "u-eve")).StatusCode);
        Assert.Equal("Published", await world.StatusAsync());
    }

    [Fact]
    public async Task A_table_of_another_product_under_the_name_stays()
    {
        using var world = await AccessWorld.NewAsync();
        await world.OrderedAsync(1);
        var table = world.Platform.Glue.Catalog.Table("customer360_marketing", "campaign_touch");
        await world.DoneByHandAsync("glue", "updateTable", JsonValue.Object(
            ("DatabaseName", "customer360_marketing"),
            ("TableInput", JsonValue.Object(
                ("Name", "campaign_touch"), ("StorageDescriptor", table["StorageDescriptor"]), ("Parameters", table["Parameters"].With("c360:product", "marketing/other"))))).ToJson());
        await world.RunAsync();
        Assert.Equal("Retired", RetirementWorld.Ending(Assert.Single(world.Retirements())));
        Assert.Equal(["campaign_touch"], world.Tables());
    }

    [Fact]
    public async Task A_subscription_that_cannot_be_ended_keeps_the_tables_and_the_next_run_goes_on()
    {
        var lake = new StubbornLake();
        using var world = await AccessWorld.NewAsync(handler => new StubbornLake.Handler(handler, lake));
        await world.GrantedAsync(SubscriptionWorld.Asked("s-1", ["channel"], 90));
        await world.GrantedAsync(SubscriptionWorld.Asked("s-2", ["day"], 90, principal: "arn:aws:iam::111111111111:role/marketing-analyst"));
        lake.Keeps = "analytics-analyst";

        await world.OrderedAsync(1);
        await world.RunAsync();

        var run = Assert.Single(world.Retirements());
        Assert.Equal(ExecutionStatus.Failed, run.Status);
        Assert.Contains("still has subscriptions; 1 could not be ended", run.Cause, StringComparison.Ordinal);
        Assert.Equal(["campaign_daily", "campaign_touch"], world.Tables());
        Assert.All(world.Held(), held => Assert.StartsWith("analytics-analyst", held, StringComparison.Ordinal));
        Assert.Single(world.Events("AccessRevocationFailed"));
        Assert.Contains(world.Told, told => told.StartsWith("A run of data-product-retirement ended as FAILED", StringComparison.Ordinal));
        Assert.Empty(world.Events("DataProductRetired"));

        lake.Keeps = null;
        world.PutOrdered("""{"domain":"marketing","productId":"campaign-performance"}""");
        await world.RunAsync();

        Assert.Equal("Retired", RetirementWorld.Ending(world.Retirements()[1]));
        await world.AssertGoneAsync();
        Assert.Single(world.Events("DataProductRetiring"));
    }

    [Fact]
    public async Task A_run_that_was_stopped_while_it_waited_leaves_its_order_to_the_next()
    {
        using var world = await AccessWorld.NewAsync();
        await world.OrderedAsync(10);
        await world.WaitAsync(TimeSpan.FromDays(1));
        world.Platform.Engine.StopExecution(world.Retirements()[0], "Ops.Stopped", "By hand.");
        Assert.Equal(202, (await world.OrderAsync()).StatusCode);
        await world.RunAsync();
        Assert.Equal((ExecutionStatus.Aborted, "Retired"), (world.Retirements()[0].Status, RetirementWorld.Ending(world.Retirements()[1])));
        await world.AssertGoneAsync();
        Assert.Single(world.Events("DataProductRetiring"));
    }

    /// <summary>A lake that says it has revoked what one principal has, and has not.</summary>
    private sealed class StubbornLake
    {
        public string? Keeps { get; set; }

        public sealed class Handler(ITaskHandler inner, StubbornLake lake) : ITaskHandler
        {
            public bool Handles(TaskResource resource) => inner.Handles(resource);

            public Task<TaskResult> InvokeAsync(TaskRequest request, CancellationToken cancellationToken) =>
                lake.Keeps is { } principal && request.Resource.Action.EndsWith("evokePermissions", StringComparison.Ordinal) && request.ArgumentsText.Contains(principal, StringComparison.Ordinal)
                    ? Task.FromResult<TaskResult>(new TaskResult.Success(JsonValue.Parse("""{"Failures":[]}""")))
                    : inner.InvokeAsync(request, cancellationToken);
        }
    }
}

using Customer360.Workflows.Access;
using Customer360.Workflows.Retirement;
using Customer360.Workflows.Stories;
using Customer360.Workflows.Subscriptions;
using DurableStates.Local.EventBridge;
using static Customer360.Workflows.Attacks.AttackWorld;
using JsonValue = DurableStates.Json.JsonValue;

namespace Customer360.Workflows.Attacks;

/// <summary>Orders of one product and one subscription that come while others are under way, at whatever moment: one ending each, and nothing left over.</summary>
public sealed class OrderAttackTests
{
    public static TheoryData<int> Minutes() => [0, 1, 3, 10, 20, 31, 45, 90];

    // A version is under way when its owner takes the product out, a while after.
    [Theory]
    [MemberData(nameof(Minutes))]
    public async Task A_product_that_is_taken_out_while_a_version_comes_is_gone_in_the_end(int minutes)
    {
        using var world = await AccessWorld.NewAsync();
        await world.GrantedAsync(SubscriptionWorld.Asked("s-1", ["channel"], 60));
        world.Write(BreakingWorld.Without("1.1.0"));
        world.Submit("1.1.0");
        await world.WaitAsync(TimeSpan.FromMinutes(minutes));
        await world.OrderedAsync(0);
        await world.RunAsync();
        world.Submit("1.1.0");
        await world.RunAsync();

        Assert.Contains(Status(world.Onboardings()[1]), new[] { "Published", "RolledBack", "Rejected" });
        Assert.Equal("Rejected", Status(world.Onboardings()[2]));
        await world.AssertGoneAsync();
        Assert.Single(world.Events("AccessRevoked"));
        AllGreen(world);
    }

    // The owner takes the product out while a version of it is being reviewed, and the reviewer lets it through afterwards.
    [Fact]
    public async Task A_review_does_not_bring_a_product_back_that_went()
    {
        using var world = await AccessWorld.NewAsync();
        world.Write(BreakingWorld.Without("2.0.0", "campaign_daily.channel"));
        world.Submit("2.0.0");
        var question = await world.QuestionAsync();
        await world.OrderedAsync(0);
        await world.WaitAsync(TimeSpan.FromHours(3));
        var reply = await world.DecideAsync("u-stefan", "steward:marketing", question.TicketId);
        Assert.Contains(reply.StatusCode, new[] { 200, 409 });
        await world.RunAsync();

        Assert.Equal("Rejected", Status(world.Onboardings()[1]));
        await world.AssertGoneAsync();
        AllGreen(world);
    }

    // The end of a subscription is ordered while its grant is being made, by whoever may.
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(30)]
    public async Task A_subscription_that_ends_while_it_is_granted_is_held_by_nobody(int seconds)
    {
        using var world = await AccessWorld.NewAsync();
        Assert.Equal(202, (await world.SubmitAsync("u-ana", SubscriptionWorld.Asked("s-1", ["channel"], 10))).StatusCode);
        await world.WaitAsync(TimeSpan.FromSeconds(seconds));
        var reply = await world.SendAsync("u-ana", [], "POST", "/subscriptions/s-1/revocation");
        await world.WaitAsync(TimeSpan.FromHours(2));

        Assert.Null(reply.Failure);
        Assert.Contains(reply.StatusCode, new[] { 202, 404, 409 });
        Assert.Equal(reply.StatusCode == 202, !world.Held().Any());
        await world.PassAsync(TimeSpan.FromDays(12));
        Assert.Empty(world.Held());
        Assert.Equal(["AccessGranted", "AccessRevoked"], world.Announcements());
        AllGreen(world);
    }

    // One moment for everything that may happen to a subscription.
    [Fact]
    public async Task Whatever_is_ordered_of_a_subscription_at_once_it_ends_once_and_whole()
    {
        using var world = await AccessWorld.NewAsync();
        await world.GrantedAsync(SubscriptionWorld.Asked("s-1", ["channel", "day"], 10));
        var replies = await Task.WhenAll(
            world.SubmitAsync("u-ana", SubscriptionWorld.Asked("s-2", ["channel"], 20, renews: "s-1")),
            world.SubmitAsync("u-ana", SubscriptionWorld.Asked("s-3", ["day"], 30, renews: "s-1")),
            world.SendAsync("u-ana", [], "POST", "/subscriptions/s-1/revocation"),
            world.SendAsync("u-mara", ["owner:marketing"], "POST", "/subscriptions/s-1/revocation"),
            world.OrderAsync(0));
        Assert.All(replies, reply => Assert.Null(reply.Failure));
        world.Put("customer360.access", "GrantReconciliationRequested", """{"reapply":true}""");
        world.PutRevocation("""{"subscriptionId":"s-1","generation":1}""");
        await world.RunAsync();

        await world.AssertGoneAsync();
        Assert.All(world.Events("AccessRevoked").GroupBy(ended => ended["subscriptionId"].AsString()), ended => Assert.Single(ended));
        AllGreen(world);
    }

    // Only Step Functions says how runs ended, and only services put events in their own names.
    [Theory]
    [InlineData("aws.states", "Step Functions Execution Status Change", """{"status":"FAILED","executionArn":"arn:aws:states:us-east-1:000000000000:execution:access-approval:x","stateMachineArn":"arn:aws:states:us-east-1:000000000000:stateMachine:access-approval"}""")]
    [InlineData("aws.scheduler", "Scheduled Event", "{}")]
    [InlineData("aws.glue", "Glue Crawler State Change", """{"crawlerName":"customer360-campaign-performance-crawl","state":"Succeeded"}""")]
    [InlineData("AWS.states", "Step Functions Execution Status Change", "{}")]
    public async Task Nobody_speaks_in_the_name_of_a_service(string source, string detailType, string detail)
    {
        using var world = await AccessWorld.NewAsync();
        var (tables, runs) = (await world.TablesAsync(), world.Platform.Engine.Executions.Count);

        var put = world.Platform.Bus.Put(
            JsonValue.Object(("Source", source), ("DetailType", detailType), ("Detail", detail), ("EventBusName", "customer360")), world.Platform.Clock.GetUtcNow());
        await world.PassAsync(TimeSpan.FromHours(1));

        Assert.Equal(source == "AWS.states" ? null : "NotAuthorizedForSourceException", (put as PutEventResult.Refused)?.ErrorCode);
        Assert.Equal((tables, runs), (await world.TablesAsync(), world.Platform.Engine.Executions.Count));
        Assert.Empty(world.Told);
    }

    // What is in an event besides its detail: it goes to the same rule, and to nobody else.
    [Fact]
    public async Task Resources_and_times_of_an_event_are_nobodys_word()
    {
        using var world = await AccessWorld.NewAsync();
        await world.GrantedAsync(SubscriptionWorld.Asked("s-1", ["channel"], 10));
        var (tables, held) = (await world.TablesAsync(), world.Held().ToArray());
        Assert.IsType<PutEventResult.Accepted>(world.Platform.Bus.Put(
            JsonValue.Object(
                ("Source", "customer360.access"), ("DetailType", "AccessRevocationRequested"), ("Detail", """{"subscriptionId":"s-1","generation":1,"id":"x","account":"111111111111"}"""), ("EventBusName", "customer360"),
                ("Resources", JsonValue.Array("arn:aws:scheduler:us-east-1:000000000000:schedule/default/expiry-s-1")), ("Time", "1999-12-31T23:59:59Z")),
            world.Platform.Clock.GetUtcNow()));
        await world.PassAsync(TimeSpan.FromHours(1));

        Assert.Equal(tables, await world.TablesAsync());
        Assert.Equal(held, world.Held());
        AllGreen(world);
    }
}

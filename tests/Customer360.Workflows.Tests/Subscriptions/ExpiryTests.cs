using Customer360.Lambdas.Ports;
using Customer360.Workflows.Access;
using DurableStates.Json;

namespace Customer360.Workflows.Subscriptions;

/// <summary>Every grant ends: by itself, by who may end it, with its role; and by nothing else.</summary>
public sealed class ExpiryTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(30)]
    [InlineData(90)]
    public async Task A_grant_is_there_until_its_last_day_and_gone_after_it_announced_once(int days)
    {
        using var world = await AccessWorld.NewAsync();
        await world.GrantedAsync(SubscriptionWorld.Asked("r-1", ["channel", "day"], days));

        await world.PassAsync(TimeSpan.FromDays(days) - TimeSpan.FromMinutes(2));
        Assert.Equal(
            [
                "analytics-analyst customer360_marketing DESCRIBE",
                "analytics-analyst customer360_marketing.campaign_daily DESCRIBE",
                "analytics-analyst customer360_marketing.campaign_daily(channel,day) SELECT",
            ],
            world.Held());
        await world.PassAsync(TimeSpan.FromMinutes(4));

        Assert.Empty(world.Held());
        Assert.Empty(world.Platform.Scheduler.Schedules);
        Assert.Equal(["AccessGranted", "AccessRevoked"], world.Announcements());
        var output = AccessWorld.Out(Assert.Single(world.Revocations()));
        Assert.Equal(("Revoked", "expiry"), (output["status"].AsString(), output["cause"].AsString()));

        // A year later, and delivered again by whatever event, nothing more happens.
        world.PutRevocation("""{"subscriptionId":"r-1","generation":1}""");
        await world.PassAsync(TimeSpan.FromDays(365));
        Assert.Equal("Unchanged", AccessWorld.Out(world.Revocations()[^1])["status"].AsString());
        Assert.Equal(["AccessGranted", "AccessRevoked"], world.Announcements());
    }

    [Theory]
    [InlineData("""{"subscriptionId":"r-1","generation":1,"reason":"expiry"}""", "Nothing says")]
    [InlineData("""{"subscriptionId":"r-1","generation":1,"cause":"owner","orderedBy":"u-mara"}""", "Nothing says")]
    [InlineData("""{"subscriptionId":"r-1"}""", "Nothing says")]
    [InlineData("""{"subscriptionId":"r-1","generation":2147483647}""", "Nothing says")]
    [InlineData("""{"subscriptionId":"r-1","generation":0}""", "renewed since")]
    [InlineData("""{"subscriptionId":"r-2","generation":1}""", "no such subscription")]
    [InlineData("""{"subscriptionId":"../r-1","generation":1}""", "no such subscription")]
    [InlineData("""{"subscriptionId":["r-1"],"generation":"1"}""", "no such subscription")]
    [InlineData("""{}""", "no such subscription")]
    public async Task An_event_alone_ends_nothing(string detail, string reason)
    {
        using var world = await AccessWorld.NewAsync();
        await world.GrantedAsync(SubscriptionWorld.Asked("r-1", ["channel"], 30));
        var before = world.Held().ToArray();
        var tables = await world.TablesAsync();

        world.PutRevocation(detail);
        await world.RunAsync();

        var output = AccessWorld.Out(Assert.Single(world.Revocations()));
        Assert.Equal("Unchanged", output["status"].AsString());
        Assert.Contains(reason, output["reason"].AsString(), StringComparison.Ordinal);
        Assert.Equal(before, world.Held());
        Assert.Equal(tables, await world.TablesAsync());
        Assert.Equal(["AccessGranted"], world.Announcements());
    }

    [Theory]
    [InlineData("u-mara", "owner:marketing", "owner")]
    [InlineData("U-Ana", "", "requester")]
    public async Task The_owner_and_the_requester_end_it_and_it_ends_once(string by, string group, string cause)
    {
        using var world = await AccessWorld.NewAsync();
        await world.GrantedAsync(SubscriptionWorld.Asked("r-1", ["channel"], 30));

        var first = await world.SendAsync(by, [group], "POST", "/subscriptions/r-1/revocation");
        var again = await world.SendAsync(by, [group], "POST", "/subscriptions/r-1/revocation");
        await world.RunAsync();
        var late = await world.SendAsync(by, [group], "POST", "/subscriptions/r-1/revocation");
        Assert.Empty(world.Platform.Scheduler.Schedules);
        await world.PassAsync(TimeSpan.FromDays(31));

        Assert.Equal(202, first.StatusCode);
        Assert.Contains(again.StatusCode, new[] { 202, 409 });
        Assert.Equal(409, late.StatusCode);
        Assert.Empty(world.Held());
        Assert.Equal(["AccessGranted", "AccessRevoked"], world.Announcements());
        Assert.Equal(cause, world.Announced.Last()["detail"]["cause"].AsString());
        Assert.Equal("Revoked", JsonValue.Parse((await world.SendAsync("u-ana", [], "GET", "/subscriptions/r-1")).Body)["state"].AsString());
    }

    [Theory]
    [InlineData("u-noor", "")]
    [InlineData("u-olu", "owner:sales")]
    [InlineData("u-stefan", "steward:marketing")]
    public async Task Nobody_else_ends_it_or_learns_that_it_is_there(string by, string group)
    {
        using var world = await AccessWorld.NewAsync();
        await world.GrantedAsync(SubscriptionWorld.Asked("r-1", ["channel"], 30));

        Assert.Equal(404, (await world.SendAsync(by, [group], "POST", "/subscriptions/r-1/revocation", """{"by":"u-ana"}""")).StatusCode);
        Assert.Equal(404, (await world.SendAsync(by, [group], "GET", "/subscriptions/r-1")).StatusCode);
        var unsigned = await world.Platform.Functions.SendAsync(new("POST", "/subscriptions/r-1/revocation"), world.Platform.Clock.GetUtcNow(), TestContext.Current.CancellationToken);
        Assert.Equal(401, unsigned.StatusCode);
        await world.RunAsync();
        Assert.NotEmpty(world.Held());
        Assert.Empty(world.Revocations());
    }

    [Fact]
    public async Task What_the_role_no_longer_registered_holds_goes_when_its_run_looks()
    {
        using var world = await AccessWorld.NewAsync();
        await world.GrantedAsync(SubscriptionWorld.Asked("r-1", ["channel"], 30));
        await world.DeleteAsync("Registry", $"principal#{SubscriptionWorld.Analyst}", "principal");

        world.PutRevocation("""{"subscriptionId":"r-1","generation":1}""");
        await world.RunAsync();

        Assert.Empty(world.Held());
        Assert.Equal("role-gone", AccessWorld.Out(Assert.Single(world.Revocations()))["cause"].AsString());
    }

    [Fact]
    public async Task Ending_one_subscription_leaves_what_another_of_the_same_principal_needs()
    {
        using var world = await AccessWorld.NewAsync();
        await world.GrantedAsync(SubscriptionWorld.Asked("r-1", ["channel", "day", "spend"], 10));
        await world.GrantedAsync(SubscriptionWorld.Asked("r-2", ["channel", "conversions"], 20));
        await world.GrantedAsync(SubscriptionWorld.Asked("r-3", ["touch_id"], 30, table: "campaign_touch"));

        await world.PassAsync(TimeSpan.FromDays(11));
        Assert.Equal(
            [
                "analytics-analyst customer360_marketing DESCRIBE",
                "analytics-analyst customer360_marketing.campaign_daily DESCRIBE",
                "analytics-analyst customer360_marketing.campaign_daily(channel,conversions) SELECT",
                "analytics-analyst customer360_marketing.campaign_touch DESCRIBE",
                "analytics-analyst customer360_marketing.campaign_touch(touch_id) SELECT",
            ],
            world.Held());
        await world.PassAsync(TimeSpan.FromDays(10));
        Assert.Equal(
            [
                "analytics-analyst customer360_marketing DESCRIBE",
                "analytics-analyst customer360_marketing.campaign_touch DESCRIBE",
                "analytics-analyst customer360_marketing.campaign_touch(touch_id) SELECT",
            ],
            world.Held());
        await world.PassAsync(TimeSpan.FromDays(10));
        Assert.Empty(world.Held());
    }

    [Fact]
    public async Task What_is_gone_already_is_no_failure()
    {
        using var world = await AccessWorld.NewAsync();
        await world.GrantedAsync(SubscriptionWorld.Asked("r-1", ["channel"], 30));
        foreach (var grant in world.Platform.LakeFormation.Grants)
        {
            await world.ByHandAsync("revokePermissions", grant);
        }

        await world.PassAsync(TimeSpan.FromDays(31));

        Assert.Equal("Revoked", AccessWorld.Out(Assert.Single(world.Revocations()))["status"].AsString());
        Assert.Equal(SubscriptionState.Revoked, (await world.Store().FindAsync("r-1", TestContext.Current.CancellationToken))?.State);
    }
}

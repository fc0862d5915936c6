using System.Text.Json.Nodes;
using Customer360.Workflows.Access;
using Customer360.Workflows.Stories;
using Customer360.Workflows.Subscriptions;
using DurableStates.Engine;
using static Customer360.Workflows.Attacks.AttackWorld;

namespace Customer360.Workflows.Attacks;

/// <summary>Versions that come at once, fail, or change while their review is open.</summary>
public sealed class VersionAttackTests
{
    [Fact]
    public async Task A_subscription_revoked_during_the_review_is_neither_announced_nor_cut()
    {
        using var world = await AccessWorld.NewAsync();
        await world.GrantedAsync(SubscriptionWorld.Asked("s-1", ["campaign_id", "channel"], 30));
        await world.GrantedAsync(SubscriptionWorld.Asked("s-2", ["channel", "day"], 30, principal: Marketing));
        world.Write(BreakingWorld.Without("2.0.0", "campaign_daily.channel"));
        world.Submit("2.0.0");
        var question = await world.QuestionAsync();
        Assert.Equal(202, (await world.SendAsync("u-mara", ["owner:marketing"], "POST", "/subscriptions/s-1/revocation")).StatusCode);
        Assert.True(await world.Platform.Engine.RunUntilAsync(() => world.Announcements().Contains("AccessRevoked"), Token));
        Assert.Equal(200, (await world.DecideAsync("u-stefan", "steward:marketing", question.TicketId)).StatusCode);
        await world.Platform.Engine.RunUntilAsync(() => world.Onboardings()[^1].Status is not ExecutionStatus.Running, Token);
        Assert.Equal("Published", Status(world.Onboardings()[^1]));
        Assert.Equal("s-2", Assert.Single(world.Events("DataProductChangeAnnounced"))["subscriptionId"].AsString());
        Assert.Equal(["marketing-analyst customer360_marketing DESCRIBE", "marketing-analyst customer360_marketing.campaign_daily DESCRIBE", "marketing-analyst customer360_marketing.campaign_daily(day) SELECT"], world.Held());
        Assert.Single(world.Events("AccessRevoked"));
        AllGreen(world);
    }

    [Fact]
    public async Task A_revocation_and_an_approval_in_the_same_moment_end_it_once()
    {
        using var world = await AccessWorld.NewAsync();
        await world.GrantedAsync(SubscriptionWorld.Asked("s-1", ["campaign_id", "channel"], 30));
        world.Write(BreakingWorld.Without("2.0.0", "campaign_daily.channel"));
        world.Submit("2.0.0");
        var question = await world.QuestionAsync();
        await Task.WhenAll(world.DecideAsync("u-stefan", "steward:marketing", question.TicketId), world.SendAsync("u-mara", ["owner:marketing"], "POST", "/subscriptions/s-1/revocation"));
        await world.Platform.Engine.RunUntilAsync(() => world.Onboardings()[^1].Status is not ExecutionStatus.Running, Token);
        await world.PassAsync(TimeSpan.FromHours(1));
        Assert.Equal("Published", Status(world.Onboardings()[^1]));
        Assert.Empty(world.Held());
        Assert.Equal("owner", Assert.Single(world.Events("AccessRevoked"))["cause"].AsString());
        AllGreen(world);
    }

    [Fact]
    public async Task A_grant_that_comes_during_the_review_is_cut_too()
    {
        using var world = await AccessWorld.NewAsync();
        world.Write(BreakingWorld.Without("2.0.0", "campaign_daily.channel"));
        world.Submit("2.0.0");
        var question = await world.QuestionAsync();
        Assert.Equal(202, (await world.SubmitAsync("u-ana", SubscriptionWorld.Asked("s-1", ["channel", "day"], 30))).StatusCode);
        Assert.True(await world.Platform.Engine.RunUntilAsync(() => world.Announcements().Contains("AccessGranted"), Token));
        Assert.Equal(200, (await world.DecideAsync("u-stefan", "steward:marketing", question.TicketId)).StatusCode);
        await world.Platform.Engine.RunUntilAsync(() => world.Onboardings()[^1].Status is not ExecutionStatus.Running, Token);
        Assert.Equal("analytics-analyst customer360_marketing.campaign_daily(day) SELECT", world.Held().Last());
        Assert.Single(world.Events("DataProductChangeAnnounced"));
        AllGreen(world);
    }

    [Fact]
    public async Task A_column_that_returns_is_nobodys()
    {
        using var world = await AccessWorld.NewAsync();
        await world.GrantedAsync(SubscriptionWorld.Asked("s-1", ["campaign_id", "channel"], 60));
        await PublishAsync(world, BreakingWorld.Without("2.0.0", "campaign_daily.channel"), reviewed: true);
        var back = BreakingWorld.Without("2.1.0");
        Column(back, BreakingWorld.Daily, "channel").AsObject().Remove("required");
        await PublishAsync(world, back, reviewed: false);
        Assert.Equal("Published", Status(world.Onboardings()[^1]));
        Assert.Contains("channel", world.Columns(BreakingWorld.Daily));
        Assert.Equal("analytics-analyst customer360_marketing.campaign_daily(campaign_id) SELECT", world.Held().Last());
        AllGreen(world);
    }

    [Fact]
    public async Task Versions_at_once_end_green_and_each_is_published_at_most_once()
    {
        using var world = await AccessWorld.NewAsync();
        foreach (var version in new[] { "1.1.0", "1.2.0", "1.3.0" })
        {
            world.Write(BreakingWorld.Without(version));
        }

        foreach (var version in new[] { "1.1.0", "1.1.0", "1.2.0", "1.3.0", "1.1.0", "1.0.0", "0.9.0" })
        {
            world.Submit(version);
        }

        await world.RunAsync();
        AllGreen(world);
        Assert.All(world.Events("DataProductPublished").GroupBy(told => told["version"].AsString()), told => Assert.Single(told));
        Assert.Equal(2, world.Events("DataProductPublished").Count);
    }

    // Whoever may write contracts writes over the published one, so that the next has nothing less than it, or so that its owner was never one.
    [Theory]
    [InlineData("1.1.0", "column")]
    [InlineData("1.1.0", "empty")]
    [InlineData("2.0.0", "owner")]
    [InlineData("2.0.0", "empty")]
    [InlineData("2.0.0", "space")]
    public async Task A_version_is_held_against_the_contract_that_was_published_and_no_other(string version, string change)
    {
        using var world = await AccessWorld.NewAsync();
        var catalog = Catalog(world);
        const string Published = "s3://customer360-contracts/contracts/marketing/campaign-performance/1.0.0/contract.json";
        var changed = change == "column" ? BreakingWorld.Without("1.0.0", "campaign_daily.channel") : BreakingWorld.Contract();
        if (change == "owner")
        {
            changed["team"]!["members"]![0]!["username"] = "u-somebody";
        }

        world.Platform.Objects.Write(Published, change == "empty" ? "" : changed.ToJsonString() + (change == "space" ? " " : ""));
        world.Write(BreakingWorld.Without(version, "campaign_daily.channel"));
        world.Submit(version);
        await world.RunAsync();

        Assert.Equal("Rejected", Status(world.Onboardings()[^1]));
        Assert.Equal("contract-gone", world.Onboardings()[^1].Output?.Value["findings"][0]["rule"].AsString());
        Assert.Equal(catalog, Catalog(world));
        Assert.Empty(world.Questions);
        AllGreen(world);
    }

    [Fact]
    public async Task Two_products_of_a_new_domain_that_fail_leave_nothing()
    {
        using var world = await AccessWorld.NewAsync();
        var before = (Catalog(world), string.Join(',', world.Platform.Glue.Catalog.Databases), await world.TablesAsync());
        foreach (var product in new[] { "orders", "returns" })
        {
            var contract = Foreign("shop", product);
            contract["schema"]![0]!["name"] = $"{product}_daily";
            contract["schema"]![1]!["name"] = $"{product}_touch";
            world.Platform.Objects.Write($"s3://customer360-contracts/contracts/shop/{product}/1.0.0/contract.json", contract.ToJsonString());
            world.Put("customer360.dataproducts", "DataProductSubmitted", $$"""{"productId":"{{product}}","domain":"shop","version":"1.0.0"}""");
        }

        await world.RunAsync();
        Assert.All(world.Onboardings().Skip(1), run => Assert.Equal("RolledBack", Status(run)));
        Assert.Equal((before.Item1, before.Item2), (Catalog(world), string.Join(',', world.Platform.Glue.Catalog.Databases)));
        Assert.DoesNotContain("database#customer360_shop", await world.TablesAsync(), StringComparison.Ordinal);
        Assert.Equal(2, world.Events("DataProductOnboardingFailed").Count);
        AllGreen(world);
    }

    private static JsonNode Foreign(string domain, string product)
    {
        var contract = BreakingWorld.Contract();
        (contract["id"], contract["domain"], contract["dataProduct"]) = (product, domain, product);
        contract["servers"]![0]!["location"] = $"s3://customer360-data/{domain}/{product}/";
        return contract;
    }
}

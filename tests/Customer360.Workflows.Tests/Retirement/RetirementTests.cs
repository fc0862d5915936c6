using Customer360.Lambdas.Ports;
using Customer360.Workflows.Access;
using Customer360.Workflows.Checks;
using Customer360.Workflows.Stories;
using Customer360.Workflows.Subscriptions;
using DurableStates.Json;

namespace Customer360.Workflows.Retirement;

/// <summary>A product goes when its owner says so: announced, after its notice period, with nobody left who reads it.</summary>
public sealed class RetirementTests
{
    [Fact]
    public async Task A_product_goes_after_its_notice_period_with_everybody_told()
    {
        using var world = await AccessWorld.NewAsync();
        await world.GrantedAsync(SubscriptionWorld.Asked("s-1", ["channel"], 90));
        var held = world.Held().ToArray();

        await world.OrderedAsync(30);
        await world.WaitAsync(TimeSpan.FromDays(30) - TimeSpan.FromMinutes(1));

        Assert.Equal(held, world.Held());
        Assert.Equal("Retiring", await world.StatusAsync());
        Assert.Equal("2026-12-02", Assert.Single(world.Events("DataProductRetiring"))["dueAt"].AsString()[..10]);
        Assert.Contains("Retiring: marketing/campaign-performance -> owner:marketing u-mara u-ana", world.Told);
        Assert.Equal(["campaign_daily", "campaign_touch"], world.Tables());

        await world.RunAsync();

        await world.AssertGoneAsync();
        Assert.Equal("retirement", Assert.Single(world.Events("AccessRevoked"))["cause"].AsString());
        Assert.Contains("Retired: marketing/campaign-performance -> owner:marketing u-mara", world.Told);
        Assert.Contains("\"versionState\":{\"S\":\"Retired\"}", await world.TablesAsync(), StringComparison.Ordinal);
        Assert.Empty(world.Platform.Scheduler.Schedules);
        var row = Assert.Single(AuditCheck.Rows(world.Platform), row => row["machine"] == "data-product-retirement");
        Assert.Equal(("u-mara", "campaign-performance", "Retired"), (row["askedBy"].AsString(), row["productId"].AsString(), row["outcome"].AsString()));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(180)]
    public async Task The_notice_period_is_as_long_as_the_owner_says(int days)
    {
        using var world = await AccessWorld.NewAsync();
        await world.GrantedAsync(SubscriptionWorld.Asked("s-1", ["channel"], 90));
        var start = world.Platform.Clock.GetUtcNow();

        await world.OrderedAsync(days);
        await world.RunAsync();

        await world.AssertGoneAsync();
        Assert.InRange(world.Platform.Clock.GetUtcNow() - start, TimeSpan.FromDays(days), TimeSpan.FromDays(days) + TimeSpan.FromHours(1));
    }

    [Fact]
    public async Task Without_a_word_about_it_the_notice_period_is_thirty_days()
    {
        using var world = await AccessWorld.NewAsync();
        var reply = await world.OrderAsync();
        Assert.Equal(202, reply.StatusCode);
        var view = JsonValue.Parse(reply.Body);
        Assert.Equal(TimeSpan.FromDays(30), DateTimeOffset.Parse(view["dueAt"].AsString(), null) - DateTimeOffset.Parse(view["orderedAt"].AsString(), null));
    }

    [Fact]
    public async Task Nobody_new_is_let_in_while_it_goes_and_afterwards()
    {
        using var world = await AccessWorld.NewAsync();
        await world.OrderedAsync(10);
        var refused = await world.GrantedAsync(SubscriptionWorld.Asked("s-1", ["channel"], 10));
        Assert.Equal("Denied", refused["status"].AsString());
        Assert.Contains("retired, or on its way there", refused["reasons"].ToJson(), StringComparison.Ordinal);
        await world.AssertGoneAsync();
        Assert.Equal("Denied", (await world.GrantedAsync(SubscriptionWorld.Asked("s-2", ["channel"], 10)))["status"].AsString());
        Assert.Equal(2, world.Announcements().Count(name => name == "AccessDenied"));
    }

    [Theory]
    [InlineData("1.0.0", false)]
    [InlineData("1.1.0", false)]
    [InlineData("1.1.0", true)]
    [InlineData("2.0.0", false)]
    public async Task A_version_of_a_product_that_goes_is_rejected(string version, bool dryRun)
    {
        using var world = await AccessWorld.NewAsync();
        if (version != "1.0.0")
        {
            world.Write(BreakingWorld.Without(version, version == "2.0.0" ? ["campaign_daily.channel"] : []));
        }

        await world.OrderedAsync(10);
        await world.WaitAsync(TimeSpan.FromDays(1));
        world.Submit(version, dryRun);
        await world.WaitAsync(TimeSpan.FromDays(1));
        await world.RunAsync();
        world.Submit(version, dryRun);
        await world.RunAsync();

        Assert.All(world.Onboardings().Skip(1), run => Assert.Equal("product-retired", AccessWorld.Out(run)["findings"][0]["rule"].AsString()));
        Assert.Equal(3, world.Onboardings().Count);
        await world.AssertGoneAsync();
    }

    [Fact]
    public async Task Every_subscription_ends_however_many_there_are()
    {
        using var world = await AccessWorld.NewAsync();
        string[] roles = ["analytics-analyst", "marketing-analyst"];
        for (var i = 0; i < 60; i++)
        {
            await world.GrantedAsync(SubscriptionWorld.Asked($"s-{i:00}", [i % 2 == 0 ? "channel" : "day"], 90, principal: $"arn:aws:iam::111111111111:role/{roles[i % 2]}"));
        }

        await world.OrderedAsync(1);
        await world.RunAsync();

        await world.AssertGoneAsync();
        Assert.Equal(60, world.Events("AccessRevoked").Count);
        Assert.Equal(4, world.RunsOf("data-product-revocations").Count);
    }

    [Fact]
    public async Task What_is_granted_in_the_same_moment_ends_too()
    {
        using var world = await AccessWorld.NewAsync();
        Assert.Equal(202, (await world.SubmitAsync("u-ana", SubscriptionWorld.Asked("s-1", ["channel"], 10))).StatusCode);
        Assert.True(await world.Platform.Engine.RunUntilAsync(
            () => world.Platform.Engine.Executions.Any(run => run.StateMachine.Name == "access-permissions"), TestContext.Current.CancellationToken));

        await world.OrderedAsync(0);
        await world.RunAsync();

        await world.AssertGoneAsync();
        Assert.Equal(SubscriptionState.Revoked, (await world.Store().FindAsync("s-1", TestContext.Current.CancellationToken))?.State);
    }

    [Fact]
    public async Task What_is_approved_after_the_order_is_not_granted()
    {
        using var world = await AccessWorld.NewAsync();
        var question = await world.AskedAsync("u-noor", AccessWorld.Touch);
        await world.OrderedAsync(1);
        Assert.Equal(200, (await world.DecideAsync("u-stefan", "steward:marketing", question.TicketId)).StatusCode);
        await world.RunAsync();
        Assert.Equal("Denied", AccessWorld.Out(world.RunOf("r-1"))["status"].AsString());
        await world.AssertGoneAsync();
    }

    [Fact]
    public async Task An_onboarding_under_way_is_rolled_back_and_waited_for()
    {
        using var world = await AccessWorld.NewAsync();
        world.Write(BreakingWorld.Without("1.1.0"));
        world.Submit("1.1.0");
        Assert.True(await world.Platform.Engine.RunUntilAsync(
            () => world.Platform.Engine.Executions.Any(run => run.StateMachine.Name == "data-product-build" && run.Input.Text.Contains("1.1.0", StringComparison.Ordinal)), TestContext.Current.CancellationToken));

        await world.OrderedAsync(0);
        await world.RunAsync();

        Assert.Equal("RolledBack", AccessWorld.Out(world.Onboardings()[^1])["status"].AsString());
        await world.AssertGoneAsync();
    }

    [Fact]
    public async Task Tables_of_versions_before_go_too()
    {
        using var world = await AccessWorld.NewAsync();
        world.Write(BreakingWorld.Without("2.0.0", "campaign_touch"));
        world.Submit("2.0.0");
        var question = await world.QuestionAsync();
        await world.DecideAsync("u-stefan", "steward:marketing", question.TicketId);
        await world.RunAsync();
        Assert.Equal("Published", AccessWorld.Out(world.Onboardings()[^1])["status"].AsString());
        Assert.Equal(["campaign_daily", "campaign_touch"], world.Tables());

        await world.OrderedAsync(1);
        await world.RunAsync();

        await world.AssertGoneAsync();
    }
}

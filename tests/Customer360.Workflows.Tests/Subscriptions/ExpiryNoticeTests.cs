using Customer360.Workflows.Access;
using DurableStates.Engine;

namespace Customer360.Workflows.Subscriptions;

/// <summary>An expiry never surprises: who asked is told fourteen and three days before, each once, whatever Scheduler does.</summary>
public sealed class ExpiryNoticeTests
{
    private const string Told = "Access ends: r-1 -> u-ana";

    [Theory]
    [InlineData(3)]
    [InlineData(4, 1)]
    [InlineData(14, 11)]
    [InlineData(15, 1, 12)]
    [InlineData(60, 46, 57)]
    public async Task Who_asked_is_told_on_the_day_and_of_nothing_that_lay_before_the_grant(int days, params int[] toldOn)
    {
        using var world = await AccessWorld.NewAsync();
        await world.GrantedAsync(SubscriptionWorld.Asked("r-1", ["channel", "day"], days));
        var seen = new List<int>();
        await world.PassAsync(TimeSpan.FromMinutes(5));
        for (var day = 1; day <= days + 1; day++)
        {
            var before = Notices(world).Count;
            await world.PassAsync(TimeSpan.FromDays(1));
            seen.AddRange(Enumerable.Repeat(day, Notices(world).Count - before));
        }

        Assert.Equal(toldOn, seen);
        Assert.Empty(world.Platform.Scheduler.Schedules);
        Assert.Empty(world.Platform.Scheduler.Undelivered);
        Assert.Empty(world.Held());
    }

    [Fact]
    public async Task The_notice_says_what_ends_when_and_where_to_go_and_has_no_token()
    {
        using var world = await AccessWorld.NewAsync();
        await world.GrantedAsync(SubscriptionWorld.Asked("r-1", ["channel", "day"], 4));
        await world.PassAsync(TimeSpan.FromDays(1.1));

        var told = world.Messages.Single(message => message.Subject == "Access ends: r-1");

        Assert.Contains("The access to marketing/campaign-performance, table campaign_daily, that you asked for with r-1 ends on 2026-11-06", told.Text, StringComparison.Ordinal);
        Assert.EndsWith("https://data.example.com/subscriptions/r-1", told.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("token", told.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_notice_that_Scheduler_delivers_twice_is_told_once_and_one_of_nothing_not_at_all()
    {
        using var world = await AccessWorld.NewAsync();
        await world.GrantedAsync(SubscriptionWorld.Asked("r-1", ["channel", "day"], 20));
        await world.PassAsync(TimeSpan.FromDays(6.1));
        Assert.Single(Notices(world));

        Assert.Equal("AlreadySent", await DueAsync(world, """{"subscriptionId":"r-1","generation":1,"occasion":"expiry-14d"}"""));
        Assert.Equal("Unknown", await DueAsync(world, """{"subscriptionId":"r-404","generation":1,"occasion":"expiry-14d"}"""));
        Assert.Equal("Unknown", await DueAsync(world, """{"subscriptionId":"r-1","generation":1,"occasion":"expiry-1h"}"""));
        Assert.Equal("Ended", await DueAsync(world, """{"subscriptionId":"r-1","generation":2,"occasion":"expiry-3d"}"""));
        Assert.Equal("Unknown", await DueAsync(world, "{}"));
        Assert.Single(Notices(world));
    }

    [Fact]
    public async Task A_renewal_moves_the_notices()
    {
        using var world = await AccessWorld.NewAsync();
        await world.GrantedAsync(SubscriptionWorld.Asked("r-1", ["channel", "day"], 20));
        await world.PassAsync(TimeSpan.FromDays(1));
        await world.GrantedAsync(SubscriptionWorld.Asked("r-2", ["channel", "day"], 40, renews: "r-1"));

        // The expiry of the first generation fires for nothing; of its notices none is left.
        Assert.Equal(4, world.Platform.Scheduler.Schedules.Count);
        await world.PassAsync(TimeSpan.FromDays(25));
        Assert.Empty(Notices(world));
        await world.PassAsync(TimeSpan.FromDays(1.1));
        Assert.Single(Notices(world));
        await world.PassAsync(TimeSpan.FromDays(14));

        Assert.Equal([Told, Told], Notices(world));
        Assert.Empty(world.Platform.Scheduler.Schedules);
    }

    [Fact]
    public async Task A_notice_of_a_generation_that_was_renewed_at_that_moment_is_not_told()
    {
        using var world = await AccessWorld.NewAsync();
        await world.GrantedAsync(SubscriptionWorld.Asked("r-1", ["channel", "day"], 20));
        await world.GrantedAsync(SubscriptionWorld.Asked("r-2", ["channel", "day"], 40, renews: "r-1"));

        Assert.Equal("Ended", await DueAsync(world, """{"subscriptionId":"r-1","generation":1,"occasion":"expiry-14d"}"""));
        Assert.Empty(Notices(world));
    }

    [Fact]
    public async Task An_early_end_takes_the_notices_with_it()
    {
        using var world = await AccessWorld.NewAsync();
        await world.GrantedAsync(SubscriptionWorld.Asked("r-1", ["channel", "day"], 60));
        Assert.Equal(3, world.Platform.Scheduler.Schedules.Count);
        Assert.Equal(202, (await world.SendAsync("u-mara", ["owner:marketing"], "POST", "/subscriptions/r-1/revocation")).StatusCode);
        await world.RunAsync();

        Assert.Empty(world.Platform.Scheduler.Schedules);
        await world.PassAsync(TimeSpan.FromDays(61));
        Assert.Empty(Notices(world));
    }

    private static List<string> Notices(AccessWorld world) => [.. world.Told.Where(told => told.StartsWith("Access ends", StringComparison.Ordinal))];

    private static async Task<string> DueAsync(AccessWorld world, string input)
    {
        Assert.True(world.Platform.Engine.TryFindStateMachine("access-expiry-notice", out var machine));
        var run = await world.Platform.Engine.CompletionAsync(world.Platform.Engine.StartExecution(machine, input), TestContext.Current.CancellationToken);
        Assert.Equal(ExecutionStatus.Succeeded, run.Status);
        return run.Output?.Value["status"].AsString() ?? "";
    }
}

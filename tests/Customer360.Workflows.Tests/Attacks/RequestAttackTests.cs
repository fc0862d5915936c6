using Customer360.Workflows.Access;
using Customer360.Workflows.Subscriptions;
using static Customer360.Workflows.Attacks.AttackWorld;

namespace Customer360.Workflows.Attacks;

/// <summary>Requests that are replayed, taken over or out of bounds: one grant, or none.</summary>
public sealed class RequestAttackTests
{
    [Fact]
    public async Task Replays_of_an_event_ask_once_and_grant_once()
    {
        using var world = await AccessWorld.NewAsync();
        var question = await world.AskedAsync("u-noor", AccessWorld.Touch);
        for (var i = 0; i < 20; i++)
        {
            world.PutRequested("""{"requestId":"r-1"}""");
        }

        Assert.Equal(200, (await world.DecideAsync("u-stefan", "steward:marketing", question.TicketId)).StatusCode);
        await world.RunUntilGrantedAsync();
        for (var i = 0; i < 20; i++)
        {
            world.PutRequested("""{"requestId":"r-1"}""");
        }

        await world.PassAsync(TimeSpan.FromHours(1));
        Assert.Single(world.Questions);
        Assert.Single(world.Announcements(), "AccessGranted");
        await world.PassAsync(TimeSpan.FromDays(20));
        for (var i = 0; i < 20; i++)
        {
            world.PutRequested("""{"requestId":"r-1"}""");
        }

        await world.RunAsync();
        Assert.Empty(world.Held());
        Assert.Equal(["AccessGranted", "AccessRevoked"], world.Announcements());
        AllGreen(world);
    }

    [Fact]
    public async Task An_event_before_its_request_spoils_nothing()
    {
        using var world = await AccessWorld.NewAsync();
        world.PutRequested("""{"requestId":"s-1"}""");
        await world.RunAsync();
        Assert.Equal(202, (await world.SubmitAsync("u-ana", SubscriptionWorld.Asked("s-1", ["channel"], 10))).StatusCode);
        await world.RunAsync();
        Assert.Single(world.Announcements(), "AccessGranted");
        Assert.Single(world.Reads);
    }

    [Fact]
    public async Task An_id_of_somebody_else_is_refused_and_another_case_is_another_id()
    {
        using var world = await AccessWorld.NewAsync();
        await world.GrantedAsync(SubscriptionWorld.Asked("s-1", ["channel"], 10));
        var reply = await world.SubmitAsync("u-eve", SubscriptionWorld.Asked("s-1", ["channel"], 10));
        Assert.Equal(409, reply.StatusCode);
        Assert.DoesNotContain("u-ana", reply.Body, StringComparison.Ordinal);
        Assert.Equal(404, (await world.SendAsync("u-eve", [], "GET", "/access-requests/s-1")).StatusCode);
        Assert.Equal(404, (await world.SendAsync("u-eve", [], "POST", "/subscriptions/s-1/revocation", "{}")).StatusCode);
        var output = await world.GrantedAsync(SubscriptionWorld.Asked("S-1", ["day"], 20));
        Assert.Equal("Granted", output["status"].AsString());
        await world.SendAsync("u-ana", [], "POST", "/subscriptions/s-1/revocation");
        await world.PassAsync(TimeSpan.FromDays(1));
        Assert.Equal(["analytics-analyst customer360_marketing DESCRIBE", "analytics-analyst customer360_marketing.campaign_daily DESCRIBE", "analytics-analyst customer360_marketing.campaign_daily(day) SELECT"], world.Held());
    }

    [Fact]
    public async Task One_body_sent_at_once_many_times_is_one_grant()
    {
        using var world = await AccessWorld.NewAsync();
        var replies = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => world.SubmitAsync("u-ana", SubscriptionWorld.Asked("s-1", ["channel"], 10)))));
        Assert.All(replies, reply => Assert.Equal(202, reply.StatusCode));
        await world.PassAsync(TimeSpan.FromHours(2));
        Assert.Single(world.Announcements(), "AccessGranted");
        Assert.Single(world.Announcements());
        AllGreen(world);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(366)]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    public async Task Days_that_nobody_is_granted_are_denied(int days)
    {
        using var world = await AccessWorld.NewAsync();
        Assert.Equal("Denied", (await world.GrantedAsync(SubscriptionWorld.Asked("s-1", ["channel"], days)))["status"].AsString());
        Assert.Equal(["AccessDenied"], world.Announcements());
    }

    [Fact]
    public async Task The_longest_id_goes_all_the_way()
    {
        using var world = await AccessWorld.NewAsync();
        var id = new string('Z', 64);
        var question = await world.AskedAsync("u-noor", AccessWorld.Touch.With("requestId", id));
        Assert.Equal(200, (await world.DecideAsync("u-stefan", "steward:marketing", question.TicketId)).StatusCode);
        await world.RunUntilGrantedAsync();
        await world.PassAsync(TimeSpan.FromDays(20));
        Assert.Equal(["AccessGranted", "AccessRevoked"], world.Announcements());
        AllGreen(world);
    }

    [Fact]
    public async Task No_columns_are_all_columns_and_the_most_sensitive_counts()
    {
        using var world = await AccessWorld.NewAsync();
        await world.AskedAsync("u-ana", SubscriptionWorld.Asked("s-1", [], 10));
        Assert.Equal("s-1.owner", world.Questions[0].TicketId);
        Assert.Empty(world.Reads);
    }

    [Fact]
    public async Task A_denied_request_stays_denied_whatever_follows()
    {
        using var world = await AccessWorld.NewAsync();
        var question = await world.AskedAsync("u-noor", AccessWorld.Touch);
        Assert.Equal(200, (await world.DecideAsync("u-stefan", "steward:marketing", question.TicketId, """{"approved":false,"reason":"mara@example.com must not."}""")).StatusCode);
        Assert.Equal(200, (await world.DecideAsync("u-stefan", "steward:marketing", question.TicketId, """{"approved":false,"reason":"mara@example.com must not."}""")).StatusCode);
        Assert.Equal(409, (await world.DecideAsync("u-stefan", "steward:marketing", question.TicketId)).StatusCode);
        await world.RunAsync();
        Assert.Equal(202, (await world.SubmitAsync("u-noor", AccessWorld.Touch)).StatusCode);
        Assert.Equal(409, (await world.SubmitAsync("u-noor", AccessWorld.Touch.With("durationDays", 15))).StatusCode);
        await world.RunAsync();
        Assert.Equal(["AccessDenied"], world.Announcements());
        Assert.DoesNotContain("mara@example.com", string.Join('\n', world.Platform.Bus.Archive.Select(each => each.ToJson()).Concat(world.Messages.Select(message => message.Text)).Append(world.Platform.Log)), StringComparison.Ordinal);
        AllGreen(world);
    }
}

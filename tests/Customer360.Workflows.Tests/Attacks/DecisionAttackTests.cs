using Customer360.Workflows.Access;
using Customer360.Workflows.Subscriptions;
using static Customer360.Workflows.Attacks.AttackWorld;
using JsonValue = DurableStates.Json.JsonValue;

namespace Customer360.Workflows.Attacks;

/// <summary>Decisions by the wrong people, too late, too often or in bodies that nobody should send: one counts, or none.</summary>
public sealed class DecisionAttackTests
{
    [Theory]
    [InlineData("u-ana")]
    [InlineData("U-ANA")]
    public async Task Nobody_approves_their_own_request(string by)
    {
        using var world = await AccessWorld.NewAsync();
        await world.AskedAsync("u-ana", AccessWorld.Margin);
        Assert.Equal(403, (await world.SendAsync(by, ["owner:marketing", "steward:marketing", "data-governance"], "POST", "/questions/r-1.owner/decision", """{"approved":true}""")).StatusCode);
        Assert.Equal(0, JsonValue.Parse((await world.SendAsync(by, ["owner:marketing"], "GET", "/questions")).Body)["questions"].Count);
        Assert.Empty(world.Reads);
    }

    [Fact]
    public async Task One_person_in_two_spellings_is_no_second_pair_of_eyes()
    {
        using var world = await AccessWorld.NewAsync();
        await world.AskedAsync("u-ana", AccessWorld.Margin);
        Assert.Equal(200, (await world.DecideAsync("u-mara", "owner:marketing", "r-1.owner")).StatusCode);
        await world.QuestionAsync(2);
        Assert.Equal(403, (await world.DecideAsync("U-Mara", "steward:marketing", "r-1.steward")).StatusCode);
        await world.RunAsync();
        Assert.Empty(world.Reads);
        Assert.Equal(["AccessRequestExpired"], world.Announcements());
    }

    [Fact]
    public async Task Late_decisions_are_conflicts_and_the_expiry_is_told_once()
    {
        using var world = await AccessWorld.NewAsync();
        var question = await world.AskedAsync("u-noor", AccessWorld.Touch);
        await world.PassAsync(question.DueAt - world.Platform.Clock.GetUtcNow() - TimeSpan.FromTicks(1));
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(409, (await world.DecideAsync($"u-{i}", "steward:marketing", question.TicketId)).StatusCode);
            await world.PassAsync(TimeSpan.FromSeconds(i));
        }

        Assert.Equal(["AccessRequestExpired"], world.Announcements());
        Assert.Empty(world.Held());
        AllGreen(world);
    }

    [Fact]
    public async Task Fifty_decisions_at_once_are_one()
    {
        using var world = await AccessWorld.NewAsync();
        var question = await world.AskedAsync("u-noor", AccessWorld.Touch);
        var replies = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Task.Run(() => world.DecideAsync($"u-{i}", "steward:marketing", question.TicketId, i % 2 == 0 ? """{"approved":true}""" : """{"approved":false}"""))));
        await world.RunUntilGrantedAsync();
        Assert.Single(replies, reply => reply.StatusCode == 200);
        Assert.All(replies.Where(reply => reply.StatusCode != 200), reply => Assert.Equal(409, reply.StatusCode));
        Assert.Single(world.Announcements());
    }

    [Theory]
    [InlineData("""{"approved":true,"columns":[null]}""")]
    [InlineData("""{"approved":true,"columns":[["email"]]}""")]
    [InlineData("""{"approved":true,"columns":{"0":"email"}}""")]
    [InlineData("""{"approved":true,"columns":"email"}""")]
    [InlineData("""{"approved":true,"\u0061pproved":false}""")]
    [InlineData("""{"approved":null}""")]
    [InlineData("""{"approved":1}""")]
    [InlineData("""{"Approved":true}""")]
    [InlineData("""{"approved":true,"decidedBy":"u-mara"}""")]
    [InlineData("""{"approved":true,"reason":null,"reason":null}""")]
    [InlineData("""{"approved":true,"reason":"\ud800"}""")]
    [InlineData("""{"approved":true,"\ud800":1}""")]
    [InlineData("""{"approved":true,"reason":["x"]}""")]
    [InlineData("null")]
    [InlineData("true")]
    [InlineData("\"{}\"")]
    [InlineData("")]
    [InlineData("\ufeff{}")]
    [InlineData("{\"approved\":true}{\"approved\":true}")]
    [InlineData("{\"approved\":true,}")]
    [InlineData("/**/{\"approved\":true}")]
    public async Task A_hostile_decision_is_a_bad_request(string body)
    {
        using var world = await AccessWorld.NewAsync();
        var question = await world.AskedAsync("u-noor", AccessWorld.Touch);
        var reply = await world.DecideAsync("u-stefan", "steward:marketing", question.TicketId, body);
        Assert.Null(reply.Failure);
        Assert.Equal(400, reply.StatusCode);
        Assert.Equal(200, (await world.DecideAsync("u-stefan", "steward:marketing", question.TicketId, """{"approved":false}""")).StatusCode);
    }

    [Fact]
    public async Task Huge_and_deep_bodies_are_bad_requests()
    {
        using var world = await AccessWorld.NewAsync();
        var question = await world.AskedAsync("u-noor", AccessWorld.Touch);
        string[] bodies =
        [
            $$"""{"approved":true,"reason":"{{new string('x', 1_000_000)}}"}""",
            new string('[', 100_000),
            $$"""{"approved":{{new string('[', 10_000)}}""",
            $"{{{string.Join(',', Enumerable.Range(0, 5_000).Select(i => $"\"m{i}\":1"))}}}",
        ];
        foreach (var body in bodies)
        {
            foreach (var path in new[] { $"/questions/{question.TicketId}/decision", "/access-requests", "/reconciliations" })
            {
                var reply = await world.SendAsync("u-stefan", ["steward:marketing", "platform"], "POST", path, body);
                Assert.Null(reply.Failure);
                Assert.Equal((path, 400), (path, reply.StatusCode));
                Assert.True(reply.Body.Length < 6_000_000);
            }
        }
    }

    [Theory]
    [InlineData("r-1.owner")]
    [InlineData("r-1.privacy-officer")]
    [InlineData("R-1.steward")]
    [InlineData("r-1.steward%20")]
    [InlineData("r-1.steward%00")]
    [InlineData("..%2f..%2fr-1.steward")]
    [InlineData("r-1")]
    [InlineData("*")]
    [InlineData(".steward")]
    public async Task A_forged_ticket_is_not_found(string ticket)
    {
        using var world = await AccessWorld.NewAsync();
        await world.AskedAsync("u-noor", AccessWorld.Touch);
        var reply = await world.SendAsync("u-stefan", ["steward:marketing", "owner:marketing", "privacy-officer"], "POST", $"/questions/{ticket}/decision", """{"approved":true}""");
        Assert.Null(reply.Failure);
        Assert.Equal(404, reply.StatusCode);
        Assert.Empty(world.Reads);
    }

    [Fact]
    public async Task Who_belongs_to_both_groups_of_an_escalated_question_sees_it_once()
    {
        using var world = await AccessWorld.NewAsync();
        await world.AskedAsync("u-noor", AccessWorld.Touch);
        var isOver = false;
        await using var timer = world.Platform.Clock.CreateTimer(_ => isOver = true, null, TimeSpan.FromHours(73), Timeout.InfiniteTimeSpan);
        await world.Platform.Engine.RunUntilAsync(() => isOver, Token);
        Assert.Equal(1, JsonValue.Parse((await world.SendAsync("u-gita", ["data-governance"], "GET", "/questions")).Body)["questions"].Count);
        Assert.Equal(1, JsonValue.Parse((await world.SendAsync("u-gita", ["steward:marketing", "data-governance"], "GET", "/questions")).Body)["questions"].Count);
    }

    [Fact]
    public async Task Who_may_decide_a_question_sees_it_however_the_group_is_written()
    {
        using var world = await AccessWorld.NewAsync();
        await world.AskedAsync("u-noor", AccessWorld.Touch);
        Assert.Equal(200, (await world.SendAsync("u-stefan", ["Steward:Marketing"], "GET", "/questions/r-1.steward")).StatusCode);
        Assert.Equal(1, JsonValue.Parse((await world.SendAsync("u-stefan", ["Steward:Marketing"], "GET", "/questions")).Body)["questions"].Count);
    }
}

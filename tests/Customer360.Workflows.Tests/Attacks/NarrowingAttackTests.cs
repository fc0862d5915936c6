using Customer360.Workflows.Access;
using Customer360.Workflows.Subscriptions;
using static Customer360.Workflows.Attacks.AttackWorld;
using JsonValue = DurableStates.Json.JsonValue;

namespace Customer360.Workflows.Attacks;

/// <summary>Decisions that seem to narrow, and do not: nobody reads more than was asked for and decided.</summary>
public sealed class NarrowingAttackTests
{
    [Theory]
    [InlineData("""{"approved":true,"columns":[]}""")]
    [InlineData("""{"approved":true,"columns":["touch_id","touched_at"]}""")]
    [InlineData("""{"approved":true,"columns":["Email"]}""")]
    [InlineData("""{"approved":true,"columns":["touch_id","touch_id"]}""")]
    [InlineData("""{"approved":true,"columns":["touch_id "]}""")]
    [InlineData("""{"approved":true,"columns":["*"]}""")]
    [InlineData("""{"approved":true,"columns":["campaign_daily.margin"]}""")]
    [InlineData("""{"approved":true,"columns":[""]}""")]
    [InlineData("""{"approved":false,"columns":["touch_id"]}""")]
    [InlineData("""{"approved":true,"durationDays":365}""")]
    [InlineData("""{"approved":true,"durationDays":1}""")]
    [InlineData("""{"approved":true,"permission":"Write"}""")]
    [InlineData("""{"approved":true,"principalArn":"arn:aws:iam::111111111111:role/sales-analyst"}""")]
    [InlineData("""{"approved":true,"tableName":"campaign_daily"}""")]
    [InlineData("""{"approved":true,"stage":"privacy-officer"}""")]
    [InlineData("""{"approved":true,"ticketId":"r-2.steward"}""")]
    [InlineData("""{"approved":true,"token":"x"}""")]
    [InlineData("""{"approved":true,"rows":"touch_id <> '' OR touched_at > TIMESTAMP '2026-01-31 08:00:00' OR"}""")]
    [InlineData("""{"approved":true,"rows":"campaign_daily.campaign_id = 'c-1'"}""")]
    [InlineData("""{"approved":true,"rows":"touch_id IN (SELECT touch_id FROM campaign_touch)"}""")]
    [InlineData("""{"approved":true,"rows":{"AllRowsWildcard":{}}}""")]
    [InlineData("""{"approved":true,"rows":"TRUE"}""")]
    public async Task What_is_no_part_of_what_was_asked_for_is_refused_and_the_question_stays_open(string body)
    {
        using var world = await AccessWorld.NewAsync();
        var question = await world.AskedAsync("u-noor", AccessWorld.Touch);
        var tables = await world.TablesAsync();

        var reply = await world.DecideAsync("u-stefan", "steward:marketing", question.TicketId, body);

        Assert.Null(reply.Failure);
        Assert.Equal(400, reply.StatusCode);
        Assert.NotEqual(0, JsonValue.Parse(reply.Body)["findings"].Count);
        Assert.Equal(tables, await world.TablesAsync());
        Assert.Equal(200, (await world.DecideAsync("u-stefan", "steward:marketing", question.TicketId, """{"approved":false}""")).StatusCode);
        await world.RunAsync();
        Assert.Empty(world.Platform.LakeFormation.Grants);
    }

    // Null says nothing: it is what was asked for, neither less nor more.
    [Theory]
    [InlineData("""{"approved":true,"columns":null}""")]
    [InlineData("""{"approved":true,"rows":null}""")]
    public async Task A_narrowing_that_says_nothing_leaves_what_was_asked_for_or_is_refused(string body)
    {
        using var world = await AccessWorld.NewAsync();
        var question = await world.AskedAsync("u-noor", AccessWorld.Touch);
        var reply = await world.DecideAsync("u-stefan", "steward:marketing", question.TicketId, body);
        await world.RunUntilGrantedAsync();

        Assert.Null(reply.Failure);
        Assert.Contains(reply.StatusCode, new[] { 200, 400 });
        Assert.Equal(
            reply.StatusCode == 200 ? ["marketing-analyst customer360_marketing.campaign_touch(campaign_id,email,touch_id) SELECT"] : [],
            world.Reads.Select(SubscriptionWorld.Describe));
    }

    [Fact]
    public async Task A_later_stage_does_not_give_back_what_an_earlier_one_has_taken()
    {
        using var world = await AccessWorld.NewAsync();
        await world.AskedAsync("u-ana", AccessWorld.Margin.With("columns", JsonValue.Array("campaign_id", "margin", "spend")));
        Assert.Equal(200, (await world.DecideAsync("u-mara", "owner:marketing", "r-1.owner", """{"approved":true,"columns":["campaign_id","margin"],"rows":"spend > 10"}""")).StatusCode);
        await world.QuestionAsync(2);
        foreach (var body in new[] { """{"approved":true,"columns":["campaign_id","margin","spend"]}""", """{"approved":true,"columns":["spend"]}""" })
        {
            Assert.Equal(400, (await world.DecideAsync("u-stefan", "steward:marketing", "r-1.steward", body)).StatusCode);
        }

        Assert.Equal(200, (await world.DecideAsync("u-stefan", "steward:marketing", "r-1.steward", """{"approved":true,"rows":"spend <= 10 OR spend > 0"}""")).StatusCode);
        await world.RunUntilGrantedAsync();
        var filter = Assert.Single(world.Platform.LakeFormation.Filters);
        Assert.Equal(("campaign_id,margin", "(spend > 10) AND (spend <= 10 OR spend > 0)"), (string.Join(',', filter.Columns), filter.Rows));
    }
}

using Customer360.Workflows.Access;
using Customer360.Workflows.Subscriptions;
using DurableStates.Asl;
using DurableStates.Local.Services;
using static Customer360.Workflows.Attacks.AttackWorld;
using JsonValue = DurableStates.Json.JsonValue;

namespace Customer360.Workflows.Attacks;

/// <summary>Decisions that seem to narrow, and what changes between a decision and its grant: nobody reads more than somebody has looked at.</summary>
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

    // What the approver saw was less sensitive than what is there when the grant is made.
    [Theory]
    [InlineData("channel", "restricted", "The column channel counted as internal when it was decided about, and its tag in effect says restricted. Ask again.")]
    [InlineData("channel", "confidential", "The column channel counted as internal when it was decided about, and its tag in effect says confidential. Ask again.")]
    [InlineData("day", "restricted", "The column day counted as confidential when it was decided about, and its tag in effect says restricted. Ask again.")]
    [InlineData("day", "confidential", null)]
    [InlineData("channel", "public", null)]
    [InlineData("margin", "confidential", null)]
    [InlineData("spend", "restricted", null)]
    public async Task Tags_that_are_raised_while_people_decide_take_the_grant_away(string column, string tag, string? reason)
    {
        using var world = await AccessWorld.NewAsync();
        await world.AskedAsync("u-ana", SubscriptionWorld.Asked("r-1", ["channel", "margin"], 10).With("rows", "day > DATE '2026-01-31'"));
        await TagAsync(world, column, tag);
        Assert.Equal(200, (await world.DecideAsync("u-mara", "owner:marketing", "r-1.owner")).StatusCode);
        await world.QuestionAsync(2);
        Assert.Equal(200, (await world.DecideAsync("u-stefan", "steward:marketing", "r-1.steward")).StatusCode);
        await world.RunUntilGrantedAsync();

        var output = AccessWorld.Out(world.RunOf("r-1"));
        Assert.Equal(reason is null ? "Granted" : "Denied", output["status"].AsString());
        Assert.Equal(reason is null ? 1 : 0, world.Reads.Count());
        Assert.Equal(reason, output["reasons"].Count == 0 ? null : output["reasons"][0].AsString());
        Assert.Equal([reason is null ? "AccessGranted" : "AccessDenied"], world.Announcements());
        Assert.DoesNotContain("lease#", await world.TablesAsync(), StringComparison.Ordinal);
        AllGreen(world);
    }

    [Fact]
    public async Task A_table_that_goes_while_people_decide_is_granted_to_nobody()
    {
        using var world = await AccessWorld.NewAsync();
        var question = await world.AskedAsync("u-noor", AccessWorld.Touch);
        await world.DoneByHandAsync("glue", "deleteTable", """{"DatabaseName":"customer360_marketing","Name":"campaign_touch"}""");
        Assert.Equal(200, (await world.DecideAsync("u-stefan", "steward:marketing", question.TicketId)).StatusCode);
        await world.RunAsync();

        Assert.StartsWith("customer360_marketing.campaign_touch is no longer in the catalogue.", AccessWorld.Out(world.RunOf("r-1"))["reasons"][0].AsString(), StringComparison.Ordinal);
        Assert.Equal(["AccessDenied"], world.Announcements());
        AllGreen(world);
    }

    private static async Task TagAsync(AccessWorld world, string column, string value) => Assert.IsType<ServiceReply.Success>(await world.Platform.LakeFormation.Operations["addLFTagsToResource"](
        new ServiceCall(
            JsonValue.Parse($$$"""{"Resource":{"TableWithColumns":{"DatabaseName":"customer360_marketing","Name":"campaign_daily","ColumnNames":["{{{column}}}"]}},"LfTags":[{"TagKey":"classification","TagValues":["{{{value}}}"]}]}"""),
            IntegrationPattern.RequestResponse,
            world.Platform.Clock,
            [],
            _ => { }),
        Token));
}

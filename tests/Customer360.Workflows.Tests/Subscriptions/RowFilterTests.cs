using Customer360.Lambdas.Ports;
using Customer360.Workflows.Access;
using DurableStates.Engine;
using DurableStates.Json;
using static Customer360.Workflows.Subscriptions.ReconciliationWorld;

namespace Customer360.Workflows.Subscriptions;

/// <summary>An approver may let in fewer rows than were asked for, and never more; Lake Formation holds exactly those, until they are renewed or end.</summary>
public sealed class RowFilterTests
{
    private const string Role = "marketing-analyst";
    private const string Decision = """{"approved":true,"columns":["touch_id","campaign_id"],"rows":"campaign_id in ('c-1','c-2')"}""";

    [Fact]
    public async Task A_steward_narrows_columns_and_rows_and_only_their_cells_are_granted()
    {
        using var world = await NarrowedAsync();

        var output = AccessWorld.Out(world.RunOf("r-1"));
        Assert.Equal(("Granted", "campaign_id IN ('c-1', 'c-2')"), (output["status"].AsString(), output["scope"]["rows"].AsString()));
        Assert.Equal("campaign_id IN ('c-1', 'c-2')", JsonValue.Parse((await world.SendAsync("u-noor", [], "GET", "/subscriptions/r-1")).Body)["rows"].AsString());
        Assert.Equal(
            [$"{Role} customer360_marketing DESCRIBE", $"{Role} customer360_marketing.campaign_touch DESCRIBE", $"{Role} customer360_marketing.campaign_touch[r-1.g1] SELECT"], world.Held());
        Assert.Equal(["campaign_touch r-1.g1 campaign_id,touch_id campaign_id IN ('c-1', 'c-2')"], Filters(world));

        var reader = JsonValue.Parse((await world.SendAsync("u-petra", ["privacy-officer"], "GET", "/data-products/marketing/campaign-performance/columns/touch_id/readers")).Body)["readers"][0];
        Assert.Equal("campaign_id IN ('c-1', 'c-2')", reader["rows"].AsString());
        var report = await world.ReconciledAsync();
        Assert.Empty(report.Findings());
        Assert.Equal(1, report.Count("healthy"));
    }

    [Theory]
    [InlineData("expiry")]
    [InlineData("requester")]
    [InlineData("owner")]
    public async Task A_filter_goes_with_its_subscription(string cause)
    {
        using var world = await NarrowedAsync();
        await (cause switch
        {
            "requester" => world.SendAsync("u-noor", [], "POST", "/subscriptions/r-1/revocation", "{}"),
            "owner" => world.SendAsync("u-mara", ["owner:marketing"], "POST", "/subscriptions/r-1/revocation", "{}"),
            _ => Task.CompletedTask,
        });

        await world.PassAsync(TimeSpan.FromDays(cause == "expiry" ? 15 : 1));

        Assert.Equal(SubscriptionState.Revoked, (await world.Store().FindAsync("r-1", TestContext.Current.CancellationToken))?.State);
        Assert.Empty(world.Held());
        Assert.Empty(Filters(world));
    }

    [Theory]
    [InlineData("""{"approved":true,"rows":"campaign_id = 'c-3'"}""", "campaign_touch r-1.g2 campaign_id,email,touch_id campaign_id = 'c-3'", "campaign_touch[r-1.g2]")]
    [InlineData("""{"approved":true}""", null, "campaign_touch(campaign_id,email,touch_id)")]
    public async Task A_renewal_has_rows_of_its_own_and_the_filter_before_it_goes_last(string body, string? filter, string held)
    {
        using var world = await NarrowedAsync();
        Assert.Equal(202, (await world.SubmitAsync("u-noor", AccessWorld.Touch.With("requestId", "r-2").With("renews", "r-1"))).StatusCode);
        await world.QuestionAsync(2);

        Assert.Equal(200, (await world.DecideAsync("u-stefan", "steward:marketing", "r-2.steward", body)).StatusCode);
        await world.RunAsync();

        Assert.Equal("Granted", AccessWorld.Out(world.RunOf("r-2"))["status"].AsString());
        Assert.Equal(filter is null ? [] : [filter], Filters(world));
        Assert.Equal($"{Role} customer360_marketing.{held} SELECT", world.Held().Last());
        Assert.Equal(3, world.Held().Count());
    }

    [Fact]
    public async Task Every_stage_narrows_what_the_request_and_the_stage_before_have_left()
    {
        using var world = await AccessWorld.NewAsync();
        await world.AskedAsync("u-ana", AccessWorld.Margin.With("rows", "day >= DATE '2026-01-01'"));
        var asked = JsonValue.Parse((await world.SendAsync("u-mara", ["owner:marketing"], "GET", "/questions/r-1.owner")).Body)["proposal"];
        Assert.Equal("day >= DATE '2026-01-01'", asked["rows"].AsString());
        Assert.Equal(
            ["campaign_id string", "channel string", "day date", "spend decimal(12,2)", "impressions bigint", "conversions bigint", "margin double"],
            asked["rowColumns"].Items.ToArray().Select(column => $"{column["name"].AsString()} {column["type"].AsString()}"));
        Assert.Equal(200, (await world.DecideAsync("u-mara", "owner:marketing", "r-1.owner", """{"approved":true,"rows":"channel = 'mail' or channel = 'web'"}""")).StatusCode);
        await world.QuestionAsync(2);
        Assert.Equal(200, (await world.DecideAsync("u-stefan", "steward:marketing", "r-1.steward", """{"approved":true,"rows":"impressions > 10"}""")).StatusCode);
        await world.RunAsync();

        Assert.Equal(
            ["campaign_daily r-1.g1 campaign_id,margin ((day >= DATE '2026-01-01') AND (channel = 'mail' OR channel = 'web')) AND (impressions > 10)"], Filters(world));
    }

    [Theory]
    [InlineData("""{"approved":true,"rows":"email = 'x'"}""")]
    [InlineData("""{"approved":true,"rows":"nothing = 1"}""")]
    [InlineData("""{"approved":true,"rows":"touch_id = 'x' OR 1 = 1"}""")]
    [InlineData("""{"approved":true,"rows":"touch_id = 5"}""")]
    [InlineData("""{"approved":true,"rows":"touch_id = 'a@b.example'"}""")]
    [InlineData("""{"approved":true,"rows":""}""")]
    [InlineData("""{"approved":true,"rows":5}""")]
    [InlineData("""{"approved":true,"rows":["touch_id = 'x'"]}""")]
    [InlineData("""{"approved":false,"rows":"touch_id = 'x'"}""")]
    public async Task What_is_no_condition_of_rows_decides_nothing(string body)
    {
        using var world = await AccessWorld.NewAsync();
        var question = await world.AskedAsync("u-noor", AccessWorld.Touch);

        var reply = await world.DecideAsync("u-stefan", "steward:marketing", question.TicketId, body);

        Assert.Equal(400, reply.StatusCode);
        Assert.Contains("$.rows", reply.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("a@b.example", reply.Body, StringComparison.Ordinal);
        Assert.Equal(200, (await world.DecideAsync("u-stefan", "steward:marketing", question.TicketId)).StatusCode);
        await world.RunAsync();
    }

    [Theory]
    [InlineData("Read", "email = 'x'")]
    [InlineData("Read", "nothing = 1")]
    [InlineData("Write", "touch_id = 'x'")]
    public async Task Rows_that_cannot_be_are_denied_with_the_reason(string permission, string rows)
    {
        using var world = await AccessWorld.NewAsync();

        var output = await world.GrantedAsync(AccessWorld.Touch.With("permission", permission).With("rows", rows), "u-noor");

        Assert.Equal(("Denied", "policy"), (output["status"].AsString(), output["stage"].AsString()));
        Assert.Contains(permission == "Read" ? "The rows that are asked for are none" : "Rows are chosen for reading only", output["reasons"][0].AsString(), StringComparison.Ordinal);
        Assert.Empty(world.Held());
    }

    [Theory]
    [InlineData("""{"approved":true,"rows":"campaign_id in ('c-1','c-2')"}""", 200)]
    [InlineData("""{"approved":true,"rows":"campaign_id in ('c-1','c-3')"}""", 409)]
    [InlineData("""{"approved":true}""", 409)]
    public async Task The_same_rows_again_are_the_same_decision(string body, int status)
    {
        using var world = await AccessWorld.NewAsync();
        var question = await world.AskedAsync("u-noor", AccessWorld.Touch);
        Assert.Equal(200, (await world.DecideAsync("u-stefan", "steward:marketing", question.TicketId, """{"approved":true,"rows":"campaign_id IN ('c-1', 'c-2')"}""")).StatusCode);

        Assert.Equal(status, (await world.DecideAsync("u-stefan", "steward:marketing", question.TicketId, body)).StatusCode);
        await world.RunAsync();
    }

    [Theory]
    [InlineData("""{"FilterExpression":"campaign_id <> 'c-1'"}""", """["campaign_id","touch_id"]""")]
    [InlineData("""{"FilterExpression":"campaign_id IN ('c-1', 'c-2')"}""", """["campaign_id","email","touch_id"]""")]
    [InlineData("""{"AllRowsWildcard":{}}""", """["campaign_id","touch_id"]""")]
    public async Task A_filter_that_was_changed_by_hand_is_found_and_put_right_only_when_that_is_asked_for(string rows, string columns)
    {
        using var world = await NarrowedAsync();
        var before = Filters(world);
        await world.DoneByHandAsync("lakeformation", "updateDataCellsFilter",
            $$$"""{"TableData":{"TableCatalogId":"000000000000","DatabaseName":"customer360_marketing","TableName":"campaign_touch","Name":"r-1.g1","RowFilter":{{{rows}}},"ColumnNames":{{{columns}}}}}""");

        var report = await world.ReconciledAsync();
        Assert.Equal([$"FILTER_CHANGED {Role} customer360_marketing.campaign_touch: SELECT on the cells of the filter r-1.g1 of customer360_marketing.campaign_touch"], report.Findings());
        Assert.Equal((1, 0), (report.Count("filtersChanged"), report.Count("reapplied")));
        Assert.NotEqual(before, Filters(world));

        Assert.Equal(1, (await world.ReconciledAsync("""{"reapply":true}""")).Count("reapplied"));
        Assert.Equal(before, Filters(world));
        Assert.Empty((await world.ReconciledAsync()).Findings());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_filter_or_a_grant_on_it_that_is_gone_is_found_and_made_again(bool isFilterGone)
    {
        using var world = await NarrowedAsync();
        const string Cells = """{"DataCellsFilter":{"TableCatalogId":"000000000000","DatabaseName":"customer360_marketing","TableName":"campaign_touch","Name":"r-1.g1"}}""";
        await world.RevokedByHandAsync($"arn:aws:iam::111111111111:role/{Role}", Cells);
        if (isFilterGone)
        {
            await world.DoneByHandAsync("lakeformation", "deleteDataCellsFilter", JsonValue.Parse(Cells)["DataCellsFilter"].ToJson());
        }

        var report = await world.ReconciledAsync("""{"reapply":true}""");

        Assert.Equal([$"MISSING {Role} customer360_marketing.campaign_touch: SELECT on the cells of the filter r-1.g1 of customer360_marketing.campaign_touch"], report.Findings());
        Assert.Equal(1, report.Count("reapplied"));
        Assert.Single(Filters(world));
        Assert.Empty((await world.ReconciledAsync()).Findings());
    }

    [Fact]
    public async Task Somebody_else_on_the_filter_of_a_subscription_is_found()
    {
        using var world = await NarrowedAsync();
        await world.PassAsync(TimeSpan.FromHours(2));
        await world.GrantedByHandAsync(SubscriptionWorld.Analyst, """{"DataCellsFilter":{"TableCatalogId":"000000000000","DatabaseName":"customer360_marketing","TableName":"campaign_touch","Name":"r-1.g1"}}""");

        Assert.Equal(["UNRECORDED analytics-analyst the filter r-1.g1 of customer360_marketing.campaign_touch: SELECT"], (await world.ReconciledAsync()).Findings());
    }

    [Fact]
    public async Task A_filter_that_cannot_be_made_fails_the_grant_red_and_leaves_nothing()
    {
        using var world = await AccessWorld.NewAsync();
        await world.AskedAsync("u-noor", AccessWorld.Touch);
        await world.DropColumnAsync("campaign_touch", "touch_id");

        await world.DecideAsync("u-stefan", "steward:marketing", "r-1.steward", Decision);
        await world.RunAsync();

        Assert.Equal(ExecutionStatus.Failed, world.RunOf("r-1").Status);
        Assert.Contains("The filter r-1.g1 of customer360_marketing.campaign_touch cannot be made", world.RunOf("r-1").Cause, StringComparison.Ordinal);
        Assert.Empty(world.Held());
        Assert.Empty(Filters(world));
        Assert.DoesNotContain("lease#", await world.TablesAsync(), StringComparison.Ordinal);
    }

    private static async Task<AccessWorld> NarrowedAsync()
    {
        var world = await AccessWorld.NewAsync();
        var question = await world.AskedAsync("u-noor", AccessWorld.Touch);
        Assert.Equal(200, (await world.DecideAsync("u-stefan", "steward:marketing", question.TicketId, Decision)).StatusCode);
        await world.RunAsync();
        return world;
    }

    private static string[] Filters(AccessWorld world) =>
        [.. world.Platform.LakeFormation.Filters.Select(filter => $"{filter.Table} {filter.Name} {string.Join(',', filter.Columns)} {filter.Rows}")];
}

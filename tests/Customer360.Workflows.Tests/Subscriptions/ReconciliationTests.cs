using Customer360.Lambdas.Ports;
using Customer360.Workflows.Access;
using static Customer360.Workflows.Subscriptions.ReconciliationWorld;

namespace Customer360.Workflows.Subscriptions;

/// <summary>Whatever differs between what is recorded and what Lake Formation holds is found, each night and when somebody asks.</summary>
public sealed class ReconciliationTests
{
    private const string Stranger = "arn:aws:iam::111111111111:role/stranger";

    [Fact]
    public async Task Where_all_is_as_recorded_nothing_is_found_and_nobody_is_told()
    {
        using var world = await AccessWorld.NewAsync();
        await world.GrantedAsync(SubscriptionWorld.Asked("r-1", ["channel", "day"], 30));
        await world.GrantedAsync(SubscriptionWorld.Asked("r-2", ["touch_id"], 30, table: "campaign_touch"));
        var (held, told) = (world.Held().ToArray(), world.Told.Count);

        var report = await world.ReconciledAsync("""{"reapply":true}""");

        Assert.Empty(report.Findings());
        Assert.Equal((2, 2, 0, 0), (report.Count("subscriptions"), report.Count("healthy"), report.Count("missing"), report.Count("unrecorded")));
        Assert.Equal(held, world.Held());
        Assert.Equal(told, world.Told.Count);
    }

    [Theory]
    [InlineData("""{"reapply":true}""", true)]
    [InlineData("""{"reapply":false}""", false)]
    [InlineData("""{}""", false)]
    [InlineData("""{"reapply":"true"}""", false)]
    [InlineData("""{"reapply":1}""", false)]
    public async Task What_is_recorded_and_missing_is_granted_again_only_when_that_is_asked_for(string detail, bool isReapplied)
    {
        using var world = await AccessWorld.NewAsync();
        await world.GrantedAsync(SubscriptionWorld.Asked("r-1", ["channel", "day"], 30));
        var held = world.Held().ToArray();
        await world.RevokedByHandAsync(SubscriptionWorld.Analyst, Columns("campaign_daily", "day"));
        await world.RevokedByHandAsync(SubscriptionWorld.Analyst, """{"Database":{"Name":"customer360_marketing"}}""", "DESCRIBE");

        var report = await world.ReconciledAsync(detail);

        Assert.Equal(
            ["MISSING analytics-analyst customer360_marketing.campaign_daily: DESCRIBE on the database customer360_marketing, SELECT on the column customer360_marketing.campaign_daily.day"], report.Findings());
        Assert.Equal((1, isReapplied ? 1 : 0), (report.Count("missing"), report.Count("reapplied")));
        Assert.Equal(isReapplied, held.SequenceEqual(world.Held()));
        Assert.Contains("Access is not as it is recorded -> platform privacy-officer", world.Told);
        Assert.Equal(("r-1", world.RunOf("r-1").Name), (report["findings"][0]["requestId"].AsString(), report["findings"][0]["executionId"].AsString()));
        await CanBeChangedAsync(world);
    }

    [Theory]
    [InlineData("nobody has a role of", Stranger, """{"TableWithColumns":{"DatabaseName":"customer360_marketing","Name":"campaign_touch","ColumnNames":["email"]}}""", "SELECT", "UNRECORDED stranger customer360_marketing.campaign_touch: SELECT on the column email")]
    [InlineData("a subscriber has more of", SubscriptionWorld.Analyst, """{"TableWithColumns":{"DatabaseName":"customer360_marketing","Name":"campaign_daily","ColumnNames":["margin"]}}""", "SELECT", "UNRECORDED analytics-analyst customer360_marketing.campaign_daily: SELECT on the column margin")]
    [InlineData("a subscriber may do more with", SubscriptionWorld.Analyst, """{"Table":{"DatabaseName":"customer360_marketing","Name":"campaign_daily"}}""", "ALTER", "UNRECORDED analytics-analyst customer360_marketing.campaign_daily: ALTER")]
    [InlineData("a whole table", SubscriptionWorld.Analyst, """{"Table":{"DatabaseName":"customer360_marketing","Name":"campaign_touch"}}""", "SELECT", "UNRECORDED analytics-analyst every column of customer360_marketing.campaign_touch, but perhaps for some: SELECT")]
    [InlineData("columns to come", SubscriptionWorld.Analyst, """{"TableWithColumns":{"DatabaseName":"customer360_marketing","Name":"campaign_daily","ColumnWildcard":{"ExcludedColumnNames":["margin"]}}}""", "SELECT", "UNRECORDED analytics-analyst every column of customer360_marketing.campaign_daily, but perhaps for some: SELECT")]
    [InlineData("everybody in", "IAM_ALLOWED_PRINCIPALS", """{"Database":{"Name":"customer360_marketing"}}""", "ALL", "UNRECORDED IAM_ALLOWED_PRINCIPALS customer360_marketing: ALL")]
    [InlineData("whatever is tagged", Stranger, """{"LFTagPolicy":{"ResourceType":"TABLE","Expression":[{"TagKey":"sensitivity","TagValues":["public"]}]}}""", "SELECT", "UNRECORDED stranger whatever bears an expression of LF-tags: SELECT")]
    public async Task What_was_made_by_hand_is_found_and_left_to_people(string what, string principal, string resource, string permission, string finding)
    {
        using var world = await AccessWorld.NewAsync();
        await world.GrantedAsync(SubscriptionWorld.Asked("r-1", ["channel", "day"], 30));
        await world.PassAsync(TimeSpan.FromHours(2));
        await world.GrantedByHandAsync(principal, resource, permission);
        var held = world.Held().ToArray();

        var report = await world.ReconciledAsync("""{"reapply":true}""");

        Assert.True(report.Findings().SequenceEqual([finding]), $"{what}: {string.Join(" | ", report.Findings())} {report["counts"].ToJson()}");
        Assert.Equal((1, 1), (report.Count("healthy"), report.Count("unrecorded")));
        Assert.Equal(held, world.Held());
    }

    [Fact]
    public async Task A_filter_of_cells_by_hand_is_found()
    {
        using var world = await AccessWorld.NewAsync();
        await world.DoneByHandAsync("lakeformation", "createDataCellsFilter", """{"TableData":{"TableCatalogId":"111111111111","DatabaseName":"customer360_marketing","TableName":"campaign_touch","Name":"some","RowFilter":{"AllRowsWildcard":{}},"ColumnNames":["email"]}}""");
        await world.GrantedByHandAsync(Stranger, """{"DataCellsFilter":{"TableCatalogId":"111111111111","DatabaseName":"customer360_marketing","TableName":"campaign_touch","Name":"some"}}""");

        Assert.Equal(["UNRECORDED stranger the filter some of customer360_marketing.campaign_touch: SELECT"], (await world.ReconciledAsync()).Findings());
    }

    [Fact]
    public async Task Administrators_of_the_lake_the_platforms_own_roles_and_other_databases_are_nobodys_finding()
    {
        const string Admin = "arn:aws:iam::111111111111:role/lake-admin";
        using var world = await AccessWorld.NewAsync();
        await world.DoneByHandAsync("glue", "createDatabase", """{"DatabaseInput":{"Name":"finance"}}""");
        await world.GrantedByHandAsync(Stranger, """{"Database":{"Name":"finance"}}""", "ALL");
        await world.GrantedByHandAsync(Admin, """{"Database":{"Name":"customer360_marketing"}}""", "ALL");
        await world.GrantedByHandAsync($"arn:aws:iam::{world.Platform.Sample.Account}:role/customer360-DataProductOnboardingStateMachineRole-1", """{"Table":{"DatabaseName":"customer360_marketing","Name":"campaign_daily"}}""", "ALL");
        Assert.Equal(["UNRECORDED lake-admin customer360_marketing: ALL"], (await world.ReconciledAsync()).Findings());

        await world.DoneByHandAsync("lakeformation", "putDataLakeSettings", $$$"""{"DataLakeSettings":{"DataLakeAdmins":[{"DataLakePrincipalIdentifier":"{{{Admin}}}"}]}}""");
        var report = await world.ReconciledAsync();

        Assert.Empty(report.Findings());

        // The three above, and what the product's job may do at its location.
        Assert.Equal(4, report.Count("ignored"));
    }

    [Fact]
    public async Task Subscriptions_of_a_role_that_is_gone_are_ended_by_their_own_machine()
    {
        using var world = await AccessWorld.NewAsync();
        await world.GrantedAsync(SubscriptionWorld.Asked("r-1", ["channel", "day"], 30));
        await world.GrantedAsync(SubscriptionWorld.Asked("r-2", ["touch_id"], 30, table: "campaign_touch"));
        await world.DeleteAsync("Registry", $"principal#{SubscriptionWorld.Analyst}", "principal");

        var report = await world.ReconciledAsync();

        Assert.Equal(
            ["ROLE_GONE analytics-analyst customer360_marketing.campaign_daily: ", "ROLE_GONE analytics-analyst customer360_marketing.campaign_touch: "], report.Findings());
        Assert.Empty(world.Held());
        Assert.All(world.Revocations(), run => Assert.Equal("role-gone", AccessWorld.Out(run)["cause"].AsString()));
        Assert.Equal(2, world.Announcements().Count(announced => announced == "AccessRevoked"));
        Assert.Empty((await world.ReconciledAsync()).Findings());
    }

    [Fact]
    public async Task Columns_that_are_gone_are_told_and_the_others_are_granted_again()
    {
        using var world = await AccessWorld.NewAsync();
        await world.GrantedAsync(SubscriptionWorld.Asked("r-1", ["channel", "day"], 30));
        await world.DoneByHandAsync("glue", "updateTable", """{"DatabaseName":"customer360_marketing","TableInput":{"Name":"campaign_daily","StorageDescriptor":{"Columns":[{"Name":"channel","Type":"string"}]}}}""");
        await world.RevokedByHandAsync(SubscriptionWorld.Analyst, Columns("campaign_daily", "channel"));

        var report = await world.ReconciledAsync("""{"reapply":true}""");

        Assert.Equal(
            [
                "COLUMNS_GONE analytics-analyst customer360_marketing.campaign_daily: SELECT on the column customer360_marketing.campaign_daily.day",
                "MISSING analytics-analyst customer360_marketing.campaign_daily: SELECT on the column customer360_marketing.campaign_daily.channel",
            ],
            report.Findings());
        Assert.Equal((1, 1, 1), (report.Count("columnsGone"), report.Count("missing"), report.Count("reapplied")));
        Assert.Contains(world.Held(), held => held.Contains("channel", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_table_that_is_gone_is_told()
    {
        using var world = await AccessWorld.NewAsync();
        await world.GrantedAsync(SubscriptionWorld.Asked("r-1", ["channel"], 30));
        await world.DoneByHandAsync("glue", "deleteTable", """{"DatabaseName":"customer360_marketing","Name":"campaign_daily"}""");

        var report = await world.ReconciledAsync("""{"reapply":true}""");

        Assert.StartsWith("TABLE_GONE analytics-analyst customer360_marketing.campaign_daily", Assert.Single(report.Findings()), StringComparison.Ordinal);
        Assert.Equal((1, 0), (report.Count("columnsGone"), report.Count("reapplied")));
    }

    [Fact]
    public async Task An_end_that_did_not_come_is_asked_for_again()
    {
        using var world = await AccessWorld.NewAsync();
        await world.GrantedAsync(SubscriptionWorld.Asked("r-1", ["channel"], 10));
        foreach (var schedule in world.Platform.Scheduler.Schedules)
        {
            await world.DoneByHandAsync("scheduler", "deleteSchedule", $$"""{"GroupName":"{{schedule.Group}}","Name":"{{schedule.Name}}"}""");
        }

        await world.PassAsync(TimeSpan.FromDays(11));
        Assert.NotEmpty(world.Held());
        var report = await world.ReconciledAsync();

        Assert.Equal((1, 0), (report.Count("overdue"), report.Count("unrecorded")));
        Assert.Empty(world.Held());
        Assert.Equal("expiry", AccessWorld.Out(Assert.Single(world.Revocations()))["cause"].AsString());
    }

    [Fact]
    public async Task While_another_run_has_the_lease_nothing_is_granted_again()
    {
        using var world = await AccessWorld.NewAsync();
        await world.GrantedAsync(SubscriptionWorld.Asked("r-1", ["channel"], 30));
        await world.RevokedByHandAsync(SubscriptionWorld.Analyst, Columns("campaign_daily", "channel"));
        Assert.True(await world.Store().TryLeaseAsync(SubscriptionWorld.Analyst, "customer360_marketing", "another-run", TestContext.Current.CancellationToken));

        var report = await world.ReconciledAsync("""{"reapply":true}""");

        Assert.Equal((1, 0), (report.Count("missing"), report.Count("reapplied")));
        Assert.False(await world.Store().TryLeaseAsync(SubscriptionWorld.Analyst, "customer360_marketing", "a-third-run", TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("Granting", 23, "", 2)]
    [InlineData("Granting", 25, "UNSETTLED", 0)]
    [InlineData("Revoking", 25, "UNSETTLED", 0)]
    public async Task What_a_run_is_changing_is_left_alone_until_it_has_taken_a_day(string state, int hours, string kind, int moving)
    {
        using var world = await AccessWorld.NewAsync();
        await world.GrantedAsync(SubscriptionWorld.Asked("r-1", ["channel"], 30));
        var store = world.Store();
        var found = await store.FindAsync("r-1", TestContext.Current.CancellationToken);
        Assert.NotNull(found);
        Assert.True(await store.TryWriteAsync(
            found with { State = state, Revocation = state == "Revoking" ? new SubscriptionRevocation("owner", "u-mara", world.Platform.Clock.GetUtcNow(), "run") : null }, null, TestContext.Current.CancellationToken));
        await world.PassAsync(TimeSpan.FromHours(hours));
        await world.GrantedByHandAsync(SubscriptionWorld.Analyst, Columns("campaign_daily", "margin"));

        var report = await world.ReconciledAsync("""{"reapply":true}""");

        Assert.Equal(kind, string.Join(' ', report["findings"].Items.ToArray().Select(finding => finding["kind"].AsString())));
        Assert.Equal(moving == 0 ? 1 : 2, report.Count("inMotion"));
    }

    [Theory]
    [InlineData("u-petra", "privacy-officer", """{"reapply":true}""", 202)]
    [InlineData("u-paul", "platform", """{"reapply":false}""", 202)]
    [InlineData("u-paul", "platform", """{}""", 400)]
    [InlineData("u-paul", "platform", """{"reapply":false,"subscriptionId":"r-1"}""", 400)]
    [InlineData("u-mara", "owner:marketing", """{"reapply":true}""", 403)]
    [InlineData("u-ana", "", """{"reapply":true}""", 403)]
    public async Task Who_runs_the_platform_and_the_privacy_officer_ask_for_it(string by, string group, string body, int status)
    {
        using var world = await AccessWorld.NewAsync();

        Assert.Equal(status, (await world.SendAsync(by, [group], "POST", "/reconciliations", body)).StatusCode);
        Assert.Equal(401, (await world.Platform.Functions.SendAsync(new("POST", "/reconciliations", Body: body), world.Platform.Clock.GetUtcNow(), TestContext.Current.CancellationToken)).StatusCode);

        await world.RunAsync();
        Assert.Equal(status == 202 ? 1 : 0, world.RunsOf("grant-reconciliation").Count);
    }

    // The lease is back: an owner's order ends the subscription at once.
    private static async Task CanBeChangedAsync(AccessWorld world)
    {
        Assert.Equal(202, (await world.SendAsync("u-mara", ["owner:marketing"], "POST", "/subscriptions/r-1/revocation")).StatusCode);
        await world.RunAsync();
        Assert.Empty(world.Held());
    }
}

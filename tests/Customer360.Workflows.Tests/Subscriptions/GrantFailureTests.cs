using Customer360.Lambdas.Ports;
using Customer360.Workflows.Access;
using Customer360.Workflows.Lifecycles;
using DurableStates.Engine;
using DurableStates.Json;

namespace Customer360.Workflows.Subscriptions;

/// <summary>What Lake Formation does only in part is undone, told to who waits for it, and red for the engineer.</summary>
public sealed class GrantFailureTests
{
    [Theory]
    [InlineData("email")]
    [InlineData("campaign_id")]
    public async Task A_grant_that_fails_in_part_names_what_failed_leaves_nothing_and_frees_the_principal(string gone)
    {
        using var world = await AccessWorld.NewAsync();
        await world.AskedAsync("u-noor", AccessWorld.Touch);
        await world.DropColumnAsync("campaign_touch", gone);

        await world.DecideAsync("u-stefan", "steward:marketing", "r-1.steward");
        await world.RunAsync();

        var run = Assert.Single(world.Runs);
        Assert.Equal((ExecutionStatus.Failed, "States.TaskFailed"), (run.Status, run.Error));
        Assert.Contains($"SELECT on the column customer360_marketing.campaign_touch.{gone} is not there", run.Cause, StringComparison.Ordinal);
        Assert.Contains("PermissionsNotChangedException", run.Cause, StringComparison.Ordinal);
        Assert.Equal(nameof(AccessState.Failed), new AccessLifecycle().Project(run, world.Platform.Engine.Executions).ToString());
        Assert.Empty(world.Held());
        Assert.Empty(world.Platform.Scheduler.Schedules);
        var announced = Assert.Single(world.Announced);
        Assert.Equal("AccessGrantFailed", announced["detail-type"].AsString());
        Assert.Contains(gone, announced["detail"]["problem"].AsString(), StringComparison.Ordinal);
        Assert.Equal(SubscriptionState.Failed, (await world.Store().FindAsync("r-1", TestContext.Current.CancellationToken))?.State);
        Assert.Equal("Failed", JsonValue.Parse((await world.SendAsync("u-noor", [], "GET", "/access-requests/r-1")).Body)["state"].AsString());
        Assert.DoesNotContain("lease#", await world.TablesAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_renewal_that_fails_leaves_the_subscription_as_it_was()
    {
        using var world = await AccessWorld.NewAsync();
        await world.GrantedAsync(AccessWorld.Touch.With("columns", JsonValue.Array("touch_id", "campaign_id")), "u-noor");
        var before = world.Held().ToArray();
        Assert.Equal(202, (await world.SubmitAsync("u-noor", AccessWorld.Touch.With("requestId", "r-2").With("renews", "r-1"))).StatusCode);
        await world.QuestionAsync();
        await world.DropColumnAsync("campaign_touch", "email");

        await world.DecideAsync("u-stefan", "steward:marketing", "r-2.steward");
        await world.RunAsync();

        Assert.Equal(ExecutionStatus.Failed, world.RunOf("r-2").Status);
        Assert.Equal(before, world.Held());
        var subscription = await world.Store().FindAsync("r-1", TestContext.Current.CancellationToken);
        Assert.Equal((SubscriptionState.Active, 1, null), (subscription?.State, subscription?.Current.Generation, subscription?.Next));
    }

    [Fact]
    public async Task A_column_that_is_gone_does_not_keep_the_others_from_being_revoked()
    {
        using var world = await AccessWorld.NewAsync();
        await world.GrantedAsync(SubscriptionWorld.Asked("r-1", ["channel", "day", "spend"], 10));
        await world.DropColumnAsync("campaign_daily", "day");

        await world.PassAsync(TimeSpan.FromDays(11));

        Assert.Equal("Revoked", AccessWorld.Out(Assert.Single(world.Revocations()))["status"].AsString());
        Assert.Equal(["analytics-analyst customer360_marketing.campaign_daily(day) SELECT"], world.Held());
    }

    [Theory]
    [InlineData("Write", "customer360_marketing.campaign_daily DESCRIBE,INSERT")]
    [InlineData("Modify", "customer360_marketing.campaign_daily ALTER,DELETE,DESCRIBE,DROP")]
    public async Task Who_may_change_a_table_may_do_so_with_the_whole_table(string permission, string held)
    {
        using var world = await AccessWorld.NewAsync();
        await world.AskedAsync("u-noor", AccessWorld.Touch.With("tableName", "campaign_daily").With("columns", JsonArray.Empty).With("permission", permission));
        await world.DecideAsync("u-mara", "owner:marketing", "r-1.owner");
        await world.QuestionAsync(2);
        await world.DecideAsync("u-pia", "platform", "r-1.platform");
        await world.RunAsync();

        Assert.Equal(["marketing-analyst customer360_marketing DESCRIBE", $"marketing-analyst {held}"], world.Held());

        // Lake Formation does not combine it with reading some columns.
        var read = await world.GrantedAsync(SubscriptionWorld.Asked("r-2", ["channel"], 10, principal: "arn:aws:iam::111111111111:role/marketing-analyst"));
        Assert.Equal(("Denied", "grant"), (read["status"].AsString(), read["stage"].AsString()));
        Assert.DoesNotContain("lease#", await world.TablesAsync(), StringComparison.Ordinal);
    }
}

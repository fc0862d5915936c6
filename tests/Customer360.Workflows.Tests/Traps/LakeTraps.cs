using Customer360.Lambdas.Ports;
using Customer360.Workflows.Access;
using Customer360.Workflows.Stories;
using Customer360.Workflows.Subscriptions;
using DurableStates.Engine;
using DurableStates.Engine.Ports;
using DurableStates.Json;

namespace Customer360.Workflows.Traps;

/// <summary>Traps of Lake Formation and the catalogue, by their numbers.</summary>
public sealed class LakeTraps
{
    private static readonly JsonValue Refused = JsonValue.Parse(
        """{"Failures":[{"LfTag":{"TagKey":"classification","TagValues":["internal"]},"Error":{"ErrorCode":"AccessDeniedException","ErrorMessage":"Insufficient permissions."}}]}""");

    [Fact]
    public async Task Trap_01_Partial_success_of_tags_with_HTTP_200_is_no_success()
    {
        using var world = await WorldAsync("Tag columns", (_, _) => Task.FromResult<TaskResult>(new TaskResult.Success(Refused)));

        Assert.Equal("RolledBack", AccessWorld.Out(world.Onboardings()[^1])["status"].AsString());
        Assert.Empty(world.Platform.Glue.Catalog.Databases);
    }

    [Fact]
    public async Task Trap_01_Partial_success_of_a_grant_with_HTTP_200_is_no_success()
    {
        using var world = await WorldAsync("BatchGrantPermissions", (request, _) => Task.FromResult<TaskResult>(AllFail(request)));
        Assert.Equal(202, (await world.SubmitAsync("u-ana", SubscriptionWorld.Asked("r-1", ["channel"], 30))).StatusCode);
        await world.RunAsync();

        Assert.Equal(ExecutionStatus.Failed, Assert.Single(world.Runs).Status);
        Assert.Equal(["AccessGrantFailed"], world.Announcements());
        Assert.Empty(world.Held());
    }

    [Fact]
    public async Task Trap_01_Partial_success_of_a_revocation_with_HTTP_200_is_no_success()
    {
        using var world = await WorldAsync("BatchRevokePermissions", (request, _) => Task.FromResult<TaskResult>(AllFail(request)));
        await world.GrantedAsync(SubscriptionWorld.Asked("r-1", ["channel"], 1));
        await world.PassAsync(TimeSpan.FromDays(1.1));

        Assert.Equal(ExecutionStatus.Failed, Assert.Single(world.Revocations()).Status);
        Assert.Equal(["AccessGranted", "AccessRevocationFailed"], world.Announcements());
        Assert.Equal(SubscriptionState.Revoking, (await world.Store().FindAsync("r-1", TestContext.Current.CancellationToken))?.State);
        Assert.NotEmpty(world.Held());
    }

    [Fact]
    public async Task Trap_01_An_event_that_the_bus_does_not_take_with_HTTP_200_is_put_again()
    {
        using var world = await WorldAsync("Announce grant", (request, invoke) => request.Attempt == 0
            ? Task.FromResult<TaskResult>(new TaskResult.Failure("EventBridge.FailedEntry", """{"FailedEntryCount":1}"""))
            : invoke());
        await world.GrantedAsync(SubscriptionWorld.Asked("r-1", ["channel"], 30));

        Assert.Equal(["AccessGranted"], world.Announcements());
    }

    [Fact]
    public async Task Trap_02_A_crawler_that_is_READY_again_has_not_succeeded_by_that()
    {
        using var world = await WorldAsync("GetCrawler", async (_, invoke) => await invoke() is TaskResult.Success(var output, _)
            ? new TaskResult.Success(output.With("Crawler", output["Crawler"]["LastCrawl"].IsObject ? output["Crawler"].With("LastCrawl", output["Crawler"]["LastCrawl"].With("Status", "FAILED")) : output["Crawler"]))
            : throw new InvalidOperationException("The crawler was not found."));

        var output = AccessWorld.Out(world.Onboardings()[^1]);
        Assert.Equal("RolledBack", output["status"].AsString());
        Assert.Contains("ended as FAILED", output["reason"].AsString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Trap_02_A_grant_that_returned_is_not_there_by_that()
    {
        using var world = await WorldAsync("BatchGrantPermissions", (_, _) => Task.FromResult<TaskResult>(new TaskResult.Success(JsonValue.Parse("""{"Failures":[]}"""))));
        Assert.Equal(202, (await world.SubmitAsync("u-ana", SubscriptionWorld.Asked("r-1", ["channel"], 30))).StatusCode);
        await world.RunAsync();

        Assert.Equal(ExecutionStatus.Failed, Assert.Single(world.Runs).Status);
        Assert.Contains("is not there", world.Runs[0].Cause, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Trap_03_What_was_there_before_is_not_undone()
    {
        using var world = await AccessWorld.NewAsync();
        await world.DoneByHandAsync("glue", "createDatabase", """{"DatabaseInput":{"Name":"customer360_sales","LocationUri":"s3://elsewhere/sales"}}""");

        world.Put("customer360.dataproducts", "DataProductSubmitted", """{ "productId": "sales-analytics", "domain": "sales", "version": "1.0.0" }""");
        await world.RunAsync();

        Assert.Equal("RolledBack", AccessWorld.Out(world.Onboardings()[^1])["status"].AsString());
        Assert.Contains("customer360_sales", world.Platform.Glue.Catalog.Databases);
        Assert.Empty(world.Platform.Glue.Catalog.Tables("customer360_sales"));
    }

    [Fact]
    public async Task Trap_04_Lake_Formation_is_asked_for_one_thing_at_a_time_and_conflicts_wait_at_random()
    {
        using var world = await WorldAsync("BatchGrantPermissions", (request, invoke) => request.Attempt < 3
            ? Task.FromResult<TaskResult>(new TaskResult.Failure("LakeFormation.ConcurrentModificationException", "Please retry in a short while."))
            : invoke());
        await world.GrantedAsync(SubscriptionWorld.Asked("r-1", ["channel"], 30));
        Assert.Equal(["AccessGranted"], world.Announcements());

        foreach (var (name, definition) in Machines.All)
        {
            Assert.All(Machines.States(definition).Where(state => state["Type"] == "Map"), map => Assert.True(map["MaxConcurrency"].TryGetInt64(out var at) && at is 1 or 2, $"{name}: {map["MaxConcurrency"].ToJson()}"));
            Assert.All(
                Machines.States(definition).Where(state => state["Resource"].TryGetString(out var resource) && resource.Contains(":lakeformation:", StringComparison.Ordinal)),
                task => Assert.Contains(task["Retry"].Items.ToArray(), retrier => retrier["JitterStrategy"] == "FULL" && retrier["ErrorEquals"].ToJson().Contains("LakeFormation.ConcurrentModificationException", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task Trap_05_Nothing_is_made_with_permissions_for_everybody()
    {
        using var world = await AccessWorld.NewAsync();

        Assert.Equal("[]", world.Calls().Single(call => call.Operation == "createDatabase").Arguments["DatabaseInput"]["CreateTableDefaultPermissions"].ToJson());
        Assert.DoesNotContain(world.Platform.LakeFormation.Grants, grant => grant.Principal == "IAM_ALLOWED_PRINCIPALS");
    }

    [Fact]
    public async Task Trap_07_No_permissions_revoked_is_success()
    {
        using var world = await AccessWorld.NewAsync();
        await world.GrantedAsync(SubscriptionWorld.Asked("r-1", ["channel"], 30));
        foreach (var grant in world.Platform.LakeFormation.Grants)
        {
            await world.ByHandAsync("revokePermissions", grant);
        }

        await world.PassAsync(TimeSpan.FromDays(31));

        Assert.Equal("Revoked", AccessWorld.Out(Assert.Single(world.Revocations()))["status"].AsString());
    }

    [Fact]
    public async Task Trap_08_Revoking_one_subscription_of_a_table_does_not_cut_the_other()
    {
        using var world = await AccessWorld.NewAsync();
        await world.GrantedAsync(SubscriptionWorld.Asked("r-1", ["channel", "day"], 10));
        await world.GrantedAsync(SubscriptionWorld.Asked("r-2", ["channel", "spend"], 20));
        await world.PassAsync(TimeSpan.FromDays(11));

        Assert.Equal(
            [
                "analytics-analyst customer360_marketing DESCRIBE",
                "analytics-analyst customer360_marketing.campaign_daily DESCRIBE",
                "analytics-analyst customer360_marketing.campaign_daily(channel,spend) SELECT",
            ],
            world.Held());
    }

    private static Task<AccessWorld> WorldAsync(string state, Func<TaskRequest, Func<Task<TaskResult>>, Task<TaskResult>> instead) =>
        AccessWorld.NewAsync(inner => new Around(inner, (request, invoke) => request.Execution.StateName == state ? instead(request, invoke) : invoke()));

    private static TaskResult.Success AllFail(TaskRequest request) => new TaskResult.Success(JsonValue.Object(("Failures", JsonValue.Array(
    [
        .. JsonValue.Parse(request.ArgumentsText)["Entries"].Items.ToArray().Select(entry => JsonValue.Object(
            ("RequestEntry", entry), ("Error", JsonValue.Object(("ErrorCode", "AccessDeniedException"), ("ErrorMessage", "Insufficient permissions."))))),
    ]))));
}

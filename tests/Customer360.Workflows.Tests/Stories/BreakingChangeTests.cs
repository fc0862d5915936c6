using Customer360.Contracts.Access;
using Customer360.Lambdas.Ports;
using Customer360.Workflows.Access;
using Customer360.Workflows.Subscriptions;
using DurableStates.Asl;
using DurableStates.Engine;
using DurableStates.Engine.Ports;
using DurableStates.Json;

namespace Customer360.Workflows.Stories;

/// <summary>A version that takes something from its readers: a reviewer decides, subscribers know it before, and nobody is granted what is gone.</summary>
public sealed class BreakingChangeTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_version_that_drops_a_granted_column_is_reviewed_announced_and_the_grant_cut_to_what_is_left()
    {
        using var world = await AccessWorld.NewAsync();
        await world.GrantedAsync(SubscriptionWorld.Asked("s-1", ["campaign_id", "channel", "spend"], 30));
        await world.GrantedAsync(SubscriptionWorld.Asked("s-2", ["campaign_id"], 30, principal: AnotherRole));
        world.Write(BreakingWorld.Without("2.0.0", "campaign_daily.channel"));
        world.Submit("2.0.0");

        // Nothing happens before the reviewer decides.
        var question = await world.QuestionAsync();
        Assert.Equal("steward:marketing", question.Approver);
        Assert.Equal(["The column campaign_daily.channel is gone."], question.Reasons);
        Assert.Equal((1, "1.0.0"), Review(question) is var review ? (review.Subscribers, review.ActiveVersion) : default);
        Assert.Contains("channel", world.Columns(BreakingWorld.Daily));
        Assert.Empty(world.Events("DataProductChangeAnnounced"));
        Assert.Equal(200, (await world.DecideAsync("u-stefan", "steward:marketing", question.TicketId)).StatusCode);
        await world.RunAsync();

        Assert.Equal("Published", Status(world.Onboardings()[^1]));
        Assert.DoesNotContain("channel", world.Columns(BreakingWorld.Daily));
        var told = Assert.Single(world.Events("DataProductChangeAnnounced"));
        Assert.Equal(("s-1", "u-ana", "2.0.0"), (told["subscriptionId"].AsString(), told["requesterId"].AsString(), told["version"].AsString()));
        Assert.Equal(("""["channel"]""", """["campaign_id","spend"]""", false), (told["lostColumns"].ToJson(), told["columns"].ToJson(), told["ends"].AsBoolean()));
        Assert.Equal(
            ["analytics-analyst customer360_marketing DESCRIBE", "analytics-analyst customer360_marketing.campaign_daily DESCRIBE", "analytics-analyst customer360_marketing.campaign_daily(campaign_id,spend) SELECT"],
            world.Held().Where(grant => grant.StartsWith("analytics-analyst", StringComparison.Ordinal)));
        Assert.Contains("marketing-analyst customer360_marketing.campaign_daily(campaign_id) SELECT", world.Held());

        // Told before anything is built, and of what remains nothing was ever taken.
        var calls = world.Calls().ToList();
        var submitted = world.Onboardings()[^1].StartDate;
        var announced = world.Platform.Bus.Archive.First(busEvent => busEvent["detail-type"].AsString() == "DataProductChangeAnnounced")["time"].AsString();
        Assert.All(calls.Where(call => call.Operation.StartsWith("startJobRun", StringComparison.Ordinal) && call.At > submitted), call => Assert.True(DateTimeOffset.Parse(announced, null) <= call.At));
        Assert.All(calls.Where(call => call.Operation == "batchRevokePermissions"), call => Assert.DoesNotContain("\"campaign_id\"", call.Arguments.ToJson(), StringComparison.Ordinal));

        var subscription = await world.Store().FindAsync("s-1", Token);
        Assert.Equal((SubscriptionState.Active, 1, "campaign_id,spend", 0), (subscription?.State, subscription?.Current.Generation, string.Join(',', subscription?.Current.Columns ?? []), subscription?.Leftovers.Count));
        Assert.DoesNotContain("lease#", await world.TablesAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_column_stays_in_the_catalogue_until_its_permissions_are_gone()
    {
        using var world = await AccessWorld.NewAsync();
        await world.GrantedAsync(SubscriptionWorld.Asked("s-1", ["campaign_id", "channel"], 30));
        await PublishAsync(world, "2.0.0", "campaign_daily.channel");

        var calls = world.Calls().ToList();
        var revoked = calls.FindIndex(call => call.Operation == "batchRevokePermissions");
        var dropped = calls.FindIndex(call => call.Operation == "updateTable" && call.At > world.Onboardings()[^1].StartDate
            && call.Arguments["TableInput"]["Name"] == BreakingWorld.Daily && !call.Arguments.ToJson().Contains("\"channel\"", StringComparison.Ordinal));

        Assert.InRange(revoked, 0, dropped - 1);
    }

    [Theory]
    [InlineData("campaign_touch")]
    [InlineData("campaign_touch.touched_at,campaign_touch.campaign_id")]
    public async Task A_subscription_of_which_nothing_is_left_ends(string gone)
    {
        using var world = await AccessWorld.NewAsync();
        await world.GrantedAsync(SubscriptionWorld.Asked("s-1", ["campaign_id", "touched_at"], 30, table: BreakingWorld.Touch));
        await world.GrantedAsync(SubscriptionWorld.Asked("s-2", ["campaign_id", "spend"], 30));
        await PublishAsync(world, "2.0.0", gone.Split(','));

        Assert.True(Assert.Single(world.Events("DataProductChangeAnnounced"))["ends"].AsBoolean());
        var revoked = Assert.Single(world.Events("AccessRevoked"));
        Assert.Equal(("s-1", "product-changed"), (revoked["subscriptionId"].AsString(), revoked["cause"].AsString()));
        Assert.Equal(
            ["analytics-analyst customer360_marketing DESCRIBE", "analytics-analyst customer360_marketing.campaign_daily DESCRIBE", "analytics-analyst customer360_marketing.campaign_daily(campaign_id,spend) SELECT"],
            world.Held());
        Assert.Equal(SubscriptionState.Revoked, (await world.Store().FindAsync("s-1", Token))?.State);
    }

    [Fact]
    public async Task A_version_that_a_reviewer_denies_is_rejected_changes_nothing_and_may_be_submitted_again()
    {
        using var world = await AccessWorld.NewAsync();
        await world.GrantedAsync(SubscriptionWorld.Asked("s-1", ["campaign_id", "channel"], 30));
        var (held, table) = (world.Held().ToArray(), world.Platform.Glue.Catalog.Table("customer360_marketing", BreakingWorld.Daily));
        world.Write(BreakingWorld.Without("2.0.0", "campaign_daily.channel"));
        world.Submit("2.0.0");
        var question = await world.QuestionAsync();
        Assert.Equal(200, (await world.DecideAsync("u-stefan", "steward:marketing", question.TicketId, """{"approved":false,"reason":"Too early."}""")).StatusCode);
        await world.RunAsync();

        AssertRejected(world.Onboardings()[^1], "review-denied");
        Assert.Equal("u-stefan denied it for steward:marketing.", world.Onboardings()[^1].Output?.Value["reason"].AsString());
        Assert.Single(world.Events("DataProductRejected"));
        Assert.Equal(held, world.Held());
        Assert.Equal(table, world.Platform.Glue.Catalog.Table("customer360_marketing", BreakingWorld.Daily));
        Assert.Empty(world.Events("DataProductChangeAnnounced"));
        Assert.All(world.Platform.Engine.Executions, run => Assert.DoesNotContain("Too early.", run.Output?.Text, StringComparison.Ordinal));

        world.Submit("2.0.0");
        var again = await world.QuestionAsync(2);
        Assert.NotEqual(question.TicketId, again.TicketId);
    }

    [Fact]
    public async Task A_version_that_nobody_reviews_in_time_is_rejected_after_reminders_and_late_is_late()
    {
        using var world = await AccessWorld.NewAsync();
        world.Write(BreakingWorld.Without("2.0.0", "campaign_daily.channel"));
        world.Submit("2.0.0");
        var question = await world.QuestionAsync();
        await world.RunAsync();

        AssertRejected(world.Onboardings()[^1], "review-expired");
        Assert.Equal(TimeSpan.FromHours(120), question.DueAt - question.AskedAt);
        Assert.Equal(
            ["Decision needed on marketing/campaign-performance 2.0.0 -> steward:marketing", "Still open: decision on marketing/campaign-performance 2.0.0 -> steward:marketing",
             "Still open: decision on marketing/campaign-performance 2.0.0 -> steward:marketing", "Escalated: decision on marketing/campaign-performance 2.0.0 -> steward:marketing data-governance"],
            world.Told.Where(told => told.Contains("2.0.0", StringComparison.Ordinal)));
        foreach (var by in new[] { "u-stefan", "u-stefan", "u-gita" })
        {
            var reply = await world.DecideAsync(by, "steward:marketing", question.TicketId);
            Assert.Equal((409, DecisionStatus.TooLate), (reply.StatusCode, JsonValue.Parse(reply.Body)["status"].AsString()));
        }

        Assert.Contains("channel", world.Columns(BreakingWorld.Daily));
    }

    [Theory]
    [InlineData("u-mara", "steward:marketing")]
    [InlineData("U-MARA", "steward:marketing")]
    [InlineData("u-olu", "owner:sales")]
    [InlineData("u-olu", "steward:sales")]
    public async Task Neither_an_owner_of_the_product_nor_somebody_of_another_group_reviews_it(string by, string group)
    {
        using var world = await AccessWorld.NewAsync();
        world.Write(BreakingWorld.Without("2.0.0", "campaign_daily.channel"));
        world.Submit("2.0.0");
        var question = await world.QuestionAsync();

        var reply = await world.DecideAsync(by, group, question.TicketId);

        Assert.Equal((403, DecisionStatus.NotAllowed), (reply.StatusCode, JsonValue.Parse(reply.Body)["status"].AsString()));
        Assert.Equal(0, JsonValue.Parse((await world.SendAsync(by, [group], "GET", "/questions")).Body)["questions"].Count);
    }

    [Fact]
    public async Task An_owner_who_strikes_himself_out_of_the_new_contract_still_owns_the_old_one()
    {
        using var world = await AccessWorld.NewAsync();
        var contract = BreakingWorld.Without("2.0.0", "campaign_daily.channel");
        contract["team"]!["members"]![0]!["username"] = "u-somebody";
        world.Write(contract);
        world.Submit("2.0.0");
        var question = await world.QuestionAsync();

        Assert.Equal(403, (await world.DecideAsync("u-mara", "steward:marketing", question.TicketId)).StatusCode);
        Assert.Equal(403, (await world.DecideAsync("u-somebody", "steward:marketing", question.TicketId)).StatusCode);
    }

    [Fact]
    public async Task The_first_review_wins_and_nothing_of_a_version_can_be_narrowed()
    {
        using var world = await AccessWorld.NewAsync();
        world.Write(BreakingWorld.Without("2.0.0", "campaign_daily.channel"));
        world.Submit("2.0.0");
        var question = await world.QuestionAsync();

        Assert.Equal(400, (await world.DecideAsync("u-stefan", "steward:marketing", question.TicketId, """{"approved":true,"columns":["spend"]}""")).StatusCode);
        var view = JsonValue.Parse((await world.SendAsync("u-stefan", ["steward:marketing"], "GET", $"/questions/{question.TicketId}")).Body);
        Assert.Equal(("breaking-change", "2.0.0"), (view["release"]["occasion"].AsString(), view["release"]["version"].AsString()));
        var replies = await Task.WhenAll(Enumerable.Range(1, 20).Select(i => Task.Run(
            () => world.DecideAsync($"u-{i}", "steward:marketing", question.TicketId, i % 2 == 0 ? """{"approved":true}""" : """{"approved":false}"""), Token)));
        await world.RunAsync();

        Assert.Single(replies, reply => reply.StatusCode == 200);
        Assert.Equal(19, replies.Count(reply => JsonValue.Parse(reply.Body)["status"].AsString() == DecisionStatus.AlreadyDecided));
        Assert.Contains(Status(world.Onboardings()[^1]), new[] { "Published", "Rejected" });
    }

    [Fact]
    public async Task A_build_that_fails_after_the_review_leaves_grants_and_tables_as_they_were()
    {
        var isBroken = false;
        using var world = await AccessWorld.NewAsync(inner => new Failing(inner, "Build product", () => isBroken));
        await world.GrantedAsync(SubscriptionWorld.Asked("s-1", ["campaign_id", "channel"], 30));
        var (held, columns) = (world.Held().ToArray(), world.Columns(BreakingWorld.Daily));
        isBroken = true;
        await PublishAsync(world, "2.0.0", "campaign_daily.channel");

        Assert.Equal("RolledBack", Status(world.Onboardings()[^1]));
        Assert.Equal(held, world.Held());
        Assert.Equal(columns, world.Columns(BreakingWorld.Daily));
        Assert.Single(world.Events("DataProductOnboardingFailed"));

        // The version may be submitted again, and is reviewed again.
        isBroken = false;
        await PublishAsync(world, "2.0.0", "campaign_daily.channel");
        Assert.Equal("Published", Status(world.Onboardings()[^1]));
        Assert.Equal(2, world.Questions.Count);
    }

    [Fact]
    public async Task A_version_in_review_is_submitted_once_and_other_versions_go_on()
    {
        using var world = await AccessWorld.NewAsync();
        world.Write(BreakingWorld.Without("2.0.0", "campaign_daily.channel"));
        world.Submit("2.0.0");
        var question = await world.QuestionAsync();
        world.Submit("2.0.0");
        world.Write(BreakingWorld.Without("1.0.1"));
        world.Submit("1.0.1");
        await world.Platform.Engine.RunUntilAsync(() => Ended(world, 2) && Ended(world, 3), Token);

        Assert.Equal(("InProgress", "Published"), (Status(world.Onboardings()[2]), Status(world.Onboardings()[3])));

        // What was approved beside 1.0.0 is worth nothing beside 1.0.1.
        await world.DecideAsync("u-stefan", "steward:marketing", question.TicketId);
        await world.RunAsync();
        AssertRejected(world.Onboardings()[1], "review-outdated");
        Assert.Single(world.Questions);
        await PublishAsync(world, "2.0.0", "campaign_daily.channel");
        Assert.Equal("Published", Status(world.Onboardings()[^1]));
    }

    [Fact]
    public async Task A_contract_that_is_changed_while_it_is_reviewed_is_rejected()
    {
        using var world = await AccessWorld.NewAsync();
        world.Write(BreakingWorld.Without("2.0.0", "campaign_daily.channel"));
        world.Submit("2.0.0");
        var question = await world.QuestionAsync();
        world.Write(BreakingWorld.Without("2.0.0", "campaign_daily.channel", "campaign_daily.spend"));
        await world.DecideAsync("u-stefan", "steward:marketing", question.TicketId);
        await world.RunAsync();

        // What was not reviewed is neither announced nor built.
        AssertRejected(world.Onboardings()[^1], "contract-changed");
        Assert.Contains("channel", world.Columns(BreakingWorld.Daily));
    }

    [Fact]
    public async Task What_was_decided_on_a_version_that_is_gone_is_not_granted()
    {
        using var world = await AccessWorld.NewAsync();
        Assert.Equal(202, (await world.SubmitAsync("u-ana", AccessWorld.Margin)).StatusCode);
        await world.QuestionAsync();
        await PublishAsync(world, "2.0.0", "campaign_daily.margin");
        await world.DecideAsync("u-mara", "owner:marketing", "r-1.owner");
        await world.QuestionAsync(3);
        await world.DecideAsync("u-stefan", "steward:marketing", "r-1.steward");
        await world.RunAsync();

        var output = AccessWorld.Out(world.RunOf("r-1"));
        Assert.Equal(("Denied", "grant"), (output["status"].AsString(), output["stage"].AsString()));
        Assert.Contains("2.0.0", output["reasons"][0].AsString(), StringComparison.Ordinal);
        Assert.Empty(world.Held());
    }

    private const string AnotherRole = "arn:aws:iam::111111111111:role/marketing-analyst";

    private static ReleaseReview Review(Question question) => Assert.IsType<QuestionSubject.Release>(question.Subject).Review;

    private static string? Status(Execution run) => run.Output?.Value["status"].AsString();

    private static bool Ended(AccessWorld world, int index) => world.Onboardings().Count > index && world.Onboardings()[index].Status is not ExecutionStatus.Running;

    private static void AssertRejected(Execution run, string rule)
    {
        Assert.Equal((ExecutionStatus.Succeeded, "Rejected"), (run.Status, Status(run)));
        Assert.Equal(rule, run.Output?.Value["findings"][0]["rule"].AsString());
    }

    // Submitted, and approved by the steward.
    private static async Task PublishAsync(AccessWorld world, string version, params string[] gone)
    {
        world.Write(BreakingWorld.Without(version, gone));
        var next = world.Questions.Count + 1;
        world.Submit(version);
        var question = await world.QuestionAsync(next);
        Assert.Equal(200, (await world.DecideAsync("u-stefan", "steward:marketing", question.TicketId)).StatusCode);
        await world.Platform.Engine.RunUntilAsync(() => world.Onboardings()[^1].Status is not ExecutionStatus.Running, Token);
        await world.Platform.Engine.RunUntilAsync(() => world.Platform.Engine.Executions.Where(run => run.StateMachine.Name == "access-revocation").All(run => run.Status is not ExecutionStatus.Running), Token);
    }

    private sealed class Failing(ITaskHandler inner, string state, Func<bool> isBroken) : ITaskHandler
    {
        public bool Handles(TaskResource resource) => inner.Handles(resource);

        public Task<TaskResult> InvokeAsync(TaskRequest request, CancellationToken cancellationToken) => request.Execution.StateName == state && isBroken()
            ? Task.FromResult<TaskResult>(new TaskResult.Failure("States.TaskFailed", """{"JobName":"customer360-campaign-performance-build","Id":"jr_1","JobRunState":"FAILED","ErrorMessage":"Out of memory."}"""))
            : inner.InvokeAsync(request, cancellationToken);
    }
}

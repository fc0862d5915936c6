using Customer360.Contracts.Access;
using DurableStates.Engine;
using DurableStates.Json;

namespace Customer360.Workflows.Access;

/// <summary>What approvers are told, how often, and by whom; all of it on the virtual clock.</summary>
public sealed class StewardChannelTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Approvers_are_told_with_a_link_that_holds_no_token()
    {
        using var world = await AccessWorld.NewAsync();
        var question = await world.AskedAsync("u-noor", AccessWorld.Touch);

        var told = Assert.Single(world.Messages);

        Assert.Equal("Decision needed on r-1 -> steward:marketing", Assert.Single(world.Told));
        Assert.EndsWith($"https://data.example.com/questions/{question.TicketId}", told.Text, StringComparison.Ordinal);
        Assert.Contains("decide until 2026-11-07", told.Text, StringComparison.Ordinal);
        Assert.Contains("restricted", told.Text, StringComparison.Ordinal);
        var token = world.Runs[0].GetHistory().Select(e => e.Details).OfType<HistoryEventDetails.TaskScheduled>()
            .Select(task => task.Parameters.Value["Payload"]["taskToken"]).Single(token => token.IsString).AsString();
        Assert.DoesNotContain(token, told.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("A campaign.", told.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_decides_and_each_reminder_comes_exactly_once_and_at_its_hour()
    {
        using var world = await AccessWorld.NewAsync();
        var asked = (await world.AskedAsync("u-noor", AccessWorld.Touch)).AskedAt;
        await world.RunAsync();

        Assert.Equal(
            [
                "0 Decision needed on r-1 -> steward:marketing",
                "24 Still open: decision on r-1 -> steward:marketing",
                "48 Still open: decision on r-1 -> steward:marketing",
                "72 Escalated: decision on r-1 -> steward:marketing data-governance",
                "120 Expired: r-1 -> u-noor owner:marketing data-governance steward:marketing",
            ],
            world.Messages.Zip(world.Told, (message, told) => $"{(int)Math.Round((message.At - asked).TotalHours)} {told}"));
        Assert.DoesNotContain(world.Platform.Scheduler.Schedules, schedule => schedule.Group == "customer360-reminders");
        Assert.Empty(world.Platform.Scheduler.Undelivered);
    }

    [Theory]
    [InlineData(23.9, 0)]
    [InlineData(24.1, 1)]
    [InlineData(47.9, 1)]
    [InlineData(48.1, 2)]
    [InlineData(72.1, 3)]
    public async Task A_decision_ends_the_reminders(double hours, int reminders)
    {
        using var world = await AccessWorld.NewAsync();
        var question = await world.AskedAsync("u-noor", AccessWorld.Touch);
        await PassAsync(world, TimeSpan.FromHours(hours));
        Assert.Equal(200, (await world.DecideAsync("u-stefan", "steward:marketing", question.TicketId)).StatusCode);
        await world.RunAsync();
        await PassAsync(world, TimeSpan.FromDays(10));

        Assert.Equal(reminders, world.Told.Count(told => told.StartsWith("Still open", StringComparison.Ordinal) || told.StartsWith("Escalated", StringComparison.Ordinal)));
        Assert.DoesNotContain(world.Platform.Scheduler.Schedules, schedule => schedule.Group == "customer360-reminders");
    }

    [Fact]
    public async Task A_reminder_that_Scheduler_delivers_twice_or_after_the_decision_is_told_once_or_not_at_all()
    {
        using var world = await AccessWorld.NewAsync();
        var question = await world.AskedAsync("u-noor", AccessWorld.Touch);
        await PassAsync(world, TimeSpan.FromHours(25));
        var before = world.Told.Count;

        Assert.Equal("AlreadySent", await RemindAsync(world, question.TicketId, ReminderOccasion.Day));
        Assert.Equal(200, (await world.DecideAsync("u-stefan", "steward:marketing", question.TicketId)).StatusCode);
        Assert.Equal("Ended", await RemindAsync(world, question.TicketId, ReminderOccasion.TwoDays));
        Assert.Equal("Unknown", await RemindAsync(world, "r-1.nobody", ReminderOccasion.Day));
        Assert.Equal("Unknown", await RemindAsync(world, question.TicketId, "reminder-1h"));

        Assert.DoesNotContain(world.Told.Skip(before), told => told.StartsWith("Still open", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_question_lies_before_another_group_only_after_its_escalation()
    {
        using var world = await AccessWorld.NewAsync();
        var question = await world.AskedAsync("u-noor", AccessWorld.Touch);

        Assert.Equal(403, (await world.DecideAsync("u-gita", "data-governance", question.TicketId)).StatusCode);
        Assert.Equal(0, await OpenAsync(world, "u-gita", "data-governance"));
        await PassAsync(world, TimeSpan.FromHours(72.1));
        Assert.Equal(1, await OpenAsync(world, "u-gita", "data-governance"));
        Assert.Equal(1, await OpenAsync(world, "u-stefan", "steward:marketing"));
        Assert.Equal(200, (await world.DecideAsync("u-gita", "data-governance", question.TicketId)).StatusCode);
        await world.RunAsync();

        Assert.Equal("Granted", AccessWorld.Out(world.Runs[0])["status"].AsString());
        Assert.Contains("Decided: r-1.steward -> steward:marketing data-governance", world.Told);
    }

    [Fact]
    public async Task A_question_whose_deadline_is_before_an_occasion_is_not_reminded_of_then()
    {
        using var world = await AccessWorld.NewAsync();
        await world.AskedAsync("u-ana", AccessWorld.Margin);

        Assert.Equal([ReminderOccasion.Day], world.Platform.Scheduler.Schedules.Select(schedule => schedule.Name.Split('.')[^1]));
    }

    [Fact]
    public async Task The_other_approvers_are_told_who_has_decided_at_every_stage()
    {
        using var world = await AccessWorld.NewAsync();
        await world.AskedAsync("u-ana", AccessWorld.Margin);
        await world.DecideAsync("u-mara", "owner:marketing", "r-1.owner");
        await world.QuestionAsync(2);
        await world.DecideAsync("u-stefan", "steward:marketing", "r-1.steward", """{"approved":false,"reason":"Too much."}""");
        await world.RunAsync();

        Assert.Equal(
            [
                "Decision needed on r-1 -> owner:marketing",
                "Decided: r-1.owner -> owner:marketing",
                "Decision needed on r-1 -> steward:marketing",
                "Decided: r-1.steward -> steward:marketing",
                "Denied: r-1 -> u-ana owner:marketing steward:marketing",
            ],
            world.Told);
        Assert.Contains("u-mara has approved r-1.owner", world.Messages[1].Text, StringComparison.Ordinal);
        Assert.DoesNotContain(world.Messages, message => message.Text.Contains("Too much", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_reader_sees_the_age_and_everything_that_would_be_granted()
    {
        using var world = await AccessWorld.NewAsync();
        var question = await world.AskedAsync("u-noor", AccessWorld.Touch);
        await PassAsync(world, TimeSpan.FromHours(30));

        var seen = JsonValue.Parse((await world.SendAsync("u-stefan", ["steward:marketing"], "GET", $"/questions/{question.TicketId}")).Body);

        Assert.Equal(30, seen["ageHours"].AsInt64());
        Assert.Equal("u-noor", seen["requesterId"].AsString());
        var proposal = seen["proposal"];
        Assert.Equal(
            ("marketing", "campaign-performance", "1.0.0", "customer360_marketing", "campaign_touch", "arn:aws:iam::111111111111:role/marketing-analyst", 14L),
            (proposal["domain"].AsString(), proposal["productId"].AsString(), proposal["version"].AsString(), proposal["databaseName"].AsString(), proposal["tableName"].AsString(), proposal["principalArn"].AsString(), proposal["durationDays"].AsInt64()));
        Assert.Equal("SELECT", proposal["permissions"][0].AsString());
    }

    [Fact]
    public async Task Every_decision_says_by_which_policy_it_was_asked_for()
    {
        using var world = await AccessWorld.NewAsync();
        var question = await world.AskedAsync("u-noor", AccessWorld.Touch);
        await world.DecideAsync("u-stefan", "steward:marketing", question.TicketId);
        await world.RunAsync();

        var decision = JsonValue.Parse((await world.SendAsync("u-noor", [], "GET", "/access-requests/r-1")).Body)["decisions"][0];
        Assert.Equal(("u-stefan", Lambdas.Policy.PolicyDocument.Deployed.Version), (decision["decidedBy"].AsString(), decision["policyVersion"].AsString()));
        Assert.Contains(Lambdas.Policy.PolicyDocument.Deployed.Version, question.Reasons[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_contract_that_was_changed_after_its_publication_decides_nothing()
    {
        using var world = await AccessWorld.NewAsync();
        var uri = world.Platform.Bus.Archive.Single(busEvent => busEvent["detail-type"].AsString() == "DataProductPublished")["detail"]["contractUri"].AsString();
        world.Platform.Objects.Write(uri, world.Platform.Objects.Read(uri).Replace("restricted", "public", StringComparison.Ordinal));
        await world.SubmitAsync("u-noor", AccessWorld.Touch);
        await world.RunAsync();

        var output = AccessWorld.Out(world.Runs[0]);
        Assert.Equal("Denied", output["status"].AsString());
        Assert.Contains("no longer the one that was published", output["reasons"][0].AsString(), StringComparison.Ordinal);
        Assert.Empty(world.Platform.LakeFormation.Grants);
    }

    [Theory]
    [InlineData("granted", "Granted: r-1 -> u-noor owner:marketing steward:marketing")]
    [InlineData("denied", "Denied: r-1 -> u-noor owner:marketing steward:marketing")]
    public async Task Requester_owner_and_approvers_are_told_how_it_ended(string how, string told)
    {
        using var world = await AccessWorld.NewAsync();
        var question = await world.AskedAsync("u-noor", AccessWorld.Touch);
        await world.DecideAsync("u-stefan", "steward:marketing", question.TicketId, $$"""{"approved":{{(how == "granted" ? "true" : "false")}}}""");
        await world.RunAsync();

        Assert.Single(world.Told, each => each == told);
    }

    [Theory]
    [InlineData("durationDays", "400", "Denied: r-1 -> u-noor owner:marketing")]
    [InlineData("version", "\"7.0.0\"", "Denied: r-1 -> u-noor owner:marketing")]
    public async Task A_denial_without_anybody_asked_is_told_too(string field, string value, string told)
    {
        using var world = await AccessWorld.NewAsync();
        await world.SubmitAsync("u-noor", AccessWorld.Touch.With(field, JsonValue.Parse(value)));
        await world.RunAsync();

        Assert.Equal([told], world.Told);
    }

    [Fact]
    public async Task A_forged_event_tells_nobody_and_a_second_run_tells_nothing_again()
    {
        using var world = await AccessWorld.NewAsync();
        world.PutRequested("""{"requestId":"r-none"}""");
        await world.RunAsync();
        Assert.Empty(world.Told);

        var question = await world.AskedAsync("u-noor", AccessWorld.Touch);
        await world.DecideAsync("u-stefan", "steward:marketing", question.TicketId);
        await world.RunAsync();
        var count = world.Told.Count;
        world.PutRequested("""{"requestId":"r-1"}""");
        await world.RunAsync();
        Assert.Equal(count, world.Told.Count);
    }

    [Fact]
    public async Task A_stopped_runs_decision_is_not_accepted_by_whomever_and_however_often()
    {
        using var world = await AccessWorld.NewAsync();
        var question = await world.AskedAsync("u-noor", AccessWorld.Touch);
        world.Platform.Engine.StopExecution(world.Runs[0], "Operator", "Stopped for the test by mara.keller@example.com");

        foreach (var by in new[] { "u-stefan", "u-stefan", "u-ines" })
        {
            var reply = await world.DecideAsync(by, "steward:marketing", question.TicketId);
            Assert.Equal((409, DecisionStatus.RunEnded), (reply.StatusCode, JsonValue.Parse(reply.Body)["status"].AsString()));
        }

        await world.RunAsync();
        Assert.Empty(world.Platform.LakeFormation.Grants);
        var after = await world.DecideAsync("u-stefan", "steward:marketing", question.TicketId);
        Assert.Equal((409, DecisionStatus.RunEnded), (after.StatusCode, JsonValue.Parse(after.Body)["status"].AsString()));
        Assert.Equal(0, await OpenAsync(world, "u-stefan", "steward:marketing"));
        Assert.Equal("Failed", JsonValue.Parse((await world.SendAsync("u-noor", [], "GET", "/access-requests/r-1")).Body)["state"].AsString());
    }

    [Fact]
    public async Task Everybody_is_told_of_a_run_that_was_stopped_and_nobody_of_its_cause()
    {
        using var world = await AccessWorld.NewAsync();
        await world.AskedAsync("u-noor", AccessWorld.Touch);
        world.Platform.Engine.StopExecution(world.Runs[0], "Operator", "Stopped for the test by mara.keller@example.com");
        await world.RunAsync();

        var told = world.Messages[^1];
        Assert.Equal("A run of access-approval ended as ABORTED -> u-noor owner:marketing steward:marketing platform", world.Told[^1]);
        Assert.Contains(world.Runs[0].Arn, told.Text, StringComparison.Ordinal);
        Assert.Contains("r-1 of u-noor", told.Text, StringComparison.Ordinal);
        var watcher = Assert.Single(world.Platform.Engine.Executions, execution => execution.StateMachine.Name == "run-ended");
        Assert.DoesNotContain("keller", $"{told.Text}{watcher.Input.Text}{watcher.Output?.Text}", StringComparison.Ordinal);

        await PassAsync(world, TimeSpan.FromDays(10));
        Assert.DoesNotContain(world.Told, text => text.StartsWith("Still open", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_platform_team_is_told_of_every_machines_failed_run_and_nobody_of_one_that_succeeded()
    {
        using var world = await AccessWorld.NewAsync();
        Assert.DoesNotContain(world.Platform.Engine.Executions, execution => execution.StateMachine.Name == "run-ended");
        world.Put("customer360.scoring", "ScoringRequested", """{"runId":"run-1","snapshotId":"s","snapshotUri":"s3://nowhere/s","baselineUri":"s3://nowhere/b","outputUri":"s3://nowhere/o","modelPackageGroupName":"none","correlationId":"c"}""");
        await world.RunAsync();

        var failed = Assert.Single(world.Platform.Engine.Executions, execution => execution.Status is ExecutionStatus.Failed);
        Assert.Equal(["A run of ml-scoring ended as FAILED -> platform"], world.Told);
        Assert.Contains(failed.Arn, world.Messages[0].Text, StringComparison.Ordinal);
    }

    private static async Task<string> RemindAsync(AccessWorld world, string ticketId, string occasion)
    {
        var machine = world.Platform.Engine.Executions.First(execution => execution.StateMachine.Name == "approval-reminder").StateMachine;
        var run = world.Platform.Engine.StartExecution(machine, JsonValue.Object(("ticketId", ticketId), ("occasion", occasion)).ToJson());
        await world.Platform.Engine.RunUntilAsync(() => run.Status is not ExecutionStatus.Running, Token);
        return AccessWorld.Out(run)["status"].AsString();
    }

    private static async Task<int> OpenAsync(AccessWorld world, string by, string group) =>
        JsonValue.Parse((await world.SendAsync(by, [group], "GET", "/questions")).Body)["questions"].Count;

    private static async Task PassAsync(AccessWorld world, TimeSpan time)
    {
        var at = world.Platform.Clock.GetUtcNow() + time;
        var reached = false;
        await using var timer = world.Platform.Clock.CreateTimer(_ => reached = true, null, time, Timeout.InfiniteTimeSpan);
        await world.Platform.Engine.RunUntilAsync(() => reached, Token);
        Assert.True(world.Platform.Clock.GetUtcNow() >= at);
    }
}

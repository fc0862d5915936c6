using Customer360.Contracts.Access;
using Customer360.Workflows.Access;
using Customer360.Workflows.Checks;
using Customer360.Workflows.Subscriptions;
using DurableStates.Engine;
using DurableStates.Json;

namespace Customer360.Workflows.Traps;

/// <summary>Traps of approval, events and time, by their numbers.</summary>
public sealed class AccessTraps
{
    [Fact]
    public async Task Trap_06_The_end_of_a_generation_does_not_end_the_renewed_one()
    {
        using var world = await AccessWorld.NewAsync();
        await world.GrantedAsync(SubscriptionWorld.Asked("r-1", ["channel"], 10));
        await world.GrantedAsync(SubscriptionWorld.Asked("r-2", ["channel"], 30, renews: "r-1"));
        world.PutRevocation("""{"subscriptionId":"r-1","generation":1}""");
        await world.PassAsync(TimeSpan.FromDays(11));

        Assert.All(world.Revocations(), run => Assert.Equal("Unchanged", AccessWorld.Out(run)["status"].AsString()));
        Assert.Equal(3, world.Held().Count());
    }

    [Fact]
    public async Task Trap_09_A_token_is_of_no_use_after_its_time_and_stands_in_no_notice_and_no_log()
    {
        using var world = await AccessWorld.NewAsync();
        var question = await world.AskedAsync("u-noor", AccessWorld.Touch);
        var token = Assert.Single(PersonalDataCheck.Tokens(world.Platform));
        await world.RunAsync();

        var late = await world.DecideAsync("u-stefan", "steward:marketing", question.TicketId);
        Assert.Equal((409, DecisionStatus.TooLate), (late.StatusCode, JsonValue.Parse(late.Body)["status"].AsString()));
        Assert.Throws<TaskTokenException>(() => world.Platform.Engine.SendTaskSuccess(token, "{}"));
        Assert.DoesNotContain(PersonalDataCheck.Texts(world.Platform), text => text.What != PersonalDataCheck.PayloadWithToken && text.Text.Contains(token, StringComparison.Ordinal));
        Assert.All(
            Machines.Resources.Where(resource => resource.Value["Type"] == "AWS::Serverless::StateMachine"),
            machine => Assert.Equal(false, machine.Value["Properties"]["Logging"]["IncludeExecutionData"]));
    }

    [Fact]
    public async Task Trap_10_A_denial_is_no_failure_and_rings_no_alarm()
    {
        using var world = await AccessWorld.NewAsync();
        await world.AskedAsync("u-noor", AccessWorld.Touch);
        await world.DecideAsync("u-stefan", "steward:marketing", "r-1.steward", """{"approved":false}""");
        await world.SubmitAsync("u-ana", AccessWorld.Margin.With("requestId", "r-2").With("permission", "Write"));
        await world.RunAsync();

        Assert.Equal(["Denied", "Denied"], world.Runs.Select(run => AccessWorld.Out(run)["status"].AsString()));
        Assert.All(world.Platform.Engine.Executions, run => Assert.Equal(ExecutionStatus.Succeeded, run.Status));
        Assert.DoesNotContain(world.Platform.Engine.Executions, run => run.StateMachine.Name == "run-ended");
    }

    [Fact]
    public async Task Trap_13_Every_event_may_come_twice_and_nothing_happens_twice()
    {
        using var world = await AccessWorld.NewAsync();
        await world.GrantedAsync(SubscriptionWorld.Asked("r-1", ["channel"], 10));
        await world.PassAsync(TimeSpan.FromDays(11));
        var before = (Runs(world), world.Told.ToArray(), world.Announcements().ToArray());

        foreach (var id in world.Platform.Bus.Archive.Select(told => told["id"].AsString()).ToArray())
        {
            Assert.True(world.Platform.Bus.Redeliver(id));
        }

        await world.PassAsync(TimeSpan.FromDays(1));
        Assert.Equal(before.Item1, Runs(world));
        Assert.Equal(before.Item2, world.Told);
        Assert.Equal(before.Item3, world.Announcements());
    }

    [Fact]
    public async Task Trap_14_A_long_wait_does_not_grow_the_history()
    {
        using var world = await AccessWorld.NewAsync();
        await world.AskedAsync("u-noor", AccessWorld.Touch);
        var asked = world.Runs[0].GetHistory().Count;
        Assert.True(await world.Platform.Engine.RunUntilAsync(
            () => world.Platform.Engine.Executions.Count(run => run.StateMachine.Name == "approval-reminder" && run.Status is ExecutionStatus.Succeeded) == 3, TestContext.Current.CancellationToken));
        Assert.Equal((ExecutionStatus.Running, asked), (world.Runs[0].Status, world.Runs[0].GetHistory().Count));
        await world.RunAsync();

        Assert.All(world.Platform.Engine.Executions, run => Assert.InRange(run.GetHistory().Count, 1, 5_000));
    }

    [Fact]
    public async Task Trap_15_Nothing_of_a_person_is_in_payloads_logs_or_events()
    {
        using var world = await AccessWorld.NewAsync();
        await world.AskedAsync("u-noor", AccessWorld.Touch);
        await world.DecideAsync("u-stefan", "steward:marketing", "r-1.steward");
        await world.RunAsync();

        // The stores have what was planted; the rest has not, here as after every test.
        Assert.Contains(PlantedData.Words[0], await world.TablesAsync(), StringComparison.Ordinal);
        Assert.Empty(PersonalDataCheck.Leaks(world.Platform));
    }

    [Fact]
    public async Task Trap_16_Deadlines_of_days_are_kept_to_the_second_on_a_clock_that_is_handed_in()
    {
        using var world = await AccessWorld.NewAsync();
        await world.AskedAsync("u-noor", AccessWorld.Touch);
        await world.RunAsync();

        Assert.Equal("Expired", AccessWorld.Out(world.Runs[0])["status"].AsString());
        Assert.Equal(TimeSpan.FromDays(5), world.Runs[0].StopDate - world.Runs[0].StartDate);

        // What Scheduler is told is in UTC, whatever the day of the year.
        Assert.All(
            Machines.All.Values.SelectMany(Machines.States).Where(state => state["Resource"].TryGetString(out var resource) && resource.EndsWith("scheduler:createSchedule", StringComparison.Ordinal)),
            state => Assert.Equal("UTC", state["Arguments"]["ScheduleExpressionTimezone"].AsString()));
    }

    private static string[] Runs(AccessWorld world) => [.. world.Platform.Engine.Executions.Select(run => run.Arn).Order(StringComparer.Ordinal)];
}

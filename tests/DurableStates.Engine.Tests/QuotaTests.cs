using static DurableStates.Engine.Tests.Running;

namespace DurableStates.Engine.Tests;

/// <summary>Limits; from https://docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html.</summary>
public class QuotaTests
{
    [Theory]
    [InlineData(40, 0, 10)]
    [InlineData(41, 0, 20)]
    [InlineData(41, 100, 20)]
    [InlineData(3, 2, 20)]
    public async Task Forty_iterations_of_an_inline_map_run_at_once(int items, int concurrency, int seconds)
    {
        using var engine = NewEngine();

        var execution = await engine.RunAsync(
            $$"""
            {
              "StartAt": "All",
              "States": { "All": {
                "Type": "Map", "MaxConcurrency": {{concurrency}}, "End": true,
                "ItemProcessor": { "StartAt": "W", "States": { "W": { "Type": "Wait", "Seconds": 10, "End": true } } } } }
            }
            """,
            $"[{string.Join(',', Enumerable.Range(0, items))}]");

        Assert.Equal(TimeSpan.FromSeconds(seconds), execution.StopDate - execution.StartDate);
    }

    [Fact]
    public async Task A_history_ends_with_its_25000th_event()
    {
        using var engine = NewEngine();

        var execution = await engine.RunAsync("""
            {
              "StartAt": "Again",
              "States": {
                "Again": { "Type": "Pass", "Next": "Ever" },
                "Ever": { "Type": "Choice", "Choices": [{ "Variable": "$.stop", "IsPresent": true, "Next": "Done" }], "Default": "Again" },
                "Done": { "Type": "Succeed" }
              }
            }
            """);

        Assert.Equal((ExecutionStatus.Failed, "States.Runtime"), (execution.Status, execution.Error));
        Assert.Contains("maximum number of history events (25000)", execution.Cause, StringComparison.Ordinal);
        Assert.Equal("25000←24999 ExecutionFailed", execution.Chain().Split('\n')[^1]);
    }

    [Fact]
    public async Task An_output_over_256_KiB_fails_the_execution()
    {
        using var engine = NewEngine();

        var execution = await engine.RunAsync("""
            {
              "StartAt": "P", "QueryLanguage": "JSONata",
              "States": { "P": { "Type": "Pass", "Output": "{% $pad('', 262143, 'x') %}", "End": true } }
            }
            """);

        Assert.Equal("States.DataLimitExceeded", execution.Error);
    }

    [Fact]
    public async Task A_variable_over_256_KiB_fails_the_execution()
    {
        using var engine = NewEngine();

        var execution = await engine.RunAsync("""
            {
              "StartAt": "P", "QueryLanguage": "JSONata",
              "States": { "P": { "Type": "Pass", "Assign": { "big": "{% $pad('', 262143, 'x') %}" }, "End": true } }
            }
            """);

        Assert.Equal("States.DataLimitExceeded", execution.Error);
        Assert.Contains("'big'", execution.Cause, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_execution_that_takes_longer_than_its_machine_allows_is_timed_out()
    {
        using var engine = NewEngine();

        var execution = await engine.RunAsync("""{ "StartAt": "W", "TimeoutSeconds": 10, "States": { "W": { "Type": "Wait", "Seconds": 60, "End": true } } }""");

        Assert.Equal(ExecutionStatus.TimedOut, execution.Status);
        Assert.Equal(TimeSpan.FromSeconds(10), execution.StopDate - execution.StartDate);
        Assert.Equal("ExecutionTimedOut", execution.Types().Last());
    }

    [Theory]
    [InlineData(Asl.StateMachineType.Standard, 365 * 86_400 - 1, ExecutionStatus.Succeeded)]
    [InlineData(Asl.StateMachineType.Standard, 365 * 86_400 + 1, ExecutionStatus.TimedOut)]
    [InlineData(Asl.StateMachineType.Express, 299, ExecutionStatus.Succeeded)]
    [InlineData(Asl.StateMachineType.Express, 301, ExecutionStatus.TimedOut)]
    public async Task A_standard_execution_takes_a_year_at_most_and_an_express_one_five_minutes(Asl.StateMachineType type, int seconds, ExecutionStatus status)
    {
        using var engine = NewEngine();
        var machine = engine.CreateStateMachine(
            "machine", $$"""{ "StartAt": "W", "States": { "W": { "Type": "Wait", "Seconds": {{seconds}}, "End": true } } }""", new StateMachineSettings { Type = type });

        var execution = await engine.CompletionAsync(engine.StartExecution(machine), TestContext.Current.CancellationToken);

        Assert.Equal(status, execution.Status);
    }

    [Theory]
    [InlineData(1_048_576, true)]
    [InlineData(1_048_577, false)]
    public void A_definition_has_at_most_1048576_characters(int length, bool fits)
    {
        using var engine = NewEngine();
        static string Commented(int characters) =>
            $$"""{ "StartAt": "D", "Comment": "{{new string('x', characters)}}", "States": { "D": { "Type": "Succeed" } } }""";

        var exception = Record.Exception(() => engine.CreateStateMachine("machine", Commented(length - Commented(0).Length)));

        Assert.Equal(fits, exception is null);
        Assert.True(exception is null or Asl.AslException);
    }

    [Theory]
    [InlineData(14, true)]
    [InlineData(15, false)]
    public async Task An_execution_can_be_redriven_for_14_days(int days, bool isRedrivable)
    {
        var clock = new VirtualClock();
        using var engine = NewEngine(configure: options => options.Clock = clock);
        var execution = await engine.RunAsync("""{ "StartAt": "F", "States": { "F": { "Type": "Fail" } } }""");

        clock.Advance(TimeSpan.FromDays(days));

        Assert.Equal(isRedrivable, engine.RedriveRefusal(execution) is null);
    }

    [Fact]
    public async Task An_execution_can_be_redriven_1000_times()
    {
        using var engine = NewEngine();
        var execution = await engine.RunAsync("""{ "StartAt": "F", "States": { "F": { "Type": "Fail" } } }""");

        for (var redrive = 0; redrive < 1_000; redrive++)
        {
            engine.RedriveExecution(execution);
            await engine.CompletionAsync(execution, TestContext.Current.CancellationToken);
        }

        Assert.Equal(1_000, execution.RedriveCount);
        Assert.Equal("Execution exceeded the maximum number of 1000 redrives", engine.RedriveRefusal(execution));
    }
}

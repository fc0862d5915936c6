using static DurableStates.Engine.Tests.Running;

namespace DurableStates.Engine.Tests;

/// <summary>Limits; from https://docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html.</summary>
public class QuotaTests
{
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
              "States": { "P": { "Type": "Pass", "Output": "{% $join($map([1..300000], function() { 'x' })) %}", "End": true } }
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
              "States": { "P": { "Type": "Pass", "Assign": { "big": "{% $join($map([1..300000], function() { 'x' })) %}" }, "End": true } }
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
}

using static DurableStates.Engine.Tests.Running;

namespace DurableStates.Engine.Tests;

/// <summary>
/// The most events of an execution; from https://docs.aws.amazon.com/step-functions/latest/dg/bp-history-limit.html. Measured on AWS: the event with
/// the limit's number is <c>ExecutionFailed</c> and follows the one before it.
/// </summary>
public class HistoryLimitTests
{
    private const string Task = """ "Type": "Task", "Resource": "arn:aws:lambda:us-east-1:1:function:f" """;
    private const string Callback = """ "Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "Parameters": { "QueueUrl": "q", "MessageBody": { "t.$": "$$.Task.Token" } }, "HeartbeatSeconds": 5 """;
    private const string Retry = """ "Retry": [{ "ErrorEquals": ["States.ALL"], "MaxAttempts": 3 }] """;

    /// <summary>A definition for each way in which events come to be.</summary>
    public static TheoryData<string, string> Ways => new()
    {
        { "states", """{ "StartAt": "A", "States": { "A": { "Type": "Pass", "Next": "B" }, "B": { "Type": "Choice", "Choices": [], "Default": "C" }, "C": { "Type": "Succeed" } } }""".Replace("[]", """[{ "Variable": "$.x", "IsPresent": true, "Next": "C" }]""", StringComparison.Ordinal) },
        { "a wait", """{ "StartAt": "A", "States": { "A": { "Type": "Wait", "Seconds": 5, "Next": "B" }, "B": { "Type": "Wait", "Seconds": 0, "End": true } } }""" },
        { "a failure", """{ "StartAt": "A", "States": { "A": { "Type": "Fail", "Error": "E" } } }""" },
        { "a task", $$"""{ "StartAt": "A", "States": { "A": { {{Task}}, "Next": "B" }, "B": { "Type": "Pass", "End": true } } }""" },
        { "retries", $$"""{ "StartAt": "Bad", "States": { "Bad": { {{Task}}, {{Retry}}, "End": true } } }""" },
        { "a catch", $$"""{ "StartAt": "Bad", "States": { "Bad": { {{Task}}, "Catch": [{ "ErrorEquals": ["States.ALL"], "Next": "B" }], "End": true }, "B": { "Type": "Pass", "End": true } } }""" },
        { "missed heartbeats", $$"""{ "StartAt": "A", "States": { "A": { {{Callback}}, {{Retry}}, "End": true } } }""" },
        { "a failed expression", """{ "QueryLanguage": "JSONata", "StartAt": "A", "States": { "A": { "Type": "Task", "Resource": "arn:aws:lambda:us-east-1:1:function:f", "Arguments": "{% $states.input.none %}", "Retry": [{ "ErrorEquals": ["States.ALL"] }], "End": true } } }""" },
        { "iterations", $$"""{ "StartAt": "M", "States": { "M": { "Type": "Map", "ItemsPath": "$.items", "End": true, "ItemProcessor": { "StartAt": "A", "States": { "A": { {{Task}}, "End": true } } } } } }""" },
        { "few iterations at a time", """{ "StartAt": "M", "States": { "M": { "Type": "Map", "ItemsPath": "$.items", "MaxConcurrency": 2, "End": true, "ItemProcessor": { "StartAt": "A", "States": { "A": { "Type": "Wait", "Seconds": 1, "End": true } } } } } }""" },
        { "a failing iteration", $$"""{ "StartAt": "M", "States": { "M": { "Type": "Map", "ItemsPath": "$.items", {{Retry}}, "End": true, "ItemProcessor": { "StartAt": "W", "States": { "W": { "Type": "Wait", "Seconds": 1, "Next": "Bad" }, "Bad": { {{Task}}, "End": true } } } } } }""" },
        { "branches", $$"""{ "StartAt": "P", "States": { "P": { "Type": "Parallel", "End": true, "Branches": [{ "StartAt": "A", "States": { "A": { {{Task}}, "End": true } } }, { "StartAt": "W", "States": { "W": { "Type": "Wait", "Seconds": 1, "End": true } } }] } } }""" },
        { "a failing branch", $$"""{ "StartAt": "P", "States": { "P": { "Type": "Parallel", {{Retry}}, "Catch": [{ "ErrorEquals": ["States.ALL"], "Next": "End" }], "End": true, "Branches": [{ "StartAt": "Bad", "States": { "Bad": { {{Task}}, "End": true } } }, { "StartAt": "W", "States": { "W": { "Type": "Wait", "Seconds": 9, "End": true } } }, { "StartAt": "C", "States": { "C": { {{Callback}}, "End": true } } }] }, "End": { "Type": "Pass", "End": true } } }""" },
        { "nested forks", """{ "StartAt": "P", "States": { "P": { "Type": "Parallel", "End": true, "Branches": [{ "StartAt": "M", "States": { "M": { "Type": "Map", "ItemsPath": "$.items", "End": true, "ItemProcessor": { "StartAt": "W", "States": { "W": { "Type": "Wait", "Seconds": 4, "End": true } } } } } }, { "StartAt": "V", "States": { "V": { "Type": "Wait", "Seconds": 2, "Next": "F" }, "F": { "Type": "Fail", "Error": "E" } } }] } } }""" },
        { "a job", """{ "StartAt": "A", "States": { "A": { "Type": "Task", "Resource": "arn:aws:states:::glue:startJobRun.sync", "TimeoutSeconds": 9, "Parameters": { "JobName": "j" }, "End": true } } }""" },
        { "an activity that nobody works on", $$"""{ "StartAt": "A", "States": { "A": { "Type": "Task", "Resource": "arn:aws:states:us-east-1:1:activity:a", "TimeoutSeconds": 9, {{Retry}}, "End": true } } }""" },
        { "a map run", Maps.Distributed($$""" "ItemsPath": "$.items", "ToleratedFailurePercentage": 100, {{Maps.PassEach}} """) },
        { "an empty map", """{ "StartAt": "M", "States": { "M": { "Type": "Map", "ItemsPath": "$.none", "End": true, "ItemProcessor": { "StartAt": "A", "States": { "A": { "Type": "Pass", "End": true } } } } } }""" },
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_history_ends_at_its_limit_however_its_events_come_to_be(string way, string definition)
    {
        var (unlimited, _) = await RunAsync(definition, int.MaxValue);
        var whole = unlimited.Chain().Split('\n');
        Assert.True(whole.Length > 2, way);

        for (var limit = 2; limit <= whole.Length + 1; limit++)
        {
            var (execution, calls) = await RunAsync(definition, limit);
            var chain = execution.Chain().Split('\n');
            if (limit >= whole.Length)
            {
                Assert.Equal((unlimited.Status, unlimited.Error), (execution.Status, execution.Error));
                Assert.Equal(whole, chain);
                continue;
            }

            Assert.Equal((ExecutionStatus.Failed, "States.Runtime"), (execution.Status, execution.Error));
            Assert.Equal($"The execution reached the maximum number of history events ({limit}).", execution.Cause);
            Assert.Equal(limit, chain.Length);
            Assert.Equal(whole[..(limit - 1)], chain[..^1]);
            Assert.Matches($"^{limit}←[0-9]+ ExecutionFailed$", chain[^1]);

            // Nothing happens whose event found no place.
            Assert.True(calls <= execution.Types().Count(type => type is "LambdaFunctionStarted" or "TaskStarted"), $"{way}, limit {limit}: {calls} calls");
        }
    }

    [Fact]
    public async Task The_25000th_event_of_retries_is_the_end()
    {
        using var engine = NewEngine(_ => Fails("E"));

        var execution = await engine.RunAsync($$"""
            { "StartAt": "A", "States": { "A": { {{Task}}, "End": true, "Retry": [{ "ErrorEquals": ["States.ALL"], "MaxAttempts": 20000, "BackoffRate": 1.0 }] } } }
            """);

        Assert.Equal("The execution reached the maximum number of history events (25000).", execution.Cause);
        Assert.Equal("25000←24999 ExecutionFailed", execution.Chain().Split('\n')[^1]);
        Assert.Equal(25_000, execution.GetHistory().Count);
    }

    [Fact]
    public async Task An_express_execution_may_have_more_events_than_a_standard_one_but_not_without_end()
    {
        const string Loop = """
            {
              "StartAt": "Again",
              "States": { "Again": { "Type": "Choice", "Choices": [{ "Variable": "$.stop", "IsPresent": true, "Next": "Done" }], "Default": "Again" }, "Done": { "Type": "Succeed" } }
            }
            """;
        using var engine = NewEngine(configure: options => options.Quotas = new Quotas { MaxExpressHistoryEvents = 30_000 });

        var express = engine.CreateStateMachine("express", Loop, new StateMachineSettings { Type = Asl.StateMachineType.Express });
        var execution = await engine.CompletionAsync(engine.StartExecution(express), TestContext.Current.CancellationToken);

        Assert.Equal(30_000, execution.GetHistory().Count);
        Assert.Equal("States.Runtime", execution.Error);
        Assert.Contains("MaxExpressHistoryEvents", execution.Cause, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_execution_with_a_full_history_cannot_be_redriven()
    {
        using var engine = NewEngine(_ => Fails("E"), options => options.Quotas = new Quotas { MaxHistoryEvents = 10 });
        var execution = await engine.RunAsync($$"""{ "StartAt": "A", "States": { "A": { {{Task}}, {{Retry}}, "End": true } } }""");

        Assert.Equal(10, execution.GetHistory().Count);
        Assert.Throws<ExecutionNotRedrivableException>(() => engine.RedriveExecution(execution));
    }

    [Fact]
    public async Task A_full_history_ends_the_map_run_that_it_has_no_place_for()
    {
        using var engine = NewEngine(configure: options => options.Quotas = new Quotas { MaxHistoryEvents = 4 });

        await engine.RunAsync(Maps.Distributed(Maps.PassEach), "[1]");

        Assert.Equal(ExecutionStatus.Aborted, Assert.Single(engine.MapRuns).Status);
    }

    private static async Task<(Execution Execution, int Calls)> RunAsync(string definition, int limit)
    {
        var calls = 0;
        using var engine = NewEngine(
            request =>
            {
                calls++;
                return request.Execution.StateName == "Bad" ? Fails("E") : Returns(1);
            },
            options => options.Quotas = new Quotas { MaxHistoryEvents = limit });
        engine.CreateActivity("arn:aws:states:us-east-1:1:activity:a");
        return (await engine.RunAsync(definition, """{"items":[1,2,3],"none":[]}"""), calls);
    }
}

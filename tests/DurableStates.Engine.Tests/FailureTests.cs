using static DurableStates.Engine.Tests.Running;

namespace DurableStates.Engine.Tests;

/// <summary>Retries, catchers and failing branches; from https://docs.aws.amazon.com/step-functions/latest/dg/concepts-error-handling.html.</summary>
public class FailureTests
{
    private const string TwoBranches = """
        {
          "StartAt": "Both",
          "States": {
            "Both": {
              "Type": "Parallel", "End": true,
              "Branches": [
                { "StartAt": "Long", "States": { "Long": { "Type": "Wait", "Seconds": 100, "End": true } } },
                { "StartAt": "Soon", "States": { "Soon": { "Type": "Wait", "Seconds": 1, "Next": "Bad" }, "Bad": { "Type": "Fail", "Error": "E", "Cause": "c" } } }
              ]
            }
          }
        }
        """;

    [Fact]
    public async Task A_failing_branch_ends_its_siblings_and_each_branch_has_its_own_chain()
    {
        using var engine = NewEngine();

        var execution = await engine.RunAsync(TwoBranches);

        Assert.Equal(("E", "c"), (execution.Error, execution.Cause));
        Assert.Equal(
            """
            1←0 ExecutionStarted
            2←0 ParallelStateEntered
            3←2 ParallelStateStarted
            4←3 WaitStateEntered
            5←3 WaitStateEntered
            6←5 WaitStateExited
            7←6 FailStateEntered
            8←4 WaitStateAborted
            9←7 ParallelStateFailed
            10←9 ExecutionFailed
            """,
            execution.Chain());
        Assert.Equal(TimeSpan.FromSeconds(1), execution.StopDate - execution.StartDate);
    }

    [Fact]
    public async Task Each_retrier_counts_for_itself_and_delays_grow()
    {
        var errors = new Queue<string>(["A", "B", "A", "A"]);
        var attempts = new List<int>();
        using var engine = NewEngine(request =>
        {
            attempts.Add(request.Attempt);
            return errors.TryDequeue(out var error) ? Fails(error) : Returns("done");
        });

        var execution = await engine.RunAsync("""
            {
              "StartAt": "T",
              "States": { "T": {
                "Type": "Task", "Resource": "arn:aws:lambda:us-east-1:1:function:f", "End": true,
                "Retry": [
                  { "ErrorEquals": ["A"], "IntervalSeconds": 10, "BackoffRate": 3, "MaxDelaySeconds": 50 },
                  { "ErrorEquals": ["States.ALL"], "IntervalSeconds": 1000 }
                ] } }
            }
            """);

        Assert.Equal(ExecutionStatus.Succeeded, execution.Status);
        Assert.Equal([0, 1, 2, 3, 4], attempts);
        Assert.Equal(TimeSpan.FromSeconds(10 + 1000 + 30 + 50), execution.StopDate - execution.StartDate);
    }

    [Fact]
    public async Task A_retrier_that_is_used_up_leaves_the_error_to_the_catchers()
    {
        using var engine = NewEngine(_ => Fails("A", "again"));

        var execution = await engine.RunAsync("""
            {
              "StartAt": "T", "QueryLanguage": "JSONata",
              "States": {
                "T": {
                  "Type": "Task", "Resource": "arn:aws:lambda:us-east-1:1:function:f", "End": true,
                  "Retry": [{ "ErrorEquals": ["A"], "MaxAttempts": 1 }, { "ErrorEquals": ["States.ALL"] }],
                  "Catch": [{ "ErrorEquals": ["States.TaskFailed"], "Assign": { "why": "{% $states.errorOutput.Cause %}" }, "Next": "Caught" }] },
                "Caught": { "Type": "Succeed", "Output": "{% $why & '!' %}" }
              }
            }
            """);

        Assert.Equal("\"again!\"", execution.Output?.Text);
        Assert.Equal(2, execution.Types().Count(type => type == "LambdaFunctionFailed"));
    }

    [Fact]
    public async Task Full_jitter_stays_below_the_delay()
    {
        var isFirst = true;
        using var engine = NewEngine(_ => isFirst & !(isFirst = false) ? Fails("A") : Returns("done"));

        var execution = await engine.RunAsync("""
            {
              "StartAt": "T",
              "States": { "T": {
                "Type": "Task", "Resource": "arn:aws:lambda:us-east-1:1:function:f", "End": true,
                "Retry": [{ "ErrorEquals": ["A"], "IntervalSeconds": 100, "JitterStrategy": "FULL" }] } }
            }
            """);

        Assert.InRange(execution.StopDate - execution.StartDate ?? default, TimeSpan.Zero, TimeSpan.FromSeconds(100));
    }

    [Fact]
    public async Task Full_jitter_draws_from_the_whole_delay()
    {
        var calls = 0;
        using var engine = NewEngine(_ => ++calls <= 20 ? Fails("A") : Returns("done"));

        var execution = await engine.RunAsync("""
            {
              "StartAt": "T",
              "States": { "T": {
                "Type": "Task", "Resource": "arn:aws:lambda:us-east-1:1:function:f", "End": true,
                "Retry": [{ "ErrorEquals": ["A"], "IntervalSeconds": 100, "BackoffRate": 1, "MaxAttempts": 20, "JitterStrategy": "FULL" }] } }
            }
            """);

        // Twenty delays of a hundred seconds would be two thousand; drawn evenly they are about half of that.
        Assert.Equal(ExecutionStatus.Succeeded, execution.Status);
        Assert.InRange(execution.StopDate - execution.StartDate ?? default, TimeSpan.FromSeconds(400), TimeSpan.FromSeconds(1600));
    }

    [Theory]
    [InlineData("States.ALL", "Caught")]
    [InlineData("States.Timeout", "Caught")]
    [InlineData("States.HeartbeatTimeout", "Caught")]
    [InlineData("States.TaskFailed", null)]
    public async Task A_missed_heartbeat_is_a_timeout(string caught, string? expected)
    {
        using var engine = NewEngine(_ => Returns("sent"));

        var execution = await engine.RunAsync($$"""
            {
              "StartAt": "T",
              "States": {
                "T": {
                  "Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "HeartbeatSeconds": 5, "End": true,
                  "Parameters": { "QueueUrl": "q", "MessageBody": { "token.$": "$$.Task.Token" } },
                  "Catch": [{ "ErrorEquals": ["{{caught}}"], "Next": "Caught" }] },
                "Caught": { "Type": "Pass", "Result": "Caught", "End": true }
              }
            }
            """);

        Assert.Equal(expected, execution.Output?.Value.AsString());
    }

    [Fact]
    public async Task A_runtime_error_in_an_iteration_fails_the_execution_past_every_catcher()
    {
        using var engine = NewEngine();

        var execution = await engine.RunAsync("""
            {
              "StartAt": "M",
              "States": {
                "M": {
                  "Type": "Map", "End": true, "Catch": [{ "ErrorEquals": ["States.ALL"], "Next": "Caught" }],
                  "ItemProcessor": { "StartAt": "P", "States": { "P": { "Type": "Pass", "InputPath": "$.none", "End": true } } } },
                "Caught": { "Type": "Succeed" }
              }
            }
            """, "[{}]");

        Assert.Equal((ExecutionStatus.Failed, "States.Runtime"), (execution.Status, execution.Error));
    }

    [Fact]
    public async Task An_exception_of_a_handler_is_an_error_with_its_simple_name()
    {
        using var engine = NewEngine(_ => throw new InvalidOperationException("no"));

        var execution = await engine.RunAsync(
            """{ "StartAt": "T", "States": { "T": { "Type": "Task", "Resource": "arn:aws:lambda:us-east-1:1:function:f", "End": true } } }""");

        Assert.Equal(("InvalidOperationException", "no"), (execution.Error, execution.Cause));
    }
}

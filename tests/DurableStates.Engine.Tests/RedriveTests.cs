using static DurableStates.Engine.Tests.Running;

namespace DurableStates.Engine.Tests;

/// <summary>Redrive, of which no recording exists; from https://docs.aws.amazon.com/step-functions/latest/dg/redrive-executions.html.</summary>
public class RedriveTests
{
    [Fact]
    public async Task A_redriven_execution_goes_on_at_the_state_that_failed()
    {
        var isDown = true;
        var calls = new List<string>();
        using var engine = NewEngine(request =>
        {
            calls.Add(request.Execution.StateName);
            return isDown && request.Execution.StateName == "Second" ? Fails("Down") : Returns(request.Execution.StateName);
        });
        var execution = await engine.RunAsync("""
            {
              "StartAt": "First", "QueryLanguage": "JSONata",
              "States": {
                "First": { "Type": "Task", "Resource": "arn:aws:lambda:us-east-1:1:function:f", "Assign": { "kept": "{% $states.result %}" }, "Next": "Second" },
                "Second": { "Type": "Task", "Resource": "arn:aws:lambda:us-east-1:1:function:f", "Output": "{% [$kept, $states.result, $states.context.Execution.RedriveCount] %}", "End": true }
              }
            }
            """);
        Assert.Equal(ExecutionStatus.Failed, execution.Status);

        isDown = false;
        engine.RedriveExecution(execution);
        await engine.CompletionAsync(execution, TestContext.Current.CancellationToken);

        Assert.Equal(ExecutionStatus.Succeeded, execution.Status);
        Assert.Equal("""["First","Second",1]""", execution.Output?.Text);
        Assert.Equal(["First", "Second", "Second"], calls);
        Assert.Equal(
            ["ExecutionFailed", "ExecutionRedriven", "LambdaFunctionScheduled", "LambdaFunctionStarted", "LambdaFunctionSucceeded", "TaskStateExited", "ExecutionSucceeded"],
            execution.Types().SkipWhile(type => type != "ExecutionFailed"));
    }

    [Fact]
    public async Task A_redriven_state_has_all_its_retries_again()
    {
        var calls = 0;
        using var engine = NewEngine(_ => ++calls < 6 ? Fails("Down") : Returns("up"));
        var execution = await engine.RunAsync("""
            {
              "StartAt": "T",
              "States": { "T": {
                "Type": "Task", "Resource": "arn:aws:lambda:us-east-1:1:function:f", "End": true,
                "Retry": [{ "ErrorEquals": ["Down"], "MaxAttempts": 2 }] } }
            }
            """);
        Assert.Equal((ExecutionStatus.Failed, 3), (execution.Status, calls));

        engine.RedriveExecution(execution);
        await engine.CompletionAsync(execution, TestContext.Current.CancellationToken);

        Assert.Equal((ExecutionStatus.Succeeded, 6), (execution.Status, calls));
    }

    [Fact]
    public async Task Branches_that_succeeded_are_not_run_again()
    {
        var isDown = true;
        var calls = new List<string>();
        using var engine = NewEngine(request =>
        {
            calls.Add(request.Execution.StateName);
            return isDown && request.Execution.StateName == "B" ? Fails("Down") : Returns(request.Execution.StateName);
        });
        var execution = await engine.RunAsync("""
            {
              "StartAt": "Both",
              "States": {
                "Both": {
                  "Type": "Parallel", "End": true,
                  "Branches": [
                    { "StartAt": "A", "States": { "A": { "Type": "Task", "Resource": "arn:aws:lambda:us-east-1:1:function:f", "End": true } } },
                    { "StartAt": "Later", "States": {
                        "Later": { "Type": "Wait", "Seconds": 10, "Next": "B" },
                        "B": { "Type": "Task", "Resource": "arn:aws:lambda:us-east-1:1:function:f", "End": true } } }
                  ]
                }
              }
            }
            """);

        isDown = false;
        engine.RedriveExecution(execution);
        await engine.CompletionAsync(execution, TestContext.Current.CancellationToken);

        Assert.Equal("""["A","B"]""", execution.Output?.Text);
        Assert.Equal(["A", "B", "B"], calls);
    }

    [Fact]
    public async Task Children_of_a_distributed_map_that_succeeded_are_not_run_again()
    {
        var isDown = true;
        var calls = new List<string>();
        using var engine = NewEngine(request =>
        {
            calls.Add(request.Arguments.ToString());
            return isDown && request.Arguments.AsInt64() == 2 ? Fails("Down") : Returns(request.Arguments);
        });
        var execution = await engine.RunAsync(Maps.Distributed("""
            "MaxConcurrency": 1, "ItemProcessor": {
              "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }, "StartAt": "One",
              "States": { "One": { "Type": "Task", "Resource": "arn:aws:lambda:us-east-1:1:function:f", "End": true } } }
            """), "[1,2,3]");
        Assert.Equal("States.ExceedToleratedFailureThreshold", execution.Error);

        isDown = false;
        engine.RedriveExecution(execution);
        await engine.CompletionAsync(execution, TestContext.Current.CancellationToken);

        Assert.Equal("[1,2,3]", execution.Output?.Text);
        Assert.Equal(["1", "2", "2", "3"], calls);
        Assert.Contains("MapRunRedriven", execution.Types());
        Assert.Equal(1, Assert.Single(engine.MapRuns).RedriveCount);
    }

    [Fact]
    public async Task A_stopped_execution_waits_on_when_it_is_redriven()
    {
        using var engine = NewEngine();
        var machine = engine.CreateStateMachine("wait", """{ "StartAt": "W", "States": { "W": { "Type": "Wait", "Seconds": 60, "End": true } } }""");
        var execution = engine.StartExecution(machine);
        engine.StopExecution(execution, "Why", "Because");
        Assert.Equal((ExecutionStatus.Aborted, "Why", "Because"), (execution.Status, execution.Error, execution.Cause));

        engine.RedriveExecution(execution);
        await engine.CompletionAsync(execution, TestContext.Current.CancellationToken);

        Assert.Equal(ExecutionStatus.Succeeded, execution.Status);
    }

    [Fact]
    public async Task What_succeeded_cannot_be_redriven()
    {
        using var engine = NewEngine();
        var execution = await engine.RunAsync("""{ "StartAt": "S", "States": { "S": { "Type": "Succeed" } } }""");

        var refusal = Assert.Throws<ExecutionNotRedrivableException>(() => engine.RedriveExecution(execution));

        Assert.Equal("Execution is SUCCEEDED and cannot be redriven", refusal.Reason);
    }

    [Fact]
    public async Task What_failed_more_than_14_days_ago_cannot_be_redriven()
    {
        using var engine = NewEngine();
        var execution = await engine.RunAsync("""{ "StartAt": "F", "States": { "F": { "Type": "Fail" } } }""");
        ((VirtualClock)engine.Clock).Advance(TimeSpan.FromDays(15));

        Assert.Throws<ExecutionNotRedrivableException>(() => engine.RedriveExecution(execution));
    }
}

using static DurableStates.Engine.Tests.Running;

namespace DurableStates.Engine.Tests;

/// <summary>Executions that start executions; from https://docs.aws.amazon.com/step-functions/latest/dg/connect-stepfunctions.html and recordings of class services.</summary>
public class NestedExecutionTests
{
    [Theory]
    [InlineData(".sync:2", """{"sum":3}""")]
    [InlineData(".sync", "\"{\\\"sum\\\":3}\"")]
    public async Task The_parent_waits_for_its_child(string pattern, string output)
    {
        using var engine = NewEngine();
        engine.CreateStateMachine("child", """
            {
              "StartAt": "W", "QueryLanguage": "JSONata",
              "States": { "W": { "Type": "Wait", "Seconds": 3600, "Output": { "sum": "{% $states.input.a + $states.input.b %}" }, "End": true } }
            }
            """);

        var execution = await engine.RunAsync(Parent(pattern));

        Assert.Equal(ExecutionStatus.Succeeded, execution.Status);
        Assert.Equal(output, execution.Output?.Value["Output"].ToString());
        Assert.Equal("SUCCEEDED", execution.Output?.Value["Status"].AsString());
        Assert.Equal(
            ["ExecutionStarted", "TaskStateEntered", "TaskScheduled", "TaskStarted", "TaskSubmitted", "TaskSucceeded", "TaskStateExited", "ExecutionSucceeded"],
            execution.Types());
    }

    [Fact]
    public async Task A_failed_child_fails_the_task_with_its_description_as_the_cause()
    {
        using var engine = NewEngine();
        engine.CreateStateMachine("child", """{ "StartAt": "F", "States": { "F": { "Type": "Fail", "Error": "E", "Cause": "c" } } }""");

        var execution = await engine.RunAsync(Parent(".sync:2"));

        Assert.Equal("States.TaskFailed", execution.Error);
        Assert.Contains("\"Error\":\"E\"", execution.Cause, StringComparison.Ordinal);
    }

    [Fact]
    public void Stopping_the_parent_stops_the_child()
    {
        using var engine = NewEngine();
        engine.CreateStateMachine("child", """{ "StartAt": "W", "States": { "W": { "Type": "Wait", "Seconds": 3600, "End": true } } }""");
        var parent = engine.StartExecution(engine.CreateStateMachine("parent", Parent(".sync")));

        engine.StopExecution(parent);

        Assert.All(engine.Executions, execution => Assert.Equal(ExecutionStatus.Aborted, execution.Status));
    }

    [Fact]
    public async Task A_machine_that_is_not_there_fails_the_task_as_AWS_does()
    {
        using var engine = NewEngine();

        var execution = await engine.RunAsync(Parent(""));

        Assert.Equal("StepFunctions.StateMachineDoesNotExistException", execution.Error);
    }

    private static string Parent(string pattern) => $$"""
        {
          "StartAt": "T", "States": { "T": {
            "Type": "Task", "Resource": "arn:aws:states:::states:startExecution{{pattern}}", "End": true,
            "Parameters": { "StateMachineArn": "arn:aws:states:us-east-1:000000000000:stateMachine:child", "Input": { "a": 1, "b": 2 } } } }
        }
        """;
}

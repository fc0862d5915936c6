using static DurableStates.Engine.Tests.Running;

namespace DurableStates.Engine.Tests;

/// <summary>Machines that start themselves: on AWS they go on until somebody stops them, here they come to an end that says why.</summary>
public class NestingLimitTests
{
    [Theory]
    [InlineData("")]
    [InlineData(".sync")]
    [InlineData(".sync:2")]
    [InlineData(".waitForTaskToken")]
    public async Task A_machine_that_starts_itself_comes_to_an_end(string pattern)
    {
        using var engine = NewEngine();
        engine.CreateStateMachine("machine", Starts(pattern, "machine"));

        var execution = await engine.RunAsync(Starts(pattern, "machine"));

        // An execution that waits for nothing has ended long before.
        Assert.Equal(pattern == "" ? ExecutionStatus.Succeeded : ExecutionStatus.Failed, execution.Status);
        Assert.Equal(1_001, engine.Executions.Count);
        var last = engine.Executions.Where(other => other.Status is ExecutionStatus.Failed).MaxBy(other => other.GetHistory().Count);
        Assert.Equal("States.Runtime", last?.Error);
        Assert.Contains("nested 1000 deep", last?.Cause, StringComparison.Ordinal);
        Assert.Contains("'machine'", last?.Cause, StringComparison.Ordinal);
        Assert.Contains("MaxNestingDepth", last?.Cause, StringComparison.Ordinal);
        Assert.All(engine.Executions, other => Assert.NotEqual(ExecutionStatus.Running, other.Status));
    }

    [Theory]
    [InlineData(3, ExecutionStatus.Failed)]
    [InlineData(4, ExecutionStatus.Succeeded)]
    public async Task Four_executions_beneath_one_another_need_a_depth_of_four(int depth, ExecutionStatus status)
    {
        using var engine = NewEngine(configure: options => options.Quotas = new Quotas { MaxNestingDepth = depth });
        engine.CreateStateMachine("e", """{ "StartAt": "Done", "States": { "Done": { "Type": "Succeed" } } }""");
        engine.CreateStateMachine("d", Starts(".sync", "e"));
        engine.CreateStateMachine("c", Starts(".sync", "d"));
        engine.CreateStateMachine("b", Starts(".sync", "c"));

        var execution = await engine.RunAsync(Starts(".sync", "b"));

        Assert.Equal(status, execution.Status);
        Assert.Equal(depth + 1, engine.Executions.Count);
    }

    [Fact]
    public async Task Machines_that_start_each_other_come_to_an_end()
    {
        using var engine = NewEngine(configure: options => options.Quotas = new Quotas { MaxNestingDepth = 50 });
        engine.CreateStateMachine("ping", Starts(".sync", "pong"));
        engine.CreateStateMachine("pong", Starts(".sync", "ping"));

        var execution = await engine.RunAsync(Starts(".sync", "ping"));

        Assert.Equal("States.Runtime", execution.Error);
        Assert.Equal(51, engine.Executions.Count);
    }

    [Fact]
    public async Task A_machine_that_starts_itself_from_a_distributed_map_comes_to_an_end()
    {
        using var engine = NewEngine(configure: options => options.Quotas = new Quotas { MaxNestingDepth = 20 });
        var definition = Maps.Distributed(Maps.PassEach.Replace(
            """{ "Type": "Pass", "End": true }""",
            """{ "Type": "Task", "Resource": "arn:aws:states:::states:startExecution.sync", "End": true, "Parameters": { "StateMachineArn": "machine", "Input": [1] } }""",
            StringComparison.Ordinal));

        var execution = await engine.RunAsync(definition, "[1]");

        Assert.Equal("States.Runtime", execution.Error);
        Assert.Contains("nested 20 deep", execution.Cause, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(5, ExecutionStatus.Failed)]
    [InlineData(6, ExecutionStatus.Succeeded)]
    public async Task The_executions_that_one_starts_are_counted(int most, ExecutionStatus status)
    {
        using var engine = NewEngine(configure: options => options.Quotas = new Quotas { MaxNestedExecutions = most });
        engine.CreateStateMachine("leaf", """{ "StartAt": "Done", "States": { "Done": { "Type": "Succeed" } } }""");

        var execution = await engine.RunAsync("""
            {
              "StartAt": "M", "States": { "M": { "Type": "Map", "End": true, "MaxConcurrency": 1, "ItemProcessor": { "StartAt": "A", "States": { "A": {
                "Type": "Task", "Resource": "arn:aws:states:::states:startExecution.sync", "Parameters": { "StateMachineArn": "leaf" }, "End": true } } } } }
            }
            """, "[1,2,3,4,5,6]");

        Assert.Equal(status, execution.Status);
        Assert.Equal(Math.Min(most, 6) + 1, engine.Executions.Count);
    }

    [Fact]
    public async Task A_machine_that_starts_itself_twice_and_catches_everything_comes_to_an_end()
    {
        using var engine = NewEngine(configure: options => options.Quotas = new Quotas { MaxNestedExecutions = 500 });
        var start = Starts(".sync", "machine").Replace("\"End\": true", "\"End\": true, \"Retry\": [{ \"ErrorEquals\": [\"States.ALL\"], \"MaxAttempts\": 99 }]", StringComparison.Ordinal);
        var definition = $$"""{ "StartAt": "P", "States": { "P": { "Type": "Parallel", "End": true, "Branches": [{{start}}, {{start.Replace("\"A\"", "\"B\"", StringComparison.Ordinal)}}] } } }""";

        await engine.RunAsync(definition);

        Assert.Equal(501, engine.Executions.Count);
        Assert.All(engine.Executions, other => Assert.NotEqual(ExecutionStatus.Running, other.Status));
    }

    private static string Starts(string pattern, string machine) => $$"""
        {
          "StartAt": "A", "States": { "A": {
            "Type": "Task", "Resource": "arn:aws:states:::states:startExecution{{pattern}}", "End": true,
            "Parameters": { "StateMachineArn": "{{machine}}", "Input": { "t.$": "$${{(pattern == ".waitForTaskToken" ? ".Task.Token" : ".Execution.Id")}}" } } } }
        }
        """;
}

using DurableStates.Asl;
using DurableStates.Engine.Ports;
using DurableStates.Json;

namespace DurableStates.Engine.Tests;

/// <summary>Executions side by side on the thread pool, with tasks that really wait.</summary>
public class RealClockTests
{
    private const string Fan = """
        {
          "StartAt": "Fan", "QueryLanguage": "JSONata",
          "States": {
            "Fan": {
              "Type": "Map", "Items": "{% [1..8] %}", "Next": "Both",
              "ItemProcessor": { "StartAt": "One", "States": {
                "One": { "Type": "Task", "Resource": "arn:aws:lambda:us-east-1:1:function:f", "Arguments": "{% $states.input %}", "End": true,
                         "Retry": [{ "ErrorEquals": ["Odd"], "IntervalSeconds": 1, "MaxAttempts": 0 }],
                         "Catch": [{ "ErrorEquals": ["Odd"], "Output": "{% -1 %}", "Next": "Caught" }] },
                "Caught": { "Type": "Pass", "End": true } } }
            },
            "Both": {
              "Type": "Parallel", "Output": "{% $states.result[0] %}", "End": true,
              "Branches": [
                { "StartAt": "A", "States": { "A": { "Type": "Pass", "End": true } } },
                { "StartAt": "B", "States": { "B": { "Type": "Task", "Resource": "arn:aws:lambda:us-east-1:1:function:f", "Arguments": 2, "End": true } } }
              ]
            }
          }
        }
        """;

    [Fact]
    public async Task Many_executions_with_asynchronous_tasks_all_end_with_gapless_histories()
    {
        using var engine = new WorkflowEngine(new WorkflowEngineOptions { TaskHandlers = { new Slow() } });
        var machine = engine.CreateStateMachine("fan", Fan);

        var executions = Enumerable.Range(0, 200).Select(_ => engine.StartExecution(machine)).ToList();
        foreach (var execution in executions)
        {
            await engine.CompletionAsync(execution, TestContext.Current.CancellationToken);
        }

        Assert.All(executions, execution =>
        {
            Assert.Equal("[-1,2,-1,4,-1,6,-1,8]", execution.Output?.Text);
            var history = execution.GetHistory();
            Assert.Equal(Enumerable.Range(1, history.Count), history.Select(item => item.Id));
            Assert.All(history, item => Assert.True(item.PreviousEventId < item.Id));
        });
    }

    [Fact]
    public async Task A_task_that_nobody_waits_for_any_more_is_cancelled()
    {
        var cancelled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var engine = new WorkflowEngine(new WorkflowEngineOptions { TaskHandlers = { new Endless(cancelled) } });
        var machine = engine.CreateStateMachine(
            "endless", """{ "StartAt": "T", "States": { "T": { "Type": "Task", "Resource": "arn:aws:lambda:us-east-1:1:function:f", "TimeoutSeconds": 1, "End": true } } }""");

        var execution = await engine.CompletionAsync(engine.StartExecution(machine), TestContext.Current.CancellationToken);

        Assert.Equal("States.Timeout", execution.Error);
        await cancelled.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
    }

    private sealed class Slow : ITaskHandler
    {
        public bool Handles(TaskResource resource) => true;

        public async Task<TaskResult> InvokeAsync(TaskRequest request, CancellationToken cancellationToken)
        {
            await Task.Yield();
            return request.Arguments.AsInt64() % 2 == 0 ? new TaskResult.Success(request.Arguments) : new TaskResult.Failure("Odd", null);
        }
    }

    private sealed class Endless(TaskCompletionSource cancelled) : ITaskHandler
    {
        public bool Handles(TaskResource resource) => true;

        public async Task<TaskResult> InvokeAsync(TaskRequest request, CancellationToken cancellationToken)
        {
            await using var registration = cancellationToken.Register(cancelled.SetResult);
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return new TaskResult.Success(JsonValue.Null);
        }
    }
}

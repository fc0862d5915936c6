using DurableStates.Engine;
using DurableStates.Engine.Ports;
using DurableStates.Json;

namespace DurableStates.Local;

/// <summary>An engine on a virtual clock, and state machines of one Task that call what stands in for AWS.</summary>
internal sealed class OneTask : IDisposable
{
    private int _count;

    public OneTask(params ITaskHandler[] handlers)
    {
        var options = new WorkflowEngineOptions { Clock = Clock };
        foreach (var handler in handlers)
        {
            options.TaskHandlers.Add(handler);
        }

        Engine = new WorkflowEngine(options);
    }

    public VirtualClock Clock { get; } = new();

    public WorkflowEngine Engine { get; }

    /// <summary>Runs the task; time passes while it waits.</summary>
    public Task<Execution> CallAsync(string resource, string arguments, string more = "") =>
        Engine.CompletionAsync(Start(resource, arguments, more), TestContext.Current.CancellationToken);

    /// <summary>Runs a task that has to succeed, and gives its result.</summary>
    public async Task<JsonValue> ResultAsync(string resource, string arguments)
    {
        var execution = await CallAsync(resource, arguments);
        Assert.True(execution.Status is ExecutionStatus.Succeeded, $"{execution.Error}: {execution.Cause}");
        return execution.Output?.Value ?? default;
    }

    public Execution Start(string resource, string arguments, string more = "") => Engine.StartExecution(Engine.CreateStateMachine(
        $"one-task-{++_count}",
        $$"""
        {
          "QueryLanguage": "JSONata",
          "StartAt": "Call",
          "States": { "Call": { "Type": "Task", "Resource": "arn:aws:states:::{{resource}}", "Arguments": {{arguments}}, {{more}} "End": true } }
        }
        """));

    public void Dispose() => Engine.Dispose();
}

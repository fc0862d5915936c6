using DurableStates.Asl;
using DurableStates.Engine.Ports;
using DurableStates.Json;

namespace DurableStates.Engine.Tests;

/// <summary>Runs definitions in virtual time, with tasks that a test writes as functions.</summary>
internal static class Running
{
    public static WorkflowEngine NewEngine(Func<TaskRequest, TaskResult>? tasks = null, Action<WorkflowEngineOptions>? configure = null)
    {
        var options = new WorkflowEngineOptions { Clock = new VirtualClock() };
        if (tasks is not null)
        {
            options.TaskHandlers.Add(new Tasks(tasks));
        }

        configure?.Invoke(options);
        return new WorkflowEngine(options);
    }

    public static Task<Execution> RunAsync(this WorkflowEngine engine, string definition, string input = "{}") => engine.CompletionAsync(
        engine.StartExecution(engine.CreateStateMachine("machine", definition), input), TestContext.Current.CancellationToken);

    public static TaskResult Returns(JsonValue output) => new TaskResult.Success(output);

    public static TaskResult Fails(string error, string cause = "") => new TaskResult.Failure(error, cause);

    /// <summary>The history as <c>id←previous Type</c>, one event after the other.</summary>
    public static string Chain(this Execution execution) =>
        string.Join('\n', execution.GetHistory().Select(item => $"{item.Id}←{item.PreviousEventId} {item.Type}"));

    public static IEnumerable<string> Types(this Execution execution) => execution.GetHistory().Select(item => item.Type.ToString());

    private sealed class Tasks(Func<TaskRequest, TaskResult> answer) : ITaskHandler
    {
        public bool Handles(TaskResource resource) => resource.Service != "states";

        public Task<TaskResult> InvokeAsync(TaskRequest request, CancellationToken cancellationToken) => Task.FromResult(answer(request));
    }
}

using DurableStates.Engine;
using DurableStates.Engine.Ports;
using DurableStates.Json;

namespace DurableStates.Cli.Run;

/// <summary>What a task answers for some of its attempts.</summary>
/// <param name="First">The first attempt, counted from 0.</param>
/// <param name="Last">The last attempt.</param>
/// <param name="Return">Its result.</param>
/// <param name="Throws">True when it fails instead.</param>
/// <param name="Error">The error's name.</param>
/// <param name="Cause">The error's explanation.</param>
internal sealed record MockedAnswer(int First, int Last, JsonValue Return, bool Throws, string? Error, string? Cause);

/// <summary>Tasks that answer what they are told to, by state and attempt.</summary>
internal sealed class MockedTasks(IReadOnlyDictionary<string, IReadOnlyList<MockedAnswer>> answers) : ITaskHandler
{
    private WorkflowEngine? _engine;

    /// <summary>Tells whom callbacks are answered to.</summary>
    public void Answer(WorkflowEngine engine) => _engine = engine;

    public bool Handles(TaskResource resource) => true;

    public Task<TaskResult> InvokeAsync(TaskRequest request, CancellationToken cancellationToken) => Task.FromResult(Result(request));

    private TaskResult Result(TaskRequest request)
    {
        var state = request.Execution.StateName;
        if (!answers.TryGetValue(state, out var known))
        {
            return new TaskResult.Failure("States.Runtime", $"The test case has no response for the state '{state}', which calls {request.Resource}.");
        }

        if (known.FirstOrDefault(answer => answer.First <= request.Attempt && request.Attempt <= answer.Last) is not { } told)
        {
            return new TaskResult.Failure("States.Runtime", $"The response of the state '{state}' says nothing about attempt {request.Attempt}.");
        }

        if (told.Throws)
        {
            return new TaskResult.Failure(told.Error, told.Cause);
        }

        // A callback's response is what comes back with the token.
        if (request is { TaskToken: { } token, Resource.Pattern: IntegrationPattern.WaitForTaskToken })
        {
            _engine?.SendTaskSuccess(token, told.Return.ToString());
            return new TaskResult.Success(JsonObject.Empty);
        }

        return new TaskResult.Success(told.Return);
    }
}

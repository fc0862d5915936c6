using DurableStates.Asl;
using DurableStates.Engine;
using DurableStates.Engine.Ports;
using DurableStates.Json;

namespace DurableStates.Cli.Run;

/// <summary>
/// Tasks that answer what they are told to. As in Step Functions Local, every call of a state has the next number: a retry, an iteration of a Map
/// and another pass of a loop as well. A call that nothing is said about ends the execution.
/// </summary>
internal sealed class MockedTasks(IReadOnlyDictionary<string, MockedResponse> responses) : ITaskHandler
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _calls = new(StringComparer.Ordinal);
    private WorkflowEngine? _engine;

    /// <summary>Tells whom callbacks are answered to.</summary>
    public void Answer(WorkflowEngine engine) => _engine = engine;

    public bool Handles(TaskResource resource) => true;

    public Task<TaskResult> InvokeAsync(TaskRequest request, CancellationToken cancellationToken) => Task.FromResult(Result(request));

    private TaskResult Result(TaskRequest request)
    {
        var state = request.Execution.StateName;
        if (!responses.TryGetValue(state, out var response))
        {
            return new TaskResult.Failure("States.Runtime", $"The test case has no response for the state '{state}', which calls {request.Resource}.");
        }

        var call = Next(state);
        if (response[call] is not { } told)
        {
            return new TaskResult.Failure(
                "States.Runtime",
                $"The response '{response.Name}' of the state '{state}' has no answer to call {call}. The calls of a state are counted from 0, over all its retries, iterations and loops.");
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

    private int Next(string state)
    {
        lock (_lock)
        {
            var call = _calls.GetValueOrDefault(state);
            _calls[state] = call + 1;
            return call;
        }
    }
}

using DurableStates.Asl;
using DurableStates.Engine.Executions;
using DurableStates.Engine.Machines;
using DurableStates.Engine.Ports;
using DurableStates.Engine.States;
using DurableStates.Engine.Tasks;
using DurableStates.Engine.TestState;
using DurableStates.Json;

namespace DurableStates.Engine;

/// <summary>Tests single states, as <c>TestState</c> of AWS does: with mocks, at a point of their retries, with a look at each stage of their data.</summary>
/// <param name="engine">The engine whose handlers do the work of tasks without a mock.</param>
public sealed class StateTester(WorkflowEngine engine)
{
    /// <summary>Tests a state.</summary>
    /// <param name="request">The members of a <c>TestState</c> request; <c>definition</c> may be text or JSON.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The members of a <c>TestState</c> response.</returns>
    /// <exception cref="StateTestException">The state cannot be tested as asked.</exception>
    public async Task<JsonValue> TestAsync(JsonValue request, CancellationToken cancellationToken = default)
    {
        TestRequest.Check(request);
        var mock = StateMock.Of(request["mock"]);
        var definition = TestDefinition.Read(request);
        var settings = StateTestSettings.Of(request["stateConfiguration"]);
        TestRules.Check(definition.State, request, mock, settings);

        var executor = TestGraph.Compile(definition);
        var frame = FrameOf(request, executor, mock, settings);
        var outcome = await RunAsync(frame, executor, mock, settings, cancellationToken);
        return TestResponse.Of(frame, executor, outcome, request["inspectionLevel"].TryGetString(out var level) ? level : "INFO");
    }

    private Frame FrameOf(JsonValue request, StateExecutor executor, StateMock? mock, StateTestSettings settings)
    {
        var ids = engine.Services.Ids;
        var input = request["input"].TryGetString(out var text) ? Payload.Parse(text) : Payload.Empty;
        var name = ids.NextId();
        var machine = new DeployedStateMachine(
            $"arn:aws:states:{engine.Region}:{engine.Account}:stateMachine:{ids.NextId()}", ids.NextId(),
            new StateMachineSettings { Type = StateMachineType.Express, RoleArn = request["roleArn"].TryGetString(out var role) ? role : null },
            new StateMachine(executor.Name, [executor.Definition]),
            new CompiledMachine(executor, new Dictionary<string, StateExecutor>(StringComparer.Ordinal) { [executor.Name] = executor }));
        var execution = new Execution(machine, ExecutionArns.OfTest(machine, name), name, input, engine.Clock.GetUtcNow());
        var frame = new Frame(new ExecutionRun(engine.Services, execution, executor), executor, input)
        {
            EnteredAt = engine.Clock.GetUtcNow(),
            RetryCount = settings.RetriesBefore,
            Inspection = new Inspection { Context = ContextOf(request, execution, executor, settings), HasMock = mock is not null },
        };
        frame.Inspection.Show("input", input);
        if (request["variables"].TryGetString(out var variables) && JsonValue.TryParse(variables, out var given, out _) && given.TryGetObject(out var members))
        {
            if (members.Count > 0)
            {
                frame.Inspection.Show("variables", variables);
            }

            foreach (var (variable, value) in members)
            {
                frame.Variables[variable] = value;
            }
        }

        return frame;
    }

    private static JsonValue ContextOf(JsonValue request, Execution execution, StateExecutor executor, StateTestSettings settings) =>
        request["context"].TryGetString(out var context)
            ? JsonValue.Parse(context)
            : JsonValue.Object(
                ("Execution", JsonValue.Object(
                    ("Id", execution.Arn), ("Input", execution.Input.Value), ("StartTime", AwsTime.Text(execution.StartDate)), ("Name", execution.Name),
                    ("RoleArn", request["roleArn"].IsString ? request["roleArn"] : JsonValue.Null))),
                ("StateMachine", execution.StateMachine.Context),
                ("State", JsonValue.Object(
                    ("Name", "StateName"), ("EnteredTime", AwsTime.Text(execution.StartDate)),
                    ("RetryCount", executor.Handling is null ? default(JsonValue) : settings.RetriesBefore))));

    private static async Task<StateOutcome> RunAsync(
        Frame frame, StateExecutor executor, StateMock? mock, StateTestSettings settings, CancellationToken cancellationToken)
    {
        if (mock is not null && executor is ITestedByMock tested)
        {
            return tested.Test(frame, mock, settings);
        }

        var outcome = executor.Enter(frame);
        return outcome.Kind is not OutcomeKind.Suspend
            ? outcome
            : frame.Pending switch
            {
                TaskAttempt attempt when mock is not null => Tell(attempt, mock),
                TaskAttempt attempt => executor.Resume(
                    frame, new TaskMessage.Answered(await frame.Run.Services.Tasks.InvokeAsync(attempt, cancellationToken))),
                _ => executor.Resume(frame, PendingTimer.Over),
            };
    }

    private static StateOutcome Tell(TaskAttempt attempt, StateMock mock)
    {
        // Whatever the task waits for in the end, the mock is it.
        attempt.IsSubmitted = true;
        var isAnswer = attempt.Resource.Kind is not TaskResourceKind.Activity && attempt.Resource.Pattern is not IntegrationPattern.WaitForTaskToken;
        TaskMessage message = (mock.Error, mock.Result) switch
        {
            ({ } error, _) when isAnswer => new TaskMessage.Answered(new TaskResult.Failure(error.Error, error.Cause)),
            ({ } error, _) => new TaskMessage.TokenFailed(error.Error, error.Cause),
            (_, var result) when isAnswer => new TaskMessage.Answered(new TaskResult.Success((result ?? Payload.Empty).Value, result?.Text)),
            (_, var result) => new TaskMessage.TokenSucceeded(result ?? Payload.Empty),
        };
        return attempt.Frame.State.Resume(attempt.Frame, message);
    }
}

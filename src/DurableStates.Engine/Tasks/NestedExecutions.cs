using System.Diagnostics;
using DurableStates.Asl;
using DurableStates.Engine.Executions;
using DurableStates.Engine.Ports;
using DurableStates.Json;

namespace DurableStates.Engine.Tasks;

/// <summary>Starts executions of other machines of the same engine: <c>states:startExecution</c> in all its patterns.</summary>
/// <seealso href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-stepfunctions.html"/>
internal sealed class NestedExecutions(WorkflowEngine engine) : ITaskStarter
{
    public static bool Handles(TaskResource resource) => resource is { Service: "states", Operation: "startExecution" };

    public void Start(TaskAttempt attempt)
    {
        // INVARIANT: an id of a start belongs to one attempt for ever, so what was started under it was started by this attempt, if by an earlier process.
        var id = attempt.StartId ?? throw new UnreachableException($"'{attempt.Frame.State.Name}' starts an execution without an id.");
        if (engine.TryFindStarted(id, out var earlier))
        {
            Started(attempt, earlier);
            if (IsJob(attempt))
            {
                earlier.WhenEnded(ended => Answer(attempt, ended));
            }

            return;
        }

        var arguments = attempt.Arguments.Value;
        var arn = arguments["StateMachineArn"].TryGetString(out var text) ? text : "";
        if (!engine.TryFindStateMachine(arn, out var machine))
        {
            Fail(attempt, "StateMachineDoesNotExist", $"State Machine Does Not Exist: '{arn}'");
            return;
        }

        var ancestors = attempt.Frame.Run.Execution.Lineage;
        if (ancestors.Next(engine.Services.Quotas) is not { } lineage)
        {
            ancestors.End(machine.Name, engine.Services.Quotas);
            return;
        }

        try
        {
            var starter = new ExecutionStarter(attempt.Frame.Run.Execution.Arn, id, IsJob(attempt));
            engine.StartExecution(
                machine, new Payload(Input(arguments["Input"])), arguments["Name"].TryGetString(out var name) ? name : id,
                new NestedStart(starter, child => Started(attempt, child), IsJob(attempt) ? ended => Answer(attempt, ended) : null),
                lineage: lineage);
        }
        catch (ExecutionAlreadyExistsException exists)
        {
            Fail(attempt, "ExecutionAlreadyExists", exists.Message);
        }
        catch (InvalidRequestException refused)
        {
            Fail(attempt, refused.Code, refused.Message);
        }
    }

    private static bool IsJob(TaskAttempt attempt) => attempt.Resource.Pattern is IntegrationPattern.RunJob;

    private void Started(TaskAttempt attempt, Execution child)
    {
        var started = JsonValue.Object(("ExecutionArn", child.Arn), ("StartDate", AwsTime.Seconds(child.StartDate)));
        attempt.Tell(IsJob(attempt) ? new TaskMessage.Submitted(started) : new TaskMessage.Answered(new TaskResult.Success(started)));
        if (IsJob(attempt))
        {
            attempt.Cancellation.Register(() => engine.StopExecution(child));
        }
    }

    private static void Answer(TaskAttempt attempt, Execution child) => attempt.Tell(new TaskMessage.Answered(child.Status is ExecutionStatus.Succeeded
        ? new TaskResult.Success(Describe(child, attempt.Resource.Action.EndsWith(":2", StringComparison.Ordinal)))
        : new TaskResult.Failure(ErrorNames.TaskFailed, Describe(child, parsed: false).ToString())));

    private static void Fail(TaskAttempt attempt, string code, string message) => attempt.Tell(new TaskMessage.Answered(new TaskResult.Failure(
        code is "ValidationException" ? "StepFunctions.AWSStepFunctionsException" : $"StepFunctions.{code}Exception",
        $"{message} (Service: AWSStepFunctions; Status Code: 400; Error Code: {code}; Request ID: 00000000-0000-4000-8000-000000000000; Proxy: null)")));

    // An input that is a text stands for the JSON that it holds.
    private static JsonValue Input(JsonValue input) =>
        input.IsUndefined ? JsonObject.Empty : input.TryGetString(out var text) && JsonValue.TryParse(text, out var parsed, out _) ? parsed : input;

    private static JsonValue Describe(Execution execution, bool parsed) => JsonValue.Object(
        ("Cause", execution.Cause is { } cause ? cause : default(JsonValue)),
        ("Error", execution.Error is { } error ? error : default(JsonValue)),
        ("ExecutionArn", execution.Arn),
        ("Input", parsed ? execution.Input.Value : execution.Input.Text),
        ("InputDetails", JsonValue.Object(("Included", true))),
        ("Name", execution.Name),
        ("Output", execution.Output is not { } output ? default : parsed ? output.Value : output.Text),
        ("OutputDetails", execution.Output is null ? default : JsonValue.Object(("Included", true))),
        ("StartDate", execution.StartDate.ToUnixTimeMilliseconds()),
        ("StateMachineArn", execution.StateMachine.Arn),
        ("Status", execution.Status.ToAwsText()),
        ("StopDate", execution.StopDate is { } stopped ? stopped.ToUnixTimeMilliseconds() : default(JsonValue)));
}

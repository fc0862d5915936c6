using DurableStates.Asl;
using DurableStates.Json;

namespace DurableStates.Engine.TestState;

/// <summary>What a test of a state may ask for, in AWS's words.</summary>
internal static class TestRules
{
    private static readonly string[] s_executionFields = ["Id", "Input", "Name", "RoleArn", "StartTime", "RedriveCount", "RedriveTime"];

    private static readonly Dictionary<string, string[]> s_textFields = new(StringComparer.Ordinal)
    {
        ["Execution"] = ["Id", "Name", "RoleArn", "StartTime"],
        ["State"] = ["EnteredTime", "Name"],
        ["StateMachine"] = ["Id", "Name"],
        ["Task"] = ["Token"],
    };

    private static readonly Dictionary<string, string[]> s_fields = new(StringComparer.Ordinal)
    {
        ["Execution"] = s_executionFields,
        ["State"] = ["EnteredTime", "Name", "RetryCount"],
        ["StateMachine"] = ["Id", "Name"],
        ["Task"] = ["Token"],
    };

    public static void Check(State state, JsonValue request, StateMock? mock, StateTestSettings settings)
    {
        if (mock is null)
        {
            CheckWithoutMock(state, request, settings);
        }
        else
        {
            if (request["revealSecrets"] == true)
            {
                throw StateTestException.Invalid("TestState does not support RevealSecrets when a mock is specified.");
            }

            CheckMock(state, mock);
        }

        if (request["context"].TryGetString(out var context))
        {
            CheckContext(state, JsonValue.TryParse(context, out var parsed, out _) ? parsed : default);
        }
    }

    private static void CheckWithoutMock(State state, JsonValue request, StateTestSettings settings)
    {
        if (settings.FailedIterations is not null)
        {
            throw StateTestException.Invalid("TestState does not support MapIterationFailureCount when a mock is not specified.");
        }

        if (state is MapState or ParallelState)
        {
            throw new StateTestException(
                "InvalidDefinition",
                "TestState API does not support Map or Parallel states. Supported state types include: [Task, Wait, Pass, Succeed, Fail, Choice]");
        }

        if (state is TaskState task)
        {
            if (WaitsOutside(task))
            {
                throw new StateTestException("InvalidDefinition", $"TestState API does not support the resource '{task.Resource}' without a mock");
            }

            if (!request["roleArn"].IsString)
            {
                throw StateTestException.Invalid("RoleArn must be specified when testing a Task state");
            }
        }
    }

    private static void CheckMock(State state, StateMock mock)
    {
        switch (state)
        {
            case PassState or SucceedState or FailState or ChoiceState or WaitState:
                throw StateTestException.Invalid($"State type '{state.Type}' is not supported when a mock is specified");
            case MapState { ResultWriter: not null } when mock.Result is { Value.IsObject: false }:
                throw StateTestException.Invalid("Mocked result must be a JSON object.");
            case MapState { ResultWriter: null } or ParallelState when mock.Result is { Value.IsArray: false }:
                throw StateTestException.Invalid("Mocked result must be an array.");
            case ParallelState parallel when mock.Result is { } result && result.Value.Count != parallel.Branches.Length:
                throw StateTestException.Invalid("Mocked result must contain the same number of items as number of Parallel branches.");
            case TaskState task when mock.Result is { } result && mock.ValidationMode is not "NONE":
                MockSchemas.Check(TaskResource.Parse(task.Resource), result.Value, isStrict: mock.ValidationMode is "STRICT");
                break;
            default:
                break;
        }
    }

    private static void CheckContext(State state, JsonValue context)
    {
        if (!context.TryGetObject(out var members))
        {
            throw InvalidContext("Context object must be a JSON object");
        }

        foreach (var (name, part) in members)
        {
            switch (name)
            {
                case "Map":
                    throw InvalidContext("'Map' field is not supported when mocking a Context object");
                case "Task" when state is not TaskState task || !WaitsOutside(task):
                    throw InvalidContext(
                        "Context object contains 'Task' when state is not a Task state with a '.sync' or '.waitForTaskToken' service integration pattern");
                default:
                    CheckPart(name, part);
                    break;
            }
        }
    }

    private static void CheckPart(string name, JsonValue part)
    {
        if (!s_fields.TryGetValue(name, out var fields))
        {
            throw InvalidContext($"Field '{name}' is not allowed");
        }

        foreach (var (field, value) in part.TryGetObject(out var members) ? members : throw InvalidContext($"{name} must be an object"))
        {
            if (!fields.Contains(field))
            {
                throw InvalidContext($"Field '{field}' is not allowed");
            }

            if (s_textFields[name].Contains(field) && !value.IsString)
            {
                throw InvalidContext($"{name}.{field} must be a string");
            }

            if (field is "RetryCount" or "RedriveCount" && !value.IsInt64)
            {
                throw InvalidContext($"{name}.{field} must be a number");
            }
        }
    }

    private static bool WaitsOutside(TaskState task) =>
        TaskResource.Parse(task.Resource) is { Kind: TaskResourceKind.Activity } or { Pattern: not IntegrationPattern.RequestResponse };

    private static StateTestException InvalidContext(string problem) => StateTestException.Invalid($"Invalid Context object provided: {problem}");
}

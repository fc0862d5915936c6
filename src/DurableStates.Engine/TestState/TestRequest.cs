using DurableStates.Json;

namespace DurableStates.Engine.TestState;

/// <summary>The form of a <c>TestState</c> request: what its API refuses before it looks at the state.</summary>
internal static class TestRequest
{
    public static void Check(JsonValue request)
    {
        CheckName(request["inspectionLevel"], "inspectionLevel", ["INFO", "DEBUG", "TRACE"]);
        CheckName(request["mock"]["fieldValidationMode"], "mock.fieldValidationMode", ["STRICT", "PRESENT", "NONE"]);
        CheckCount(request["stateConfiguration"]["retrierRetryCount"], "stateConfiguration.retrierRetryCount");
        CheckCount(request["stateConfiguration"]["mapIterationFailureCount"], "stateConfiguration.mapIterationFailureCount");
        CheckJson(request["input"]);
        CheckJson(request["stateConfiguration"]["mapItemReaderData"]);
    }

    private static void CheckName(JsonValue value, string member, string[] names)
    {
        if (!value.IsUndefined && !(value.TryGetString(out var name) && names.Contains(name)))
        {
            throw Refuse(value, member, $"Member must satisfy enum value set: [{string.Join(", ", names)}]");
        }
    }

    private static void CheckCount(JsonValue value, string member)
    {
        if (!value.IsUndefined && !(value.TryGetInt64(out var count) && count is >= 0 and <= int.MaxValue))
        {
            throw Refuse(value, member, "Member must have value greater than or equal to 0");
        }
    }

    private static void CheckJson(JsonValue value)
    {
        if (value.TryGetString(out var text) && !JsonValue.TryParse(text, out _, out var error))
        {
            throw new StateTestException("InvalidExecutionInput", $"Invalid State Machine Execution Input: '{error}'");
        }
    }

    private static StateTestException Refuse(JsonValue value, string member, string constraint) => StateTestException.Invalid(
        $"1 validation error detected: Value '{(value.TryGetString(out var text) ? text : value.ToString())}' at '{member}' failed to satisfy constraint: {constraint}");
}

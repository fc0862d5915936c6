using DurableStates.Json;

namespace DurableStates.Engine.TestState;

/// <summary>What stands in for the work of a tested state.</summary>
/// <param name="Result">Its result; null when it fails.</param>
/// <param name="Error">Why it fails; null when it succeeds.</param>
/// <param name="ValidationMode">How strictly the result is held against the service's API.</param>
internal sealed record StateMock(Payload? Result, StateError? Error, string ValidationMode)
{
    public static StateMock? Of(JsonValue mock)
    {
        if (!mock.IsObject)
        {
            return null;
        }

        var result = mock["result"];
        var error = mock["errorOutput"];
        if (!result.IsUndefined && !error.IsUndefined)
        {
            throw StateTestException.Invalid("A test mock should have only one of the following fields: [result, errorOutput].");
        }

        return new StateMock(
            result.TryGetString(out var text) ? Parse(text) : null,
            error.IsObject ? new StateError(Text(error["error"]), Text(error["cause"])) : null,
            Text(mock["fieldValidationMode"]) ?? "STRICT");
    }

    private static Payload Parse(string text)
    {
        try
        {
            return Payload.Parse(text);
        }
        catch (JsonParseException exception)
        {
            throw StateTestException.Invalid($"Mocked result must be valid JSON: {exception.Message}");
        }
    }

    private static string? Text(JsonValue value) => value.TryGetString(out var text) ? text : null;
}

using DurableStates.Json;

namespace DurableStates.Local.Lambda;

/// <summary>What came of a call of a function.</summary>
public abstract record LambdaReply
{
    private LambdaReply()
    {
    }

    /// <summary>The function returned.</summary>
    /// <param name="Payload">Its result; null when it has none.</param>
    public sealed record Returned(JsonValue Payload) : LambdaReply;

    /// <summary>The function failed.</summary>
    /// <param name="ErrorType">The exception's simple name, as a .NET function reports it.</param>
    /// <param name="Report">The error as JSON: <c>errorType</c>, <c>errorMessage</c>, <c>stackTrace</c> and, for an inner exception, <c>cause</c>.</param>
    public sealed record Threw(string ErrorType, JsonValue Report) : LambdaReply;

    /// <summary>Lambda itself would not call it.</summary>
    /// <param name="Error">Lambda's error name.</param>
    /// <param name="Message">Why.</param>
    public sealed record Refused(string Error, string Message) : LambdaReply;
}

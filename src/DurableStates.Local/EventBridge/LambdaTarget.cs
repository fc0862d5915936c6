using DurableStates.Json;
using DurableStates.Local.Lambda;

namespace DurableStates.Local.EventBridge;

/// <summary>Calls a function for each event, which it may get more than once. An event that it fails on is tried two more times, as Lambda does with asynchronous calls.</summary>
/// <param name="functions">The functions.</param>
/// <param name="function">The function's resource name or ARN.</param>
/// <param name="inputOf">Makes the function's payload of an event; gives undefined when there is none, and nothing is called then.</param>
public sealed class LambdaTarget(LambdaFunctions functions, string function, Func<JsonValue, JsonValue> inputOf)
{
    private const int Tries = 3;

    /// <summary>Calls the function, and waits for it: on AWS it would run by itself.</summary>
    /// <returns>Null when it has returned; otherwise why it has not.</returns>
    public string? Deliver(JsonValue busEvent)
    {
        var payload = inputOf(busEvent);
        if (payload.IsUndefined)
        {
            return "The rule gives the function no JSON for this event.";
        }

        string? reason = null;
        for (var tried = 0; tried < Tries; tried++)
        {
            switch (functions.InvokeAsync(function, payload).GetAwaiter().GetResult())
            {
                case LambdaReply.Returned:
                    return null;
                case LambdaReply.Refused(var error, var message):
                    return $"{error}: {message}";
                case LambdaReply.Threw(_, var report):
                    reason = report.ToJson();
                    break;
                default:
                    throw new System.Diagnostics.UnreachableException();
            }
        }

        return reason;
    }
}

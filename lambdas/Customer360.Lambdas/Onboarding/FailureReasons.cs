using System.Text.Json;
using System.Text.Json.Nodes;

namespace Customer360.Lambdas.Onboarding;

/// <summary>Why a step failed, in a sentence that people read.</summary>
internal static class FailureReasons
{
    private const int LongestReason = 500;

    public static string Of(string? message)
    {
        if (string.IsNullOrWhiteSpace(message))
        {
            return "A step took longer than it may.";
        }

        var reason = Job(message) ?? message;
        return reason.Length <= LongestReason ? reason : reason[..(LongestReason - 3)] + "...";
    }

    // A job that failed describes itself: a job run of Glue.
    private static string? Job(string message)
    {
        try
        {
            return message.StartsWith('{') && JsonNode.Parse(message) is JsonObject run && Text(run, "JobName") is { } job
                ? $"The job {job}, run {Text(run, "Id") ?? "unknown"}, ended as {Text(run, "JobRunState") ?? "FAILED"}: {Text(run, "ErrorMessage") ?? "it gave no error message"}"
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(JsonObject run, string name) => run[name] is JsonValue value && value.TryGetValue(out string? text) && text.Length > 0 ? text : null;
}

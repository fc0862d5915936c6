using System.Text.Json;
using System.Text.RegularExpressions;

namespace DurableStates.Failures;

/// <summary>From an ASL error to the exception that the orchestrator sees, and back.</summary>
internal static partial class Surfacing
{
    public static Exception ExceptionOf(string task, string error, string? cause) =>
        ErrorNames.IsTimeout(error)
            ? new TaskTimeoutException(error, cause)
            : new TaskFailedException(task, DetailsOf(error, cause));

    public static TaskFailureDetails DetailsOf(string error, string? cause) =>
        LambdaError(cause) is var (message, stackTrace)
            ? new TaskFailureDetails(error, message, stackTrace, cause)
            : new TaskFailureDetails(error, cause ?? "", null, cause);

    public static (string Error, string? Cause) ErrorOf(Exception exception) => exception switch
    {
        TaskFailedException failed => (failed.FailureDetails.ErrorType, failed.FailureDetails.Cause),
        TaskTimeoutException timeout => (timeout.Error, timeout.Cause),
        _ => (ErrorNames.Of(exception.GetType()), exception.Message),
    };

    // A Lambda function's cause is a document with errorMessage; every other cause is text. A long document arrives without its end,
    // so it is not parsed as a whole.
    private static (string Message, string? StackTrace)? LambdaError(string? cause)
    {
        if (cause is null || LambdaMessage().Match(cause) is not { Success: true } document)
        {
            return null;
        }

        return (JsonSerializer.Deserialize<string>($"\"{document.Groups["message"].Value}\"") ?? "", StackTrace(cause));
    }

    private static string? StackTrace(string cause)
    {
        try
        {
            using var document = JsonDocument.Parse(cause);
            return document.RootElement.TryGetProperty("stackTrace", out var lines) && lines.ValueKind is JsonValueKind.Array
                ? string.Join('\n', lines.EnumerateArray().Select(line => line.ToString()))
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [GeneratedRegex("""^\s*\{\s*(?:"errorType"\s*:\s*"(?:[^\\"]|\\.)*"\s*,\s*)?"errorMessage"\s*:\s*"(?<message>(?:[^\\"]|\\.)*)["]""", RegexOptions.CultureInvariant)]
    private static partial Regex LambdaMessage();
}

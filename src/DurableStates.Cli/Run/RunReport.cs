using DurableStates.Engine;
using DurableStates.Json;

namespace DurableStates.Cli.Run;

/// <summary>How an execution ended, as one JSON document.</summary>
internal static class RunReport
{
    public static JsonValue Of(Execution execution, bool showsHistory, bool showsVariables) => JsonValue.Object(
        ("status", execution.Status.ToAwsText()),
        ("output", execution.Output is { } output ? output.Value : default),
        ("error", execution.Error is { } error ? error : default(JsonValue)),
        ("cause", execution.Cause is { } cause ? cause : default(JsonValue)),
        ("variables", showsVariables ? execution.Variables : default),
        ("events", showsHistory ? JsonValue.Array([.. execution.GetHistory().Select(historyEvent => HistoryJson.Write(historyEvent))]) : default));
}

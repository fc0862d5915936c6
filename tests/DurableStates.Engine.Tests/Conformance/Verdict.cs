using DurableStates.Json;

namespace DurableStates.Engine.Tests.Conformance;

/// <summary>How an execution compares with the recorded one; null where the recording does not tell.</summary>
internal sealed record Verdict(bool? Result, bool? Types, bool? Exact, string? Difference)
{
    public static Verdict Broken(RecordedCase recorded)
    {
        var hasEvents = recorded.Expected["events"].IsArray;
        return new(recorded.Expected["status"].IsString ? false : null, hasEvents ? false : null, hasEvents ? false : null, "broken");
    }

    public static Verdict Of(RecordedCase recorded, Execution execution)
    {
        var matcher = recorded.Matcher();
        var result = ResultDifference(recorded, execution, matcher);
        bool? types = null;
        string? history = null;
        if (recorded.Expected["events"].TryGetArray(out var expected))
        {
            var actual = execution.GetHistory().Select(historyEvent => HistoryJson.Write(historyEvent)).ToList();
            if (recorded.HasParallelOrder)
            {
                actual = ParallelOrder.InOrderOf(expected, ParallelOrder.Normalize(actual), matcher);
            }

            if (expected.Count > 1 && expected[0]["id"].IsInt64 && expected[1]["id"].IsInt64 && expected[0]["id"].AsInt64() > expected[1]["id"].AsInt64())
            {
                actual.Reverse();
            }

            types = expected.Select(item => item["type"].AsString()).SequenceEqual(actual.Select(item => item["type"].AsString()));
            history = HistoryDifference(expected, actual, matcher);
        }

        return new(
            recorded.Expected["status"].IsString || recorded.Expected["endLogEvent"].IsObject ? result is null : null,
            types,
            expected is null ? null : history is null,
            result ?? history ?? LogDifference(recorded, execution, matcher));
    }

    private static string? ResultDifference(RecordedCase recorded, Execution execution, Matcher matcher)
    {
        var expected = recorded.Expected;
        if (expected["status"].TryGetString(out var status))
        {
            return status != execution.Status.ToAwsText()
                ? $"status: AWS {status}, here {execution.Status.ToAwsText()} {execution.Error} {execution.Cause}"
                : matcher.Difference(expected["output"], Text(execution.Output?.Text), "output")
                    ?? matcher.Difference(expected["error"], Text(execution.Error), "error")
                    ?? matcher.Difference(expected["cause"], Text(execution.Cause), "cause");
        }

        if (expected["endLogEvent"].TryGetObject(out var end))
        {
            var last = execution.GetHistory()[^1];
            return matcher.Difference(end["id"], $"{last.Id}", "endLogEvent/id")
                ?? matcher.Difference(end["type"], last.Type.ToString(), "endLogEvent/type")
                ?? matcher.Difference(end["details"]["output"], Text(execution.Output?.Text), "endLogEvent/output")
                ?? matcher.Difference(end["details"]["error"], Text(execution.Error), "endLogEvent/error");
        }

        return null;
    }

    private static string? LogDifference(RecordedCase recorded, Execution execution, Matcher matcher)
    {
        if (!recorded.Expected["logEvents"].IsArray)
        {
            return null;
        }

        var logging = recorded.Json["loggingConfiguration"];
        var level = Enum.Parse<LogLevel>(logging["level"].AsString(), ignoreCase: true);
        var entries = execution.GetHistory()
            .Where(historyEvent => ExecutionLog.Selects(level, historyEvent.Type))
            .Select(historyEvent => ExecutionLog.Write(execution, historyEvent, logging["includeExecutionData"].AsBoolean()));
        return matcher.Difference(recorded.Expected["logEvents"], JsonValue.Array([.. entries]), "logEvents");
    }

    private static string? HistoryDifference(JsonArray expected, List<JsonValue> actual, Matcher matcher)
    {
        for (var i = 0; i < expected.Count; i++)
        {
            if (i >= actual.Count)
            {
                return $"event {i + 1}: missing {expected[i]["type"]}";
            }

            if (matcher.Difference(expected[i], actual[i], $"event {i + 1} {expected[i]["type"].AsString()}") is { } difference)
            {
                return difference;
            }
        }

        return actual.Count > expected.Count ? $"event {expected.Count + 1}: not expected {actual[expected.Count]}" : null;
    }

    private static JsonValue Text(string? text) => text is null ? default : (JsonValue)text;
}

using System.Text.RegularExpressions;
using DurableStates.Json;

namespace DurableStates.Engine.Tests.Crashes;

/// <summary>What came of a run: its executions with their ends and histories, without ids and times, and the calls of its tasks.</summary>
internal sealed partial record CrashOutcome(IReadOnlyList<string> Executions, IReadOnlyList<string> Calls)
{
    public static CrashOutcome Of(WorkflowEngine engine, CrashWorld world) => new(
        [.. engine.Executions.Select(Describe).Order(StringComparer.Ordinal)],
        [.. world.Calls.Select(Anonymous).Order(StringComparer.Ordinal)]);

    /// <summary>What is not as it is without crashes; null when nothing is.</summary>
    /// <param name="expected">What came of the run without crashes.</param>
    /// <param name="crashes">How often a call that was being made may have been made again.</param>
    public string? DifferenceFrom(CrashOutcome expected, int crashes)
    {
        if (!Executions.SequenceEqual(expected.Executions))
        {
            var (now, before) = (Lines(Executions), Lines(expected.Executions));
            var lines = Without(now, before).Select(line => $"+ {line}").Concat(Without(before, now).Select(line => $"- {line}"));
            return $"{Executions.Count} executions instead of {expected.Executions.Count}\n{string.Join("\n", lines)}";
        }

        foreach (var call in Calls.Concat(expected.Calls).Distinct(StringComparer.Ordinal))
        {
            var (now, before) = (Calls.Count(other => other == call), expected.Calls.Count(other => other == call));
            if (now < before || now > before * (1 + crashes))
            {
                return $"{now} calls instead of {before}, with {crashes} crashes: {call}";
            }
        }

        return Calls.Count <= expected.Calls.Count * (1 + crashes) ? null : $"{Calls.Count} calls instead of {expected.Calls.Count}";
    }

    private static List<string> Lines(IEnumerable<string> executions) => [.. executions.SelectMany(execution => execution.Split('\n'))];

    private static List<string> Without(IEnumerable<string> all, IEnumerable<string> some)
    {
        var left = all.ToList();
        foreach (var one in some)
        {
            left.Remove(one);
        }

        return left;
    }

    private static string Describe(Execution execution)
    {
        var history = execution.GetHistory();
        Assert.Equal(Enumerable.Range(1, history.Count), history.Select(item => item.Id));
        Assert.All(history, item => Assert.InRange(item.PreviousEventId, 0, item.Id - 1));
        var events = history.Select(item => Anonymous($"{One(item)}{After(item, history)}")).Order(StringComparer.Ordinal);
        return Anonymous(
            $"{execution.StateMachine.Arn} {execution.Input.Text} {execution.Status} {execution.Output?.Text} {execution.Error} {execution.Cause} {execution.RedriveCount} {execution.MapIndex}\n  {string.Join("\n  ", events)}");
    }

    private static string One(HistoryEvent item)
    {
        var json = new JsonObjectBuilder();
        foreach (var (name, value) in HistoryJson.Write(item).AsObject())
        {
            if (name is not ("id" or "previousEventId" or "timestamp"))
            {
                json.Set(name, value);
            }
        }

        return json.ToValue().ToString();
    }

    // Which branch ends last, and whose place the next iteration takes, depends on how long tasks take.
    private static string After(HistoryEvent item, IReadOnlyList<HistoryEvent> history) => item switch
    {
        { PreviousEventId: 0 } => " after nothing",
        {
            Type: HistoryEventType.MapIterationStarted or HistoryEventType.MapStateSucceeded or HistoryEventType.MapStateExited
            or HistoryEventType.ParallelStateSucceeded or HistoryEventType.ParallelStateExited
        } => "",
        _ => $" after {One(history[item.PreviousEventId - 1])}",
    };

    private static string Anonymous(string text) => Moment().Replace(EventId().Replace(Token().Replace(Uuid().Replace(text, "(id)"), "(token)"), "(event)"), "$1(moment)");

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Uuid();

    [GeneratedRegex("\\b[0-9a-f]{32}\\b")]
    private static partial Regex Token();

    [GeneratedRegex("#[0-9]+")]
    private static partial Regex EventId();

    [GeneratedRegex("(St(?:art|op)Date\\\\*\":)[0-9.]+")]
    private static partial Regex Moment();
}

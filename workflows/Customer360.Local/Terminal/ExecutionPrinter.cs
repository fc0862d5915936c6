using System.Globalization;
using Customer360.Local.Stories;
using DurableStates.Engine;
using DurableStates.Engine.Ports;
using DurableStates.Json;

namespace Customer360.Local.Terminal;

/// <summary>Prints what executions do as they do it: a line per state, and one for whatever goes wrong or ends.</summary>
internal sealed class ExecutionPrinter(Screen screen) : IExecutionObserver
{
    private const int SubjectWidth = 22;
    private readonly Dictionary<string, string> _subjects = new(StringComparer.Ordinal);

    public void OnEvent(Execution execution, HistoryEvent historyEvent)
    {
        var (mark, text, look) = Describe(execution, historyEvent);
        if (text.Length > 0)
        {
            Line(historyEvent.Timestamp, SubjectOf(execution), Screen.LookOf(execution.StateMachine.Name), mark, text, look);
        }

        if (historyEvent is { Type: HistoryEventType.ExecutionSucceeded, Details: HistoryEventDetails.Succeeded(var output) })
        {
            foreach (var finding in FindingsOf(output.Value))
            {
                Line(historyEvent.Timestamp, SubjectOf(execution), Screen.LookOf(execution.StateMachine.Name), "✗", finding, Look.Bad);
            }
        }
    }

    // Each mistake of what was submitted, with its place and what to write instead.
    private static IEnumerable<string> FindingsOf(JsonValue output) =>
        from finding in output["findings"].Items.ToArray()
        where finding["path"].IsString
        let line = finding["line"].IsUndefined ? "" : $" (line {finding["line"]}, column {finding["column"]})"
        select $"{finding["path"].AsString()}{line}: {finding["problem"].AsString()} {finding["fix"].AsString()}";

    public void Line(DateTimeOffset time, string subject, Look subjectLook, string mark, string text, Look look) => screen.Line(
        ($"  {time.ToString("ddd HH:mm", CultureInfo.InvariantCulture)}  ", Look.Dim), (subject.PadRight(SubjectWidth), subjectLook), ($"{mark} {text}", look));

    private static (string Mark, string Text, Look Look) Describe(Execution execution, HistoryEvent historyEvent) => historyEvent switch
    {
        { Details: HistoryEventDetails.StateEntered(var name, _), Type: var type } => (MarkOf(type), name, Look.Plain),
        { Type: HistoryEventType.TaskSubmitted, Details: HistoryEventDetails.TaskAnswered { Resource: var action } } => ("…", WaitsFor(action), Look.Waiting),
        { Details: HistoryEventDetails.TaskFailed(_, _, var error, var cause) } => ("!", $"{error} {Short(cause)}".TrimEnd(), Look.Bad),
        { Type: HistoryEventType.ExecutionStarted } => ("▶", execution.StateMachine.Name, Look.Bold),
        { Type: HistoryEventType.ExecutionSucceeded } => ("■", "succeeded", Look.Good),
        { Type: HistoryEventType.ExecutionFailed } => ("■", $"failed: {execution.Error} {Short(execution.Cause)}".TrimEnd(), Look.Bad),
        { Type: HistoryEventType.ExecutionTimedOut or HistoryEventType.ExecutionAborted } => ("■", historyEvent.Type.ToString(), Look.Bad),
        _ => ("", "", Look.Plain),
    };

    private static string MarkOf(HistoryEventType type) => type switch
    {
        HistoryEventType.ChoiceStateEntered => "◇",
        HistoryEventType.WaitStateEntered => "◷",
        HistoryEventType.FailStateEntered => "✗",
        HistoryEventType.TaskStateEntered => "●",
        _ => "○",
    };

    private static string WaitsFor(string action) =>
        action.EndsWith(".waitForTaskToken", StringComparison.Ordinal) ? "waits for an answer" : "waits for the job";

    // A failed job's cause is the whole job as JSON; its own message is what people want to read.
    private static string Short(string? cause)
    {
        var text = cause ?? "";
        foreach (var member in new[] { "\"ErrorMessage\":\"", "\"errorMessage\":\"", "\"FailureReason\":\"" })
        {
            var at = text.IndexOf(member, StringComparison.Ordinal);
            if (at >= 0)
            {
                text = text[(at + member.Length)..];
                text = text[..text.IndexOf('"', StringComparison.Ordinal)];
            }
        }

        return text.Length <= 100 ? text : text[..99] + "…";
    }

    private string SubjectOf(Execution execution)
    {
        if (!_subjects.TryGetValue(execution.Arn, out var subject))
        {
            _subjects[execution.Arn] = subject = StorySubject.Of(execution.Input.Text);
        }

        return subject;
    }
}

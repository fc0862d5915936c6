using DurableStates.Engine;
using DurableStates.Json;

namespace Customer360.Workflows.Lifecycles;

/// <summary>How a task stood when something about it was written into the history.</summary>
internal enum StepOutcome
{
    Submitted,
    Succeeded,
    Failed,
    TimedOut,
}

/// <summary>Something that a task of an execution did, read from the history.</summary>
/// <param name="Name">The Lambda function's name, or the service's action without its suffix.</param>
/// <param name="Arguments">What it was called with.</param>
/// <param name="Outcome">How it stood.</param>
/// <param name="Output">Its output; undefined when it has none.</param>
/// <param name="Error">Its error; null when it has none.</param>
internal sealed record Step(string Name, JsonValue Arguments, StepOutcome Outcome, JsonValue Output, string? Error)
{
    /// <summary>What a Lambda function returned.</summary>
    public JsonValue Payload => Output["Payload"];

    /// <summary>What an execution did; what a nested one did stands where it was waited for.</summary>
    public static IEnumerable<Step> Of(Execution execution, IReadOnlyCollection<Execution> all)
    {
        var history = execution.GetHistory().ToDictionary(e => e.Id);
        foreach (var historyEvent in history.Values.OrderBy(e => e.Id))
        {
            if (Read(historyEvent) is var (outcome, output, error))
            {
                var scheduled = Scheduled(history, historyEvent);
                var step = new Step(NameOf(scheduled), scheduled.Parameters.Value, outcome, output, error);
                yield return step;
                if (step is { Name: "startExecution", Outcome: StepOutcome.Submitted })
                {
                    foreach (var nested in Of(all.Single(each => each.Arn == output["ExecutionArn"].AsString()), all))
                    {
                        yield return nested;
                    }
                }
            }
        }
    }

    /// <summary>What an event of an execution says that a task did; null when it says nothing of a task.</summary>
    public static Step? Read(Execution execution, HistoryEvent historyEvent)
    {
        if (Read(historyEvent) is not var (outcome, output, error))
        {
            return null;
        }

        var scheduled = Scheduled(execution.GetHistory().ToDictionary(e => e.Id), historyEvent);
        return new Step(NameOf(scheduled), scheduled.Parameters.Value, outcome, output, error);
    }

    private static (StepOutcome Outcome, JsonValue Output, string? Error)? Read(HistoryEvent historyEvent) => historyEvent switch
    {
        { Type: HistoryEventType.TaskSubmitted, Details: HistoryEventDetails.TaskAnswered { Output: var output } } => (StepOutcome.Submitted, output.Value, null),
        { Type: HistoryEventType.TaskSucceeded, Details: HistoryEventDetails.TaskAnswered { Output: var output } } => (StepOutcome.Succeeded, output.Value, null),
        { Type: HistoryEventType.TaskFailed, Details: HistoryEventDetails.TaskFailed { Error: var error } } => (StepOutcome.Failed, default, error),
        { Type: HistoryEventType.TaskTimedOut, Details: HistoryEventDetails.TaskFailed { Error: var error } } => (StepOutcome.TimedOut, default, error),
        _ => null,
    };

    private static HistoryEventDetails.TaskScheduled Scheduled(Dictionary<int, HistoryEvent> history, HistoryEvent historyEvent)
    {
        while (historyEvent.Details is not HistoryEventDetails.TaskScheduled)
        {
            historyEvent = history[historyEvent.PreviousEventId];
        }

        return (HistoryEventDetails.TaskScheduled)historyEvent.Details;
    }

    private static string NameOf(HistoryEventDetails.TaskScheduled scheduled) =>
        scheduled.ResourceType == "lambda" ? scheduled.Parameters.Value["FunctionName"].AsString().Split(':')[^1] : scheduled.Resource.Split('.')[0];
}

using DurableStates.Json;

namespace DurableStates.Engine;

/// <summary>Which events of an execution are logged, and how log entries look.</summary>
/// <seealso href="https://docs.aws.amazon.com/step-functions/latest/dg/cloudwatch-log-level.html"/>
public static class ExecutionLog
{
    private static readonly HashSet<HistoryEventType> s_fatal =
        [HistoryEventType.ExecutionAborted, HistoryEventType.ExecutionFailed, HistoryEventType.ExecutionTimedOut];

    private static readonly HashSet<HistoryEventType> s_errors =
    [
        HistoryEventType.ActivityFailed, HistoryEventType.ActivityScheduleFailed, HistoryEventType.ActivityTimedOut,
        HistoryEventType.EvaluationFailed, HistoryEventType.ExecutionAborted, HistoryEventType.ExecutionFailed, HistoryEventType.ExecutionTimedOut,
        HistoryEventType.FailStateEntered, HistoryEventType.LambdaFunctionFailed, HistoryEventType.LambdaFunctionScheduleFailed,
        HistoryEventType.LambdaFunctionStartFailed, HistoryEventType.LambdaFunctionTimedOut, HistoryEventType.MapIterationAborted,
        HistoryEventType.MapIterationFailed, HistoryEventType.MapRunAborted, HistoryEventType.MapRunFailed, HistoryEventType.MapStateAborted,
        HistoryEventType.MapStateFailed, HistoryEventType.ParallelStateAborted, HistoryEventType.ParallelStateFailed, HistoryEventType.TaskFailed,
        HistoryEventType.TaskStartFailed, HistoryEventType.TaskStateAborted, HistoryEventType.TaskSubmitFailed, HistoryEventType.TaskTimedOut,
        HistoryEventType.WaitStateAborted,
    ];

    /// <summary>True when a machine of that log level logs events of that type.</summary>
    public static bool Selects(LogLevel level, HistoryEventType type) => level switch
    {
        LogLevel.All => true,
        LogLevel.Error => s_errors.Contains(type),
        LogLevel.Fatal => s_fatal.Contains(type),
        _ => false,
    };

    /// <summary>The entry that AWS writes for an event.</summary>
    /// <param name="execution">The execution.</param>
    /// <param name="historyEvent">The event.</param>
    /// <param name="includeExecutionData">False leaves out inputs, outputs, parameters and variables.</param>
    public static JsonValue Write(Execution execution, HistoryEvent historyEvent, bool includeExecutionData) => JsonValue.Object(
        ("id", $"{historyEvent.Id}"),
        ("type", historyEvent.Type.ToString()),
        ("details", DetailsOf(HistoryJson.Write(historyEvent, includeExecutionData))),
        ("previous_event_id", $"{historyEvent.PreviousEventId}"),
        ("event_timestamp", $"{historyEvent.Timestamp.ToUnixTimeMilliseconds()}"),
        ("execution_arn", execution.Arn),
        ("redrive_count", $"{execution.RedriveCount}"));

    private static JsonValue DetailsOf(JsonValue historyEvent)
    {
        foreach (var (key, value) in historyEvent.AsObject())
        {
            if (key.EndsWith("Details", StringComparison.Ordinal))
            {
                return value;
            }
        }

        return JsonObject.Empty;
    }
}

/// <summary>How much of an execution is logged.</summary>
public enum LogLevel
{
    /// <summary>Nothing.</summary>
    Off,

    /// <summary>Failed, stopped and timed out executions.</summary>
    Fatal,

    /// <summary>Everything that went wrong.</summary>
    Error,

    /// <summary>Every event.</summary>
    All,
}

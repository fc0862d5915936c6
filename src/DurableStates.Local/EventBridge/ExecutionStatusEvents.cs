using DurableStates.Engine;
using DurableStates.Engine.Ports;
using DurableStates.Json;

namespace DurableStates.Local.EventBridge;

/// <summary>Puts <c>Step Functions Execution Status Change</c> on the default bus for each start and end of a standard execution, as AWS does.</summary>
/// <param name="bus">The buses.</param>
public sealed class ExecutionStatusEvents(EventBus bus) : IExecutionObserver
{
    /// <inheritdoc/>
    public void OnEvent(Execution execution, HistoryEvent historyEvent)
    {
        ArgumentNullException.ThrowIfNull(execution);
        if (StatusAfter(historyEvent.Type) is { } status)
        {
            bus.Put(
                JsonValue.Object(
                    ("Source", "aws.states"), ("DetailType", "Step Functions Execution Status Change"), ("Detail", Detail(execution, status).ToJson())),
                historyEvent.Timestamp,
                [execution.Arn]);
        }
    }

    private static string? StatusAfter(HistoryEventType type) => type switch
    {
        HistoryEventType.ExecutionStarted => "RUNNING",
        HistoryEventType.ExecutionSucceeded => "SUCCEEDED",
        HistoryEventType.ExecutionFailed => "FAILED",
        HistoryEventType.ExecutionTimedOut => "TIMED_OUT",
        HistoryEventType.ExecutionAborted => "ABORTED",
        _ => null,
    };

    private static JsonValue Detail(Execution execution, string status) => JsonValue.Object(
        ("executionArn", execution.Arn),
        ("stateMachineArn", execution.StateMachine.Arn),
        ("name", execution.Name),
        ("status", status),
        ("startDate", execution.StartDate.ToUnixTimeMilliseconds()),
        ("stopDate", execution.StopDate is { } stop ? stop.ToUnixTimeMilliseconds() : JsonValue.Null),
        ("input", execution.Input.Value.ToJson()),
        ("inputDetails", JsonValue.Object(("included", true))),
        ("output", execution.Output?.Value is { } output ? output.ToJson() : JsonValue.Null),
        ("outputDetails", execution.Output is null ? JsonValue.Null : JsonValue.Object(("included", true))),
        ("error", execution.Error),
        ("cause", execution.Cause));
}

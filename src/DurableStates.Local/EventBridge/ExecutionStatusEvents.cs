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
            bus.PutOfService(
                JsonValue.Object(
                    ("Source", "aws.states"), ("DetailType", "Step Functions Execution Status Change"), ("Detail", Detail(execution, status, historyEvent).ToJson())),
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

    // The event that ends an execution is told before the execution itself is over, so what came of it is read from the event.
    private static JsonValue Detail(Execution execution, string status, HistoryEvent historyEvent)
    {
        var output = (historyEvent.Details as HistoryEventDetails.Succeeded)?.Output;
        var failure = historyEvent.Details as HistoryEventDetails.Failed;
        return JsonValue.Object(
            ("executionArn", execution.Arn),
            ("stateMachineArn", execution.StateMachine.Arn),
            ("name", execution.Name),
            ("status", status),
            ("startDate", execution.StartDate.ToUnixTimeMilliseconds()),
            ("stopDate", status == "RUNNING" ? JsonValue.Null : historyEvent.Timestamp.ToUnixTimeMilliseconds()),
            ("input", execution.Input.Value.ToJson()),
            ("inputDetails", JsonValue.Object(("included", true))),
            ("output", output is null ? JsonValue.Null : output.Value.ToJson()),
            ("outputDetails", output is null ? JsonValue.Null : JsonValue.Object(("included", true))),
            ("error", failure?.Error),
            ("cause", failure?.Cause));
    }
}

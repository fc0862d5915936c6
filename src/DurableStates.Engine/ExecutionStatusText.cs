using System.Diagnostics;

namespace DurableStates.Engine;

/// <summary>Statuses as AWS writes them.</summary>
public static class ExecutionStatusText
{
    /// <summary>The status in AWS's spelling, such as <c>TIMED_OUT</c>.</summary>
    public static string ToAwsText(this ExecutionStatus status) => status switch
    {
        ExecutionStatus.Running => "RUNNING",
        ExecutionStatus.Succeeded => "SUCCEEDED",
        ExecutionStatus.Failed => "FAILED",
        ExecutionStatus.TimedOut => "TIMED_OUT",
        ExecutionStatus.Aborted => "ABORTED",
        ExecutionStatus.PendingRedrive => "PENDING_REDRIVE",
        _ => throw new UnreachableException($"No text for {status}."),
    };
}

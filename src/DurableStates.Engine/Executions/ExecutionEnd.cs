namespace DurableStates.Engine.Executions;

/// <summary>How an execution ended.</summary>
internal sealed record ExecutionEnd(ExecutionStatus Status, DateTimeOffset At, Payload? Output, string? Error, string? Cause);

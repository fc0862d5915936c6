using DurableStates.Asl;

namespace DurableStates.Engine.Executions;

/// <summary>How long a history may become, and how an execution ends that would make it longer.</summary>
/// <seealso href="https://docs.aws.amazon.com/step-functions/latest/dg/bp-history-limit.html"/>
internal static class HistoryLimit
{
    public static int Of(Execution execution, Quotas quotas) =>
        execution.StateMachine.Type is StateMachineType.Express ? quotas.MaxExpressHistoryEvents : quotas.MaxHistoryEvents;

    /// <summary>True for the events that end an execution; the last event of a full history is one of them.</summary>
    public static bool IsEnd(HistoryEventType type) => type
        is HistoryEventType.ExecutionSucceeded
        or HistoryEventType.ExecutionFailed
        or HistoryEventType.ExecutionTimedOut
        or HistoryEventType.ExecutionAborted;

    public static string Cause(Execution execution, Quotas quotas) => execution.StateMachine.Type is StateMachineType.Express
        ? $"The express execution reached {quotas.MaxExpressHistoryEvents} history events, which is the limit of this engine ({nameof(Quotas)}.{nameof(Quotas.MaxExpressHistoryEvents)})."
        : $"The execution reached the maximum number of history events ({quotas.MaxHistoryEvents}).";
}

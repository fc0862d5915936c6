using System.Diagnostics;

namespace DurableStates.Engine.Executions;

/// <summary>The end of an execution.</summary>
internal static class Ending
{
    /// <summary>The execution succeeded.</summary>
    public static void Of(ExecutionRun run, int previousEventId, Payload output)
    {
        run.RecordAfter(previousEventId, HistoryEventType.ExecutionSucceeded, new HistoryEventDetails.Succeeded(output));
        Close(run, ExecutionStatus.Succeeded, output, null, null);
    }

    /// <summary>The execution failed, timed out or was stopped.</summary>
    public static void Of(ExecutionRun run, ExecutionStatus status, int previousEventId, string? error, string? cause)
    {
        var type = status switch
        {
            ExecutionStatus.Failed => HistoryEventType.ExecutionFailed,
            ExecutionStatus.TimedOut => HistoryEventType.ExecutionTimedOut,
            ExecutionStatus.Aborted => HistoryEventType.ExecutionAborted,
            _ => throw new UnreachableException($"{status} is no failure."),
        };
        run.RecordAfter(previousEventId, type, new HistoryEventDetails.Failed(error, cause));
        Close(run, status, null, error, cause);
    }

    private static void Close(ExecutionRun run, ExecutionStatus status, Payload? output, string? error, string? cause)
    {
        run.Deadline?.Cancel();
        ExecutionRun.Abandon(run.Root, recordsEvents: false);
        var now = run.Now;
        run.Execution.IsOver = true;
        var end = new ExecutionEnd(status, now, output, error, cause);
        run.Execution.DecidedEnd = end;
        run.After(() => run.Execution.Close(end));
    }
}

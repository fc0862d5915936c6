using DurableStates.Asl;
using DurableStates.Engine.Maps.Distributed;
using DurableStates.Engine.States;

namespace DurableStates.Engine.Executions;

/// <summary>Goes on with an execution from the states that did not end well. Whatever succeeded keeps its result.</summary>
/// <seealso href="https://docs.aws.amazon.com/step-functions/latest/dg/redrive-executions.html"/>
internal static class Redriving
{
    public const int MostRedrives = 1_000;

    public static readonly TimeSpan RedrivablePeriod = TimeSpan.FromDays(14);

    /// <summary>Why an execution cannot be redriven, in AWS's words; null when it can.</summary>
    public static string? Refusal(Execution execution, DateTimeOffset now, Quotas quotas) => execution switch
    {
        { StateMachine.Type: StateMachineType.Express } => "Express executions cannot be redriven",
        { Status: ExecutionStatus.Running or ExecutionStatus.Succeeded or ExecutionStatus.PendingRedrive } =>
            $"Execution is {execution.Status.ToAwsText()} and cannot be redriven",
        { StopDate: { } stopped } when now - stopped > RedrivablePeriod => "Execution exceeded the redrivable period of 14 days",
        { RedriveCount: >= MostRedrives } => $"Execution exceeded the maximum number of {MostRedrives} redrives",
        _ when execution.Log.Count >= HistoryLimit.Of(execution, quotas) - 1 => "Execution history event limit exceeded",
        { Run: null } => "Execution is not held in memory any more",
        _ => null,
    };

    /// <summary>Writes the event and goes on.</summary>
    public static void Begin(ExecutionRun run)
    {
        run.RecordAfter(0, HistoryEventType.ExecutionRedriven, new HistoryEventDetails.ExecutionRedriven(run.Execution.RedriveCount));
        GoOn(run.Root);
    }

    private static void GoOn(Frame frame)
    {
        var unfinished = frame.Unfinished ?? frame.Pending;
        frame.IsOver = false;
        frame.Ticket++;
        frame.RetriesUsed = null;
        frame.RetryCount = 0;
        frame.Unfinished = null;
        frame.Pending = null;
        switch (unfinished)
        {
            case Fork { Unfinished.Count: > 0 } fork:
                frame.Pending = fork;
                foreach (var child in fork.Unfinished.ToList())
                {
                    GoOn(child);
                }

                break;
            case MapRunProgress progress when frame.State is DistributedMapStateExecutor map:
                frame.Run.Interpreter.Continue(frame, map.Redrive(frame, progress));
                break;
            case null when frame.State.Handling is null || frame.EnteredEventId == 0:
                frame.Run.MakeReady(frame);
                break;
            default:
                // The state was entered and not left, so it is not entered again.
                Again(frame);
                break;
        }
    }

    private static void Again(Frame frame) => frame.Run.Interpreter.Continue(frame, frame.State.Enter(frame));
}

using System.Diagnostics;
using DurableStates.Engine.Executions;
using DurableStates.Engine.Maps;
using DurableStates.Engine.Maps.Distributed;
using DurableStates.Engine.States;
using DurableStates.Engine.Tasks;
using DurableStates.Json;

namespace DurableStates.Engine.Persistence;

/// <summary>Where an execution stands, as JSON: what is needed beside its events to go on in another process.</summary>
internal static class CheckpointWriter
{
    public static JsonValue Write(ExecutionRun run)
    {
        var execution = run.Execution;
        return JsonValue.Object(
            ("arn", execution.Arn),
            ("name", execution.Name),
            ("stateMachineArn", execution.StateMachine.Arn),
            ("stateMachineName", execution.StateMachine.Name),
            ("roleArn", execution.StateMachine.RoleArn),
            ("startAt", execution.StateMachine.Start.Name),
            ("type", execution.StateMachine.Type.ToString()),
            ("input", execution.Input.Text),
            ("startDate", execution.StartDate.UtcTicks),
            ("isSynchronous", execution.IsSynchronous),
            ("redriveCount", execution.RedriveCount),
            ("redriveDate", execution.RedriveDate is { } redriven ? redriven.UtcTicks : default(JsonValue)),
            ("mapRunArn", execution.MapRun is { } mapRun ? mapRun.Arn : default(JsonValue)),
            ("mapIndex", execution.MapIndex),
            ("mapRound", execution.MapRound),
            ("starter", OfStarter(execution.Starter)),
            ("depth", execution.Lineage.Depth),
            ("mapRuns", JsonValue.Array([.. execution.MapRuns.Select(run => run.Write())])),
            ("end", EndOf(execution)),
            ("root", OfFrame(run.Root)));
    }

    private static JsonValue OfStarter(ExecutionStarter? starter) => starter is null
        ? default
        : JsonValue.Object(("executionArn", starter.ExecutionArn), ("id", starter.Id), ("waits", starter.Waits));

    private static JsonValue EndOf(Execution execution) => execution.DecidedEnd is not { } end
        ? default
        : JsonValue.Object(
            ("status", end.Status.ToString()), ("at", end.At.UtcTicks), ("output", Text(end.Output)), ("error", Text(end.Error)), ("cause", Text(end.Cause)));

    private static JsonValue OfFrame(Frame frame) => JsonValue.Object(
        ("index", frame.Index),
        ("state", frame.State.Name),
        ("input", frame.Input.Text),
        ("variables", frame.Variables.Own()),
        ("last", frame.LastEventId),
        ("entered", frame.EnteredEventId),
        ("before", frame.BeforeEntryEventId),
        ("enteredAt", frame.EnteredAt.UtcTicks),
        ("retryCount", frame.RetryCount),
        ("retries", frame.RetriesUsed is { } used ? JsonValue.Array([.. used.Select(count => (JsonValue)count)]) : default),
        ("mapItem", frame.MapItem),
        ("isOver", frame.IsOver),
        ("pending", OfPending(frame.Pending, frame.MapFork)),
        ("unfinished", OfPending(frame.Unfinished, frame.MapFork)));

    private static JsonValue OfPending(IPending? pending, MapFork? map) => pending switch
    {
        null => default,
        PendingTimer timer => JsonValue.Object(("kind", "timer"), ("due", timer.Due.UtcTicks), ("isRetry", timer.IsRetry)),
        TaskAttempt attempt => AttemptCheckpoint.Write(attempt),
        Fork fork => OfFork(fork, map),
        MapRunProgress progress => progress.Write(),
        _ => throw new UnreachableException($"No checkpoint of {pending.GetType().Name}."),
    };

    private static JsonValue OfFork(Fork fork, MapFork? map) => JsonValue.Object(
        ("kind", "fork"),
        ("started", fork.Started),
        ("outputs", JsonValue.Array([.. fork.Outputs.Select(output => output is null ? JsonValue.Null : (JsonValue)output.Text)])),
        ("children", JsonValue.Array([.. fork.Unfinished.Select(OfFrame)])),
        ("items", map is null ? default : map.Items.Write()),
        ("mapInput", map is null ? default : (JsonValue)map.Input.Text),
        ("concurrency", map is null ? default : (JsonValue)map.Concurrency));

    private static JsonValue Text(string? text) => text is null ? default : (JsonValue)text;

    private static JsonValue Text(Payload? payload) => payload is null ? default : (JsonValue)payload.Text;
}

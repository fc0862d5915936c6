using System.Diagnostics;
using DurableStates.Engine.Executions;
using DurableStates.Engine.Maps;
using DurableStates.Engine.Maps.Distributed;
using DurableStates.Engine.States;
using DurableStates.Engine.Tasks;
using DurableStates.Json;

namespace DurableStates.Engine.Persistence;

/// <summary>Brings an execution back to where a checkpoint says that it stood, and lets it go on.</summary>
internal static class CheckpointReader
{
    /// <summary>Fills a frame that has its state and input already, and everything inside it.</summary>
    public static void Restore(Frame frame, JsonValue json, IReadOnlyDictionary<string, StateExecutor> states)
    {
        foreach (var (name, value) in json["variables"].AsObject())
        {
            frame.Variables[name] = value;
        }

        frame.LastEventId = Int(json["last"]);
        frame.EnteredEventId = Int(json["entered"]);
        frame.BeforeEntryEventId = Int(json["before"]);
        frame.EnteredAt = Instant(json["enteredAt"]);
        frame.RetryCount = Int(json["retryCount"]);
        frame.RetriesUsed = json["retries"].TryGetArray(out var retries) ? [.. retries.Select(Int)] : null;
        frame.MapItem = json["mapItem"];
        frame.IsOver = json["isOver"].AsBoolean();
        frame.Unfinished = Pending(frame, json["unfinished"], states, isLive: false);
        frame.Pending = Pending(frame, json["pending"], states, isLive: !frame.IsOver);
        if (frame is { IsOver: false, Pending: null })
        {
            frame.Run.MakeReady(frame);
        }
    }

    public static Frame Root(ExecutionRun run, JsonValue json, IReadOnlyDictionary<string, StateExecutor> states) =>
        new(run, states[json["state"].AsString()], Payload.Parse(json["input"].AsString()));

    public static DateTimeOffset Instant(JsonValue ticks) => new(ticks.AsInt64(), TimeSpan.Zero);

    /// <summary>The starts of executions that the frame, or something inside it, waits for.</summary>
    public static IEnumerable<string> AwaitedStarts(Frame? frame) => frame switch
    {
        null or { IsOver: true } => [],
        { Pending: TaskAttempt { StartId: { } id } } => [id],
        { Pending: Fork fork } => fork.Unfinished.SelectMany(AwaitedStarts),
        _ => [],
    };

    private static IPending? Pending(Frame frame, JsonValue json, IReadOnlyDictionary<string, StateExecutor> states, bool isLive)
    {
        if (json.IsUndefined)
        {
            return null;
        }

        switch (json["kind"].AsString())
        {
            case "timer":
                return Timer(frame, json, isLive);
            case "task" when frame.State is TaskStateExecutor task:
                return task.Restore(frame, json, isLive);
            case "fork":
                return RestoreFork(frame, json, states);
            case "mapRun" when frame.State is DistributedMapStateExecutor:
                return DistributedMapStateExecutor.Restore(frame, MapRunProgress.Read(frame, json), isLive);
            default:
                throw new UnreachableException($"No pending {json["kind"]} in '{frame.State.Name}'.");
        }
    }

    private static PendingTimer Timer(Frame frame, JsonValue json, bool isLive)
    {
        var due = Instant(json["due"]);
        var message = json["isRetry"].AsBoolean() ? PendingTimer.RetryDue : PendingTimer.Over;
        return new PendingTimer(isLive ? frame.Run.SetAlarm(frame, due, message) : null, due, message);
    }

    private static Fork RestoreFork(Frame frame, JsonValue json, IReadOnlyDictionary<string, StateExecutor> states)
    {
        var outputs = json["outputs"].AsArray().Select(output => output.TryGetString(out var text) ? Payload.Parse(text) : null).ToArray();
        var aborted = frame.State is ParallelStateExecutor ? HistoryEventType.ParallelStateAborted : HistoryEventType.MapStateAborted;
        var fork = new Fork(outputs, aborted, Int(json["started"]));
        if (json["items"].IsObject)
        {
            frame.MapFork = new MapFork(fork, ItemList.Read(json["items"]), Payload.Parse(json["mapInput"].AsString()), Int(json["concurrency"]));
        }

        foreach (var childJson in json["children"].AsArray())
        {
            var child = new Frame(frame, Int(childJson["index"]), states[childJson["state"].AsString()], Payload.Parse(childJson["input"].AsString()), 0);
            fork.Restore(child);
            Restore(child, childJson, states);
        }

        return fork;
    }

    private static int Int(JsonValue number) => (int)number.AsInt64();
}

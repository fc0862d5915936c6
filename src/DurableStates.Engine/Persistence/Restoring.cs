using DurableStates.Engine.Executions;
using DurableStates.Engine.Ports;
using DurableStates.Json;

namespace DurableStates.Engine.Persistence;

/// <summary>
/// Brings the executions of an earlier process back: first all of them, parents before the children of their distributed Maps, and only then lets them
/// go on; whoever looks for an execution that was there before finds it.
/// </summary>
internal sealed class Restoring(WorkflowEngine engine)
{
    private readonly List<Execution> _restored = [];
    private readonly RestoredMachines _machines = new(engine);

    public List<Execution> Restore(IEnumerable<StoredExecution> stored)
    {
        using (engine.Services.Tokens.Hold())
        {
            try
            {
                Adopt(stored);
                StopWhatNobodyWaitsFor();
            }
            catch
            {
                GiveUp();
                throw;
            }
        }

        foreach (var execution in _restored)
        {
            execution.Run?.Wake();
        }

        return _restored;
    }

    private void Adopt(IEnumerable<StoredExecution> stored)
    {
        var left = stored
            .OrderBy(item => item.Checkpoint["startDate"].AsInt64())
            .ThenBy(item => item.Checkpoint["arn"].AsString(), StringComparer.Ordinal)
            .ToList();
        engine.Diverge((ulong)left.Sum(item => (long)item.Events.Count));
        while (left.Count > 0)
        {
            var later = new List<StoredExecution>();
            foreach (var item in left)
            {
                MapRun? run = null;
                if (!item.Checkpoint["mapRunArn"].TryGetString(out var arn) || engine.TryFindMapRun(arn, out run))
                {
                    Adopt(item, run);
                }
                else
                {
                    later.Add(item);
                }
            }

            if (later.Count == left.Count)
            {
                throw new InvalidOperationException(
                    $"The execution '{later[0].Checkpoint["arn"].AsString()}' belongs to the map run '{later[0].Checkpoint["mapRunArn"].AsString()}', whose execution is not among those to restore. Restore both at once.");
            }

            left = later;
        }
    }

    private void Adopt(StoredExecution stored, MapRun? mapRun)
    {
        var json = stored.Checkpoint;
        var arn = json["arn"].AsString();
        if (engine.TryFindExecution(arn, out _))
        {
            throw new InvalidOperationException($"The execution '{arn}' is here already. Restore an execution once, before anything is started.");
        }

        var machine = _machines.Of(stored, mapRun);
        var execution = new Execution(machine, arn, json["name"].AsString(), Payload.Parse(json["input"].AsString()), CheckpointReader.Instant(json["startDate"]))
        {
            IsSynchronous = json["isSynchronous"].AsBoolean(),
            MapRun = mapRun,
            MapIndex = (int)json["mapIndex"].AsInt64(),
            MapRound = (int)json["mapRound"].AsInt64(),
            Starter = StarterOf(json["starter"]),
            Lineage = new Lineage { Depth = (int)json["depth"].AsInt64() },
            RedriveCount = (int)json["redriveCount"].AsInt64(),
            RedriveDate = json["redriveDate"].IsUndefined ? null : CheckpointReader.Instant(json["redriveDate"]),
        };
        foreach (var item in stored.Events.Select(HistoryReader.Read))
        {
            execution.Log.Add(item.PreviousEventId, item.Timestamp, item.Type, item.Details);
        }

        execution.Log.Commit();
        var running = engine.Adopt(execution, isAsleep: true);
        _restored.Add(execution);
        foreach (var run in json["mapRuns"].AsArray())
        {
            engine.Keep(MapRun.Read(execution, run));
        }

        running.Root = CheckpointReader.Root(running, json["root"], machine.States);
        CheckpointReader.Restore(running.Root, json["root"], machine.States);
        mapRun?.Adopt(execution);
        if (json["end"].IsObject)
        {
            Close(execution, json["end"]);
        }
    }

    // The end of what waited was stored, but perhaps not yet the stop of what it waited for.
    private void StopWhatNobodyWaitsFor()
    {
        var awaited = _restored.Where(execution => execution.Run is not null)
            .SelectMany(execution => CheckpointReader.AwaitedStarts(execution.Run?.Root))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var execution in _restored.Where(execution => !execution.IsOver))
        {
            var isLeft = execution switch
            {
                { MapRun.Status: not ExecutionStatus.Running } => true,
                { Starter: { Waits: true } starter } => engine.TryFindExecution(starter.ExecutionArn, out _) && !awaited.Contains(starter.Id),
                _ => false,
            };
            if (isLeft)
            {
                execution.Run?.Post(new StopSignal(null, null));
            }
        }
    }

    private void GiveUp()
    {
        foreach (var execution in _restored)
        {
            execution.Run?.Deadline?.Cancel();
            if (execution.Run is { } run)
            {
                ExecutionRun.Abandon(run.Root, recordsEvents: false);
            }

            execution.MapRuns.ForEach(engine.Remove);
            engine.Remove(execution);
        }
    }

    private static ExecutionStarter? StarterOf(JsonValue json) => json.IsObject
        ? new(json["executionArn"].AsString(), json["id"].AsString(), json["waits"].AsBoolean())
        : null;

    private static void Close(Execution execution, JsonValue end)
    {
        execution.IsOver = true;
        execution.Run?.Deadline?.Cancel();
        execution.Close(new ExecutionEnd(
            Enum.Parse<ExecutionStatus>(end["status"].AsString()),
            CheckpointReader.Instant(end["at"]),
            end["output"].TryGetString(out var output) ? Payload.Parse(output) : null,
            end["error"].TryGetString(out var error) ? error : null,
            end["cause"].TryGetString(out var cause) ? cause : null));
    }
}

using DurableStates.Asl;
using DurableStates.Engine.Executions;
using DurableStates.Engine.Ports;
using DurableStates.Json;

namespace DurableStates.Engine.Persistence;

/// <summary>Brings the executions of an earlier process back: parents before the children of their distributed Maps.</summary>
internal sealed class Restoring(WorkflowEngine engine)
{
    public List<Execution> Restore(IEnumerable<StoredExecution> stored)
    {
        var restored = new List<Execution>();
        var left = stored.ToList();
        while (left.Count > 0)
        {
            var later = new List<StoredExecution>();
            foreach (var item in left)
            {
                if (MachineOf(item.Checkpoint, out var mapRun) is { } machine)
                {
                    restored.Add(One(item, machine, mapRun));
                }
                else
                {
                    later.Add(item);
                }
            }

            if (later.Count == left.Count)
            {
                throw new InvalidOperationException($"The state machine '{later[0].Checkpoint["stateMachineArn"]}' of a stored execution is not there.");
            }

            left = later;
        }

        foreach (var execution in restored)
        {
            execution.Run?.Post(new RestoredSignal());
        }

        return restored;
    }

    private DeployedStateMachine? MachineOf(JsonValue checkpoint, out MapRun? mapRun)
    {
        mapRun = null;
        if (!checkpoint["mapRunArn"].TryGetString(out var arn))
        {
            return engine.TryFindStateMachine(checkpoint["stateMachineArn"].AsString(), out var machine) ? machine : null;
        }

        if (!engine.TryFindMapRun(arn, out mapRun))
        {
            return null;
        }

        var parent = mapRun.Parent.StateMachine;
        return parent.Child(mapRun.Label, parent.States[checkpoint["startAt"].AsString()], Enum.Parse<StateMachineType>(checkpoint["type"].AsString()));
    }

    private Execution One(StoredExecution stored, DeployedStateMachine machine, MapRun? mapRun)
    {
        var json = stored.Checkpoint;
        var execution = new Execution(
            machine, json["arn"].AsString(), json["name"].AsString(), Payload.Parse(json["input"].AsString()), CheckpointReader.Instant(json["startDate"]))
        {
            IsSynchronous = json["isSynchronous"].AsBoolean(),
            MapRun = mapRun,
            MapIndex = (int)json["mapIndex"].AsInt64(),
            RedriveCount = (int)json["redriveCount"].AsInt64(),
            RedriveDate = json["redriveDate"].IsUndefined ? null : CheckpointReader.Instant(json["redriveDate"]),
        };
        foreach (var item in stored.Events.Select(HistoryReader.Read))
        {
            execution.Log.Add(item.PreviousEventId, item.Timestamp, item.Type, item.Details);
        }

        execution.Log.Commit();
        foreach (var run in json["mapRuns"].AsArray())
        {
            engine.Keep(MapRun.Read(execution, run));
        }

        var running = engine.Adopt(execution);
        running.Root = CheckpointReader.Root(running, json["root"], machine.States);
        CheckpointReader.Restore(running.Root, json["root"], machine.States);
        mapRun?.Adopt(execution);
        if (json["end"].IsObject)
        {
            Close(execution, json["end"]);
        }

        return execution;
    }

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

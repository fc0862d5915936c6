using DurableStates.Json;

namespace DurableStates.Engine.Tests.Conformance;

/// <summary>The worker of a case's activity: it does what the recorded history says that the worker did.</summary>
internal sealed class CaseWorker(RecordedCase recorded, WorkflowEngine engine, string activity)
{
    public static CaseWorker? For(RecordedCase recorded, WorkflowEngine engine)
    {
        if (recorded.NeedsClass != "activity")
        {
            return null;
        }

        var worker = new CaseWorker(recorded, engine, recorded.Needs["taskResources"][0].AsString());
        if (!worker.Event("ActivityScheduled").IsUndefined)
        {
            engine.CreateActivity(worker._activity);
        }

        return worker;
    }

    private readonly string _activity = activity;

    public void Work()
    {
        var started = Event("ActivityStarted");
        if (started.IsUndefined || engine.TakeActivityTask(_activity, WorkerOf(started)) is not { } task)
        {
            return;
        }

        if (Event("ActivityFailed") is { IsUndefined: false } failed)
        {
            var details = failed["activityFailedEventDetails"];
            engine.SendTaskFailure(task.TaskToken, details["error"].AsString(), details["cause"].ToString());
        }
        else if (!Event("ActivitySucceeded").IsUndefined)
        {
            engine.SendTaskHeartbeat(task.TaskToken);
            engine.SendTaskSuccess(task.TaskToken, task.Input);
        }
    }

    private JsonValue Event(string type) => recorded.Expected["events"].AsArray().FirstOrDefault(candidate => candidate["type"].AsString() == type);

    private static string? WorkerOf(JsonValue started) =>
        started["activityStartedEventDetails"]["workerName"].TryGetString(out var name) ? name : null;
}

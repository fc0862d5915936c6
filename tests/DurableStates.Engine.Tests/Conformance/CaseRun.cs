using DurableStates.Asl;

namespace DurableStates.Engine.Tests.Conformance;

/// <summary>Runs a recorded case.</summary>
internal static class CaseRun
{
    public static async Task<Execution> RunAsync(RecordedCase recorded, CancellationToken cancellationToken)
    {
        var options = new WorkflowEngineOptions
        {
            Clock = new VirtualClock(),
            Account = "111111111111",
            TaskHandlers = { new CaseLambdas(recorded.Needs["lambdas"]) },
            BehaviourAsOf = recorded.RecordedOn,
            Objects = new CaseObjects(recorded.Needs["s3Objects"]),
        };
        using var engine = new WorkflowEngine(options);
        var machine = recorded.Json["stateMachine"];
        var deployed = engine.CreateStateMachine(machine["name"].AsString(), recorded.Json["definition"].ToString(), new StateMachineSettings
        {
            Type = machine["type"].TryGetString(out var type) && type == "EXPRESS" ? StateMachineType.Express : StateMachineType.Standard,
            RoleArn = machine["roleArn"].AsString(),
        });
        var worker = CaseWorker.For(recorded, engine);
        var execution = recorded.Expected["syncResponse"].IsObject
            ? engine.StartSyncExecution(deployed, recorded.Input is { } text ? Payload.Parse(text) : Payload.Empty)
            : engine.StartExecution(deployed, recorded.Input, recorded.Json["executionName"].TryGetString(out var name) ? name : null);
        worker?.Work();
        if (recorded.Expected["status"].TryGetString(out var status) && status == "ABORTED")
        {
            engine.StopExecution(execution);
        }

        return await engine.CompletionAsync(execution, cancellationToken);
    }
}

using DurableStates.Asl;
using DurableStates.Engine.Machines;
using DurableStates.Engine.Ports;
using DurableStates.Json;

namespace DurableStates.Engine.Persistence;

/// <summary>
/// The machines of executions of an earlier process: each goes on with the definition that it was started with, even if its machine has another by now, or
/// is gone.
/// </summary>
internal sealed class RestoredMachines(WorkflowEngine engine)
{
    private readonly Dictionary<(string Arn, string Name, string RoleArn, string Type, string Definition), DeployedStateMachine> _machines = [];

    public DeployedStateMachine Of(StoredExecution stored, MapRun? mapRun)
    {
        var json = stored.Checkpoint;
        var type = json["type"].AsString();
        if (mapRun is not null)
        {
            var parent = mapRun.Parent.StateMachine;
            return parent.Child(mapRun.Label, parent.States[json["startAt"].AsString()], Enum.Parse<StateMachineType>(type));
        }

        var key = (json["stateMachineArn"].AsString(), json["stateMachineName"].AsString(), json["roleArn"].AsString(), type, stored.Definition);
        if (!_machines.TryGetValue(key, out var machine))
        {
            _machines[key] = machine = Current(key) ?? Compile(key);
        }

        return machine;
    }

    // The machine as it is now, if it is still the same.
    private DeployedStateMachine? Current((string Arn, string Name, string RoleArn, string Type, string Definition) key) =>
        engine.TryFindStateMachine(key.Arn, out var machine)
        && (machine.Arn, machine.Name, machine.RoleArn, machine.Type.ToString(), machine.DefinitionText) == key
            ? machine
            : null;

    private static DeployedStateMachine Compile((string Arn, string Name, string RoleArn, string Type, string Definition) key)
    {
        var definition = AslReader.ReadAccepted(JsonValue.Parse(key.Definition));
        var settings = new StateMachineSettings { Arn = key.Arn, RoleArn = key.RoleArn, Type = Enum.Parse<StateMachineType>(key.Type) };
        return new DeployedStateMachine(key.Arn, key.Name, settings, definition, MachineCompiler.Compile(definition), new Lazy<string>(key.Definition));
    }
}

using DurableStates.Asl;
using DurableStates.Engine.Machines;
using DurableStates.Engine.States;
using DurableStates.Json;

namespace DurableStates.Engine;

/// <summary>A state machine that can be executed: its definition is read, checked and compiled, once for all executions.</summary>
public sealed class DeployedStateMachine
{
    private readonly Lazy<string> _text;

    internal DeployedStateMachine(
        string arn, string name, StateMachineSettings settings, StateMachine definition, CompiledMachine compiled, Lazy<string>? text = null)
    {
        _text = text ?? new Lazy<string>(() => AslWriter.ToJson(definition).ToString());
        Arn = arn;
        Name = name;
        RoleArn = settings.RoleArn ?? "arn:aws:iam::000000000000:role/states";
        Type = settings.Type;
        Definition = definition;
        Start = compiled.Start;
        States = compiled.States;
        Region = arn.Split(':') is [_, _, _, var region, ..] ? region : "";
        Context = JsonValue.Object(("Id", arn), ("Name", name));
    }

    /// <summary>The machine's ARN.</summary>
    public string Arn { get; }

    /// <summary>The machine's name.</summary>
    public string Name { get; }

    /// <summary>The role that executions run with.</summary>
    public string RoleArn { get; }

    /// <summary>Standard or express.</summary>
    public StateMachineType Type { get; }

    /// <summary>What the machine does.</summary>
    public StateMachine Definition { get; }

    /// <summary>The definition as JSON text, as it was given.</summary>
    public string DefinitionText => _text.Value;

    /// <summary>The machine that stands for the states of a distributed Map.</summary>
    internal DeployedStateMachine Child(string label, StateExecutor start, StateMachineType type) =>
        new($"{Arn}/{label}", $"{Name}/{label}", new StateMachineSettings { RoleArn = RoleArn, Type = type }, Definition, new CompiledMachine(start, States), _text);

    internal StateExecutor Start { get; }

    /// <summary>All states by name, nested ones too; names are unique in the whole machine.</summary>
    internal IReadOnlyDictionary<string, StateExecutor> States { get; }

    internal string Region { get; }

    internal JsonValue Context { get; }
}

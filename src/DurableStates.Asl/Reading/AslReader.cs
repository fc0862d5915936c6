using System.Collections.Immutable;
using DurableStates.Json;

namespace DurableStates.Asl;

/// <summary>Reads definitions, and says everything that is wrong with them, in AWS's words.</summary>
public static class AslReader
{
    private const int LongestDefinition = 1_048_576;

    /// <summary>Reads a definition.</summary>
    /// <param name="text">The definition's JSON.</param>
    /// <param name="machineType">How the machine is going to run; a few things are for standard machines only.</param>
    public static AslReading Read(string text, StateMachineType machineType = StateMachineType.Standard)
    {
        if (text.Length > LongestDefinition)
        {
            return Refuse(AslDiagnosticCodes.SchemaValidationFailed, $"The definition exceeds the maximum length of {LongestDefinition} characters", "/");
        }

        return JsonTextRefusal.Check(text, out var json) is { } refusal ? new(null, [refusal]) : Read(json, machineType);
    }

    /// <summary>Reads a definition that is JSON already.</summary>
    /// <param name="json">The definition.</param>
    /// <param name="machineType">How the machine is going to run; a few things are for standard machines only.</param>
    public static AslReading Read(JsonValue json, StateMachineType machineType = StateMachineType.Standard)
    {
        if (!json.IsObject)
        {
            return new(null, [JsonTextRefusal.NoObject()]);
        }

        var findings = new Findings(machineType);
        MachineRules.Check(json, findings);

        var machine = MachineBuilder.Build(json);
        NameCheck.Check(machine, findings);
        VariableCheck.Check(machine, findings);
        GraphCheck.Check(machine, findings);

        return new(findings.HasErrors ? null : machine, findings.ToDiagnostics());
    }

    /// <summary>
    /// Reads a definition that was accepted before. Nothing is checked: what was good when an execution started stays good, whatever later versions refuse.
    /// </summary>
    /// <param name="json">The definition.</param>
    public static StateMachine ReadAccepted(JsonValue json) => MachineBuilder.Build(json);

    /// <summary>Reads the text of a single state, as <c>TestState</c> gets it. Where it leads to is not looked at.</summary>
    /// <param name="name">The name that the state gets.</param>
    /// <param name="text">The state's JSON.</param>
    /// <param name="machineLanguage">The language that the state speaks when it names none.</param>
    public static (State? State, ImmutableArray<AslDiagnostic> Diagnostics) ReadState(
        string name,
        string text,
        QueryLanguage machineLanguage = QueryLanguage.JsonPath) =>
        JsonTextRefusal.Check(text, out var json) is { } refusal ? (null, [refusal]) : ReadState(name, json, machineLanguage);

    /// <summary>Reads a single state, as <c>TestState</c> gets it. Where it leads to is not looked at.</summary>
    /// <param name="name">The name that the state gets.</param>
    /// <param name="json">The state.</param>
    /// <param name="machineLanguage">The language that the state speaks when it names none.</param>
    public static (State? State, ImmutableArray<AslDiagnostic> Diagnostics) ReadState(
        string name,
        JsonValue json,
        QueryLanguage machineLanguage = QueryLanguage.JsonPath)
    {
        var findings = new Findings(StateMachineType.Standard) { MachineLanguage = machineLanguage };
        MachineRules.CheckState(json, new Place(findings, $"/States/{name}", machineLanguage));
        return (findings.HasErrors ? null : MachineBuilder.BuildState(name, json, machineLanguage), findings.ToDiagnostics());
    }

    private static AslReading Refuse(string code, string message, string? location) =>
        new(null, [new(AslSeverity.Error, code, message, location)]);
}

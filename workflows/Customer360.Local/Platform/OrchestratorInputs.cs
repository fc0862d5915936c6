using System.Reflection;
using System.Text.Json;
using DurableStates;
using DurableStates.Json;

namespace Customer360.Local.Platform;

/// <summary>Holds an event's detail against the input record of the orchestrator that it would start.</summary>
internal sealed class OrchestratorInputs(Assembly orchestrators)
{
    private readonly Dictionary<string, Type> _inputs = orchestrators.GetTypes()
        .Where(type => type.IsDefined(typeof(StateMachineAttribute)) && type.BaseType is { IsGenericType: true })
        .ToDictionary(type => type.GetCustomAttribute<StateMachineAttribute>()?.Name ?? type.Name, type => type.BaseType?.GenericTypeArguments[0] ?? typeof(object));

    /// <summary>What is wrong with an input, with the field's name; null when nothing is.</summary>
    public string? Problem(string machine, JsonValue input)
    {
        if (!_inputs.TryGetValue(machine, out var type))
        {
            return null;
        }

        try
        {
            JsonSerializer.Deserialize(input.ToJson(), type, WorkflowJson.Options);
            return null;
        }
        catch (JsonException e)
        {
            return Said(e.Message);
        }
    }

    // The runtime's sentence begins with the record's full name; who put the event knows its fields only.
    private static string Said(string message)
    {
        const string missing = "missing required properties including: ";
        var at = message.IndexOf(missing, StringComparison.Ordinal);
        return at < 0 ? message : $"The detail lacks {message[(at + missing.Length)..]}";
    }
}

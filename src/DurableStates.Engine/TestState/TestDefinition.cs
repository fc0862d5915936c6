using DurableStates.Asl;
using DurableStates.Json;

namespace DurableStates.Engine.TestState;

/// <summary>The state that is tested: alone, or one of a whole machine.</summary>
/// <param name="State">The state.</param>
/// <param name="Language">The language that it speaks when it names none.</param>
internal sealed record TestDefinition(State State, QueryLanguage Language)
{
    // What AWS calls a state that is tested alone.
    private const string NameOfAloneState = "StateName";

    public static TestDefinition Read(JsonValue request)
    {
        var text = request["definition"].TryGetString(out var definition) ? definition : request["definition"].ToString();
        if (request["stateName"].TryGetString(out var name))
        {
            return OfMachine(text, name);
        }

        var (state, diagnostics) = AslReader.ReadState(NameOfAloneState, text);
        return state is null ? throw Refuse(AslDiagnostic.Join(diagnostics)) : new(state, QueryLanguage.JsonPath);
    }

    private static TestDefinition OfMachine(string text, string name)
    {
        if (AslReader.Read(text) is not { Machine: { } machine } reading)
        {
            throw Refuse(AslDiagnostic.Join(AslReader.Read(text).Diagnostics));
        }

        var state = reading.Machine.Graph.AllStates().FirstOrDefault(candidate => candidate.Name == name);
        return state is null ? throw StateTestException.Invalid("State not found in definition") : new(state, machine.QueryLanguage ?? QueryLanguage.JsonPath);
    }

    private static StateTestException Refuse(string problems) => new("InvalidDefinition", $"Invalid State Machine Definition: '{problems}'");
}

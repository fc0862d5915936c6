using System.Collections.Immutable;
using DurableStates.Json;

namespace DurableStates.Asl;

/// <summary>Writes definitions: the same machine always gives the same bytes.</summary>
public static class AslWriter
{
    /// <summary>The definition as text: two blanks for each level, lines ended by LF, one line end at the end.</summary>
    /// <param name="machine">The machine to write.</param>
    public static string Write(StateMachine machine) => ToJson(machine).ToIndentedJson() + "\n";

    /// <summary>The definition as JSON, with its properties in the specification's order and its states in theirs.</summary>
    /// <param name="machine">The machine to write.</param>
    public static JsonValue ToJson(StateMachine machine)
    {
        var fields = new JsonObjectBuilder();
        fields.SetText("Comment", machine.Comment);
        fields.SetText("QueryLanguage", AslNames.Of(machine.QueryLanguage));
        fields.SetText("Version", machine.Version);
        fields.SetNumber("TimeoutSeconds", machine.TimeoutSeconds);
        return WriteGraph(fields, machine.Graph, machine.QueryLanguage ?? QueryLanguage.JsonPath);
    }

    /// <summary>One state as JSON, without its name.</summary>
    /// <param name="state">The state to write.</param>
    /// <param name="machineLanguage">The language of the machine that the state belongs to.</param>
    public static JsonValue ToJson(State state, QueryLanguage machineLanguage) => StateWriter.Write(state, machineLanguage);

    internal static JsonValue Graph(StateGraph graph, QueryLanguage machineLanguage)
    {
        var fields = new JsonObjectBuilder();
        fields.SetText("Comment", graph.Comment);
        return WriteGraph(fields, graph, machineLanguage);
    }

    internal static JsonValue Graphs(ImmutableArray<StateGraph> graphs, QueryLanguage machineLanguage) =>
        JsonValue.Array([.. graphs.Select(graph => Graph(graph, machineLanguage))]);

    internal static JsonValue WriteGraph(JsonObjectBuilder fields, StateGraph graph, QueryLanguage machineLanguage)
    {
        var states = new JsonObjectBuilder(graph.States.Length);
        foreach (var state in graph.States)
        {
            states.Set(state.Name, StateWriter.Write(state, machineLanguage));
        }

        return fields.Set("StartAt", graph.StartAt).Set("States", states.ToValue()).ToValue();
    }
}

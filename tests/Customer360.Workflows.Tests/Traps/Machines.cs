using DurableStates.Json;

namespace Customer360.Workflows.Traps;

/// <summary>The definitions of the application's machines, and its template.</summary>
internal static class Machines
{
    public static IReadOnlyDictionary<string, JsonValue> All { get; } = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "statemachines"), "*.asl.json")
        .ToDictionary(file => Path.GetFileName(file), file => JsonValue.Parse(File.ReadAllText(file)));

    public static JsonObject Resources { get; } = JsonValue.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "serverless.template")))["Resources"].AsObject();

    /// <summary>Every state, those inside of others too.</summary>
    public static IEnumerable<JsonValue> States(JsonValue definition) => definition["States"].AsObject().Select(state => state.Value).SelectMany(state =>
        state["Branches"].Items.ToArray().Append(state["ItemProcessor"]).Where(inner => inner.IsObject).SelectMany(States).Prepend(state));
}

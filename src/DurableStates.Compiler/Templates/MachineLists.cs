using DurableStates.Json;

namespace DurableStates.Compiler.Templates;

/// <summary>
/// Lists of every state machine that a template holds, for rules that are to see the runs of all of them: a rule asks for one with <c>"StateMachines": "All"</c> in its
/// Metadata, and a machine that is added is in it without anybody's thinking of it.
/// </summary>
internal static class MachineLists
{
    private const string Asked = "StateMachines";

    /// <summary>The resources with the list of each rule that asks for one: its <c>EventPattern.detail.stateMachineArn</c>.</summary>
    public static JsonObject Fill(JsonObject resources)
    {
        var all = JsonValue.Array(
        [
            .. resources.Where(resource => resource.Value["Type"] == "AWS::Serverless::StateMachine" || resource.Value["Type"] == "AWS::StepFunctions::StateMachine")
                .Select(resource => resource.Key).Order(StringComparer.Ordinal).Select(id => JsonValue.Object(("Ref", id))),
        ]);
        foreach (var (name, resource) in resources)
        {
            if (resource["Type"] == "AWS::Events::Rule" && resource["Metadata"][Asked] == "All")
            {
                resources = resources.With(name, Set(resource, ["Properties", "EventPattern", "detail", "stateMachineArn"], all));
            }
        }

        return resources;
    }

    private static JsonValue Set(JsonValue value, ReadOnlySpan<string> path, JsonValue leaf) =>
        path is [var member, .. var rest] ? (value.IsObject ? value : JsonValue.Object()).With(member, Set(value[member], rest, leaf)) : leaf;
}

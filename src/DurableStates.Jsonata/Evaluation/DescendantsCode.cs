using System.Runtime.CompilerServices;
using DurableStates.Json;

namespace DurableStates.Jsonata.Evaluation;

/// <summary><c>**</c>.</summary>
internal sealed class DescendantsCode : LeafCode
{
    public override JsonValue Run(JsonValue context, Frame frame, Evaluation evaluation)
    {
        if (context.IsUndefined)
        {
            return default;
        }

        var found = new ItemList(0);
        Collect(context, ref found, evaluation);
        return found.Count == 1 ? found[0] : found.ToSequence();
    }

    private static void Collect(JsonValue value, ref ItemList found, Evaluation evaluation)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        evaluation.Tick();
        evaluation.CheckLength(found.Count);
        if (!value.IsArray)
        {
            found.Add(value);
        }

        var inside = value.Reference is JsonObject members ? members.Values : value.Items;
        foreach (var child in inside)
        {
            Collect(child, ref found, evaluation);
        }
    }
}

using System.Runtime.CompilerServices;
using DurableStates.Json;

namespace DurableStates.Jsonata.Evaluation;

/// <summary><c>*</c>.</summary>
internal sealed class WildcardCode : LeafCode
{
    public override JsonValue Run(JsonValue context, Frame frame, Evaluation evaluation)
    {
        var found = new ItemList(0);
        context = ContextCode.Unwrap(context);
        var values = context.Reference is JsonObject members ? members.Values : context.Items;
        var isPlain = false;
        foreach (var value in values)
        {
            if (value.IsArray)
            {
                // Appending a list makes a plain list of the sequence; an empty one of an empty sequence is one too.
                isPlain = true;
                Flatten(value, ref found, evaluation);
            }
            else
            {
                found.Add(value);
            }
        }

        return isPlain ? found.ToList() : found.ToSequence();
    }

    private static void Flatten(JsonValue value, ref ItemList found, Evaluation evaluation)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        evaluation.Tick();
        evaluation.CheckLength(found.Count);
        foreach (var item in value.Items)
        {
            if (item.IsArray)
            {
                Flatten(item, ref found, evaluation);
            }
            else
            {
                found.Add(item);
            }
        }
    }
}

using System.Runtime.CompilerServices;
using DurableStates.Json;

namespace DurableStates.Jsonata.Evaluation;

/// <summary>A field of the context, as a step of a path.</summary>
internal sealed class NameCode(string name) : LeafCode
{
    public string Name => name;

    public override JsonValue Run(JsonValue context, Frame frame, Evaluation evaluation) => Lookup(context, name, evaluation);

    /// <summary>A member of an object, or of every object of a list.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static JsonValue Lookup(JsonValue input, string name, Evaluation evaluation) =>
        input.Reference is JsonObject members ? members[name] : input.Reference is JsonArray array ? LookupEach(array, name, evaluation) : default;

    private static JsonValue LookupEach(JsonArray array, string name, Evaluation evaluation)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var found = new ItemList(0);
        foreach (var item in array.AsSpan())
        {
            evaluation.Tick();
            var value = Lookup(item, name, evaluation);
            if (value.Reference is JsonArray several)
            {
                evaluation.CheckLength(found.Count + several.Count);
                found.AddRange(several.AsSpan());
            }
            else if (!value.IsUndefined)
            {
                found.Add(value);
            }
        }

        return found.ToSequence();
    }
}

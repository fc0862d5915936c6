using System.Runtime.CompilerServices;
using DurableStates.Json;

namespace DurableStates.Jsonata.Evaluation;

/// <summary>A field of the context, as a step of a path.</summary>
internal sealed class NameCode(string name) : LeafCode
{
    public string Name => name;

    public override JsonValue Run(JsonValue context, Frame frame, Evaluation evaluation) => Lookup(context, name);

    /// <summary>A member of an object, or of every object of a list.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static JsonValue Lookup(JsonValue input, string name) =>
        input.Reference is JsonObject members ? members[name] : input.Reference is JsonArray array ? LookupEach(array, name) : default;

    private static JsonValue LookupEach(JsonArray array, string name)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var found = new ItemList(0);
        foreach (var item in array.AsSpan())
        {
            var value = Lookup(item, name);
            if (value.Reference is JsonArray several)
            {
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

using DurableStates.Json;

namespace DurableStates.Jsonata.Evaluation;

/// <summary><c>$$</c>.</summary>
internal sealed class RootCode : LeafCode
{
    public override JsonValue Run(JsonValue context, Frame frame, Evaluation evaluation) => evaluation.Root;
}

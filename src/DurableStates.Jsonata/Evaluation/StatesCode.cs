using DurableStates.Json;

namespace DurableStates.Jsonata.Evaluation;

/// <summary><c>$states</c>, the most frequent variable of all.</summary>
internal sealed class StatesCode : LeafCode
{
    public override JsonValue Run(JsonValue context, Frame frame, Evaluation evaluation)
    {
        var states = evaluation.Bindings.States;
        return states.IsUndefined ? evaluation.Bindings.Get("states") : states;
    }
}

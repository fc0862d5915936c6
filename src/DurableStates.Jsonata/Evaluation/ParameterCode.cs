using DurableStates.Json;

namespace DurableStates.Jsonata.Evaluation;

/// <summary>A parameter of a lambda; it is always bound.</summary>
internal sealed class ParameterCode(int hops, int slot) : LeafCode
{
    public override JsonValue Run(JsonValue context, Frame frame, Evaluation evaluation) =>
        hops == 0 ? frame.GetParameter(slot) : frame.Up(hops).GetParameter(slot);
}

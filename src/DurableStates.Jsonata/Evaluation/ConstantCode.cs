using DurableStates.Json;

namespace DurableStates.Jsonata.Evaluation;

internal sealed class ConstantCode(JsonValue value) : LeafCode
{
    public JsonValue Value => value;

    public override JsonValue Run(JsonValue context, Frame frame, Evaluation evaluation) => value;
}

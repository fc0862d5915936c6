using DurableStates.Json;

namespace DurableStates.Jsonata.Evaluation;

/// <summary>A literal. It is a level like every part, and never a sequence.</summary>
internal sealed class ConstantCode(JsonValue value) : Code
{
    public JsonValue Value => value;

    public override JsonValue Evaluate(JsonValue context, Frame frame, Evaluation evaluation)
    {
        evaluation.Touch(1);
        return value;
    }

    public override JsonValue Run(JsonValue context, Frame frame, Evaluation evaluation) => value;
}

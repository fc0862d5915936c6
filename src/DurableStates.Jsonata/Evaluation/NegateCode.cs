using DurableStates.Json;

namespace DurableStates.Jsonata.Evaluation;

/// <summary><c>-operand</c>.</summary>
internal sealed class NegateCode(int position, Code operand) : Code
{
    public override JsonValue Run(JsonValue context, Frame frame, Evaluation evaluation)
    {
        var value = operand.Evaluate(context, frame, evaluation);
        if (value.IsUndefined)
        {
            return value;
        }

        if (!Values.IsNumeric(value))
        {
            throw new EvaluationFailure("D1002") { Position = position, Token = "-", Value = value };
        }

        return value.IsInt64 && value.AsInt64() is var whole and not (0 or long.MinValue) ? -whole : -value.AsDouble();
    }
}

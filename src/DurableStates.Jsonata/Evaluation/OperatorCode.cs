using DurableStates.Json;

namespace DurableStates.Jsonata.Evaluation;

/// <summary>An operator between two operands, both evaluated.</summary>
internal abstract class OperatorCode(string op, int position, Code left, Code right) : Code
{
    protected string Operator => op;

    public sealed override JsonValue Run(JsonValue context, Frame frame, Evaluation evaluation)
    {
        var a = left.Evaluate(context, frame, evaluation);
        var b = right.Evaluate(context, frame, evaluation);
        try
        {
            return Compute(a, b, evaluation);
        }
        catch (EvaluationFailure failure) when (failure.AtOperator(position, op))
        {
            throw;
        }
    }

    protected abstract JsonValue Compute(JsonValue left, JsonValue right, Evaluation evaluation);
}

using DurableStates.Json;

namespace DurableStates.Jsonata.Evaluation;

/// <summary><c>and</c> and <c>or</c>: the right side is evaluated only when it decides.</summary>
internal sealed class LogicCode(string op, int position, Code left, Code right) : Code
{
    private readonly bool _isOr = op == "or";

    public override JsonValue Run(JsonValue context, Frame frame, Evaluation evaluation)
    {
        var first = left.Evaluate(context, frame, evaluation);
        try
        {
            return Values.IsTrue(first, evaluation) == _isOr ? _isOr : Values.IsTrue(right.Evaluate(context, frame, evaluation), evaluation);
        }
        catch (EvaluationFailure failure) when (failure.AtOperator(position, op))
        {
            throw;
        }
    }
}

using DurableStates.Json;

namespace DurableStates.Jsonata.Evaluation;

/// <summary><c>+ - * / %</c>. Nothing on either side gives nothing.</summary>
internal sealed class ArithmeticCode(string op, int position, Code left, Code right) : OperatorCode(op, position, left, right)
{
    private readonly char _operator = op[0];

    protected override JsonValue Compute(JsonValue left, JsonValue right, Evaluation evaluation)
    {
        if (!left.IsUndefined && !Values.IsNumeric(left))
        {
            throw new EvaluationFailure("T2001") { Value = left };
        }

        if (!right.IsUndefined && !Values.IsNumeric(right))
        {
            throw new EvaluationFailure("T2002") { Value = right };
        }

        if (!left.TryGetDouble(out var a) || !right.TryGetDouble(out var b))
        {
            return default;
        }

        return _operator switch
        {
            '+' => a + b,
            '-' => a - b,
            '*' => a * b,
            '/' => a / b,
            _ => a % b,
        };
    }
}

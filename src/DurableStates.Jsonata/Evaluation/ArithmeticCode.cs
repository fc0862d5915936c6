using DurableStates.Json;

namespace DurableStates.Jsonata.Evaluation;

/// <summary><c>+ - * / %</c>. Nothing on either side gives nothing.</summary>
internal sealed class ArithmeticCode(string op, int position, Code left, Code right) : OperatorCode(op, position, left, right)
{
    private readonly char _operator = op[0];

    // Sums of whole numbers up to here are exact as doubles, so that they may as well be made without them.
    private const long Exact = 1L << 52;

    protected override JsonValue Compute(JsonValue left, JsonValue right, Evaluation evaluation)
    {
        if (_operator is '+' or '-' && left.IsInt64 && right.IsInt64 && left.AsInt64() is >= -Exact and <= Exact and var x && right.AsInt64() is >= -Exact and <= Exact and var y)
        {
            return _operator == '+' ? x + y : x - y;
        }

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

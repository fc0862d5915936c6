using DurableStates.Json;

namespace DurableStates.Jsonata.Evaluation;

/// <summary><c>&lt; &lt;= > >=</c> of two numbers or two strings. Nothing on either side gives nothing.</summary>
internal sealed class ComparisonCode(string op, int position, Code left, Code right) : OperatorCode(op, position, left, right)
{
    private readonly bool _less = op[0] == '<';
    private readonly bool _orEqual = op.Length == 2;

    protected override JsonValue Compute(JsonValue left, JsonValue right, Evaluation evaluation)
    {
        if (left.IsInt64 && right.IsInt64)
        {
            return Decide(left.AsInt64().CompareTo(right.AsInt64()));
        }

        if (left.TryGetDouble(out var a) && right.TryGetDouble(out var b))
        {
            // NaN is neither less nor greater nor equal.
            return _less ? (_orEqual ? a <= b : a < b) : (_orEqual ? a >= b : a > b);
        }

        if (left.TryGetString(out var first) && right.TryGetString(out var second))
        {
            evaluation.Charge(first.Length);
            return Decide(string.CompareOrdinal(first, second));
        }

        if (!IsComparable(left) || !IsComparable(right))
        {
            throw new EvaluationFailure("T2010") { Value = left.IsNumber || left.IsString ? right : left };
        }

        return left.IsUndefined || right.IsUndefined ? default : throw new EvaluationFailure("T2009") { Value = left, Value2 = right };
    }

    private static bool IsComparable(JsonValue value) => value.IsUndefined || value.IsNumber || value.IsString;

    private JsonValue Decide(int order) => order == 0 ? _orEqual : order < 0 == _less;
}

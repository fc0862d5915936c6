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

/// <summary><c>=</c> and <c>!=</c>. Nothing on either side gives false for both.</summary>
internal sealed class EqualityCode(string op, int position, Code left, Code right) : OperatorCode(op, position, left, right)
{
    private readonly bool _wanted = op == "=";

    protected override JsonValue Compute(JsonValue left, JsonValue right, Evaluation evaluation) =>
        !left.IsUndefined && !right.IsUndefined && left.Equals(right) == _wanted;
}

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

/// <summary><c>in</c>. Lists and objects are found by identity only, as in the reference.</summary>
internal sealed class InCode(int position, Code left, Code right) : OperatorCode("in", position, left, right)
{
    protected override JsonValue Compute(JsonValue left, JsonValue right, Evaluation evaluation)
    {
        if (left.IsUndefined || right.IsUndefined)
        {
            return false;
        }

        foreach (var item in Sequences.Items(right))
        {
            var isNode = left.Reference is JsonArray or JsonObject;
            if (isNode ? ReferenceEquals(item.Reference, left.Reference) : item.Equals(left))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary><c>1..5</c>. Nothing on either side, or an empty range, gives nothing.</summary>
internal sealed class RangeCode(int position, Code left, Code right) : OperatorCode("..", position, left, right)
{
    protected override JsonValue Compute(JsonValue left, JsonValue right, Evaluation evaluation)
    {
        if (!left.IsUndefined && !IsInteger(left))
        {
            throw new EvaluationFailure("T2003") { Value = left };
        }

        if (!right.IsUndefined && !IsInteger(right))
        {
            throw new EvaluationFailure("T2004") { Value = right };
        }

        if (!left.TryGetDouble(out var from) || !right.TryGetDouble(out var to) || from > to)
        {
            return default;
        }

        var size = to - from + 1;
        if (size > 1e7)
        {
            throw new EvaluationFailure("D2014") { Value = size, Text = Message(size, evaluation) };
        }

        evaluation.CheckSize(size > 1e9 ? long.MaxValue : (long)size * 8);
        var items = new JsonValue[(int)size];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = from + i;
        }

        return new JsonArray(items, items.Length, Sequences.Sequence);
    }

    private static bool IsInteger(JsonValue value) => value.TryGetDouble(out var number) && double.IsInteger(number);

    private static string Message(double size, Evaluation evaluation) =>
        ErrorTexts.Message("D2014", new(Token: evaluation.IsLatest ? "1e7" : "1e6", Value: size));
}

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

/// <summary>A chain of <c>&amp;</c>: each operand's text in one string.</summary>
internal sealed class ConcatenationCode(Code[] operands, int[] positions) : Code
{
    public override JsonValue Run(JsonValue context, Frame frame, Evaluation evaluation)
    {
        // a & b & c is (a & b) & c: the first operands lie deeper than the last.
        var parts = new string[operands.Length];
        var levels = operands.Length - 2;
        evaluation.Shift(levels);
        evaluation.Touch(0);
        var first = operands[0].Evaluate(context, frame, evaluation);
        for (var i = 1; i < operands.Length; i++)
        {
            var next = operands[i].Evaluate(context, frame, evaluation);
            try
            {
                parts[0] ??= Text(first, evaluation);
                parts[i] = Text(next, evaluation);
            }
            catch (EvaluationFailure failure) when (failure.AtOperator(positions[i - 1], "&"))
            {
                throw;
            }

            if (i < operands.Length - 1)
            {
                evaluation.Shift(-1);
            }
        }

        var text = string.Concat(parts);
        evaluation.CheckSize(text.Length);
        return text;
    }

    private static string Text(JsonValue value, Evaluation evaluation) =>
        value.Reference as string ?? (value.IsUndefined ? "" : Functions.Text.Of(value, evaluation));
}

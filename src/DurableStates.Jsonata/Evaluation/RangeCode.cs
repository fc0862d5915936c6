using DurableStates.Json;

namespace DurableStates.Jsonata.Evaluation;

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

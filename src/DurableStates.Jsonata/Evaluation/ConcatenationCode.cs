using DurableStates.Json;

namespace DurableStates.Jsonata.Evaluation;

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

        var size = 0L;
        foreach (var part in parts)
        {
            size += part.Length;
        }

        evaluation.CheckSize(size);
        return string.Concat(parts);
    }

    private static string Text(JsonValue value, Evaluation evaluation) =>
        value.Reference as string ?? (value.IsUndefined ? "" : Functions.Text.Of(value, evaluation));
}

using DurableStates.Json;

namespace DurableStates.Jsonata.Evaluation;

/// <summary>One pair of brackets: an item by its position, or the items for which a condition holds.</summary>
internal sealed class FilterCode(Code condition, double? index)
{
    /// <summary>A sequence, not collapsed; or the item itself where a literal position picks a list.</summary>
    public JsonValue Apply(JsonValue input, Frame frame, Evaluation evaluation)
    {
        var items = Sequences.Items(input);
        if (index is { } position)
        {
            return At(items, Math.Floor(position));
        }

        var results = new ItemList(0);
        for (var i = 0; i < items.Length; i++)
        {
            evaluation.Tick();
            var verdict = condition.Evaluate(items[i], frame, evaluation);
            if (verdict.IsBoolean)
            {
                if (verdict.AsBoolean())
                {
                    results.Add(items[i]);
                }
            }
            else
            {
                for (var hits = Hits(verdict, i, items.Length, evaluation); hits > 0; hits--)
                {
                    evaluation.Tick();
                    evaluation.CheckLength(results.Count);
                    results.Add(items[i]);
                }
            }
        }

        return results.ToSequence();
    }

    /// <summary>How often an item belongs to the result: a list of positions may name it several times.</summary>
    public static int Hits(JsonValue verdict, int position, int count, Evaluation evaluation)
    {
        if (Values.IsNumeric(verdict))
        {
            return IsAt(verdict, position, count) ? 1 : 0;
        }

        if (verdict.Reference is not JsonArray array)
        {
            return Values.IsTrue(verdict, evaluation) ? 1 : 0;
        }

        evaluation.Charge(array.Count * 8L);
        var hits = 0;
        var areNumbers = true;
        foreach (var item in array.AsSpan())
        {
            if (Values.IsNumeric(item))
            {
                hits += IsAt(item, position, count) ? 1 : 0;
            }
            else
            {
                areNumbers = false;
            }
        }

        return areNumbers ? hits : Values.IsTrue(verdict, evaluation) ? 1 : 0;
    }

    /// <summary>Whether the condition is a literal position, and which.</summary>
    public double? Index => index;

    public Code Condition => condition;

    private static JsonValue At(ReadOnlySpan<JsonValue> items, double position)
    {
        position = position < 0 ? items.Length + position : position;
        var item = position >= 0 && position < items.Length ? items[(int)position] : default;
        return item.IsUndefined ? new JsonArray([], 0, Sequences.Sequence) : item.IsArray ? item : Sequences.Of(item);
    }

    private static bool IsAt(JsonValue number, int position, int count)
    {
        var wanted = Math.Floor(number.AsDouble());
        return (wanted < 0 ? count + wanted : wanted) == position;
    }
}

using DurableStates.Json;

namespace DurableStates.Jsonata.Evaluation;

/// <summary><c>^(term, term)</c>: a stable sort, nothing last.</summary>
internal sealed class SortCode((Code Key, bool Descending)[] terms, int position)
{
    public JsonValue Apply(JsonValue input, Frame frame, Evaluation evaluation)
    {
        var items = Sequences.Items(input);
        if (items.Length <= 1)
        {
            return input;
        }

        var sorted = items.ToArray();
        MergeSort.Sort(sorted, (a, b) => ComesAfter(a, frame, b, frame, evaluation));
        return new JsonArray(sorted, sorted.Length, JsonMarks.Fresh);
    }

    public void ApplyToTuples(List<PathTuple> tuples, Frame frame, Evaluation evaluation)
    {
        var sorted = tuples.ToArray();
        MergeSort.Sort(sorted, (a, b) => ComesAfter(a.Item, new TupleFrame(frame, a), b.Item, new TupleFrame(frame, b), evaluation));
        tuples.Clear();
        tuples.AddRange(sorted);
    }

    private bool ComesAfter(JsonValue left, Frame leftFrame, JsonValue right, Frame rightFrame, Evaluation evaluation)
    {
        evaluation.Tick();
        foreach (var (key, descending) in terms)
        {
            var a = key.Evaluate(left, leftFrame, evaluation);
            var b = key.Evaluate(right, rightFrame, evaluation);
            if (a.IsUndefined || b.IsUndefined)
            {
                if (a.IsUndefined != b.IsUndefined)
                {
                    return a.IsUndefined;
                }

                continue;
            }

            var order = Compare(a, b);
            if (order != 0)
            {
                return order > 0 != descending;
            }
        }

        return false;
    }

    private int Compare(JsonValue a, JsonValue b)
    {
        if (a.TryGetDouble(out var x) && b.TryGetDouble(out var y))
        {
            return x == y ? 0 : x < y ? -1 : 1;
        }

        if (a.TryGetString(out var first) && b.TryGetString(out var second))
        {
            return string.CompareOrdinal(first, second);
        }

        var isSortable = a.IsNumber || a.IsString;
        throw isSortable && (b.IsNumber || b.IsString)
            ? new EvaluationFailure("T2007") { Position = position, Value = a, Value2 = b }
            : new EvaluationFailure("T2008") { Position = position, Value = isSortable ? b : a };
    }
}

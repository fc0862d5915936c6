using DurableStates.Json;
using DurableStates.Jsonata.Evaluation;

namespace DurableStates.Jsonata.Functions;

/// <summary>Functions over lists.</summary>
internal static class Lists
{
    // An entry in a set of values seen takes some steps.
    private const long BytesOfEntry = 256;

    public static JsonValue Count(in Arguments a) => a[0].Count;

    public static JsonValue Sum(in Arguments a) => a[0].IsUndefined ? default(JsonValue) : Total(a[0].Items);

    public static JsonValue Average(in Arguments a) => a[0].Count == 0 ? default(JsonValue) : Total(a[0].Items) / a[0].Count;

    public static JsonValue Max(in Arguments a)
    {
        var items = a[0].Items;
        var result = double.NegativeInfinity;
        foreach (var item in items)
        {
            result = Math.Max(result, item.AsDouble());
        }

        return items.IsEmpty ? default : Exact(items, result);
    }

    public static JsonValue Min(in Arguments a)
    {
        var items = a[0].Items;
        var result = double.PositiveInfinity;
        foreach (var item in items)
        {
            result = Math.Min(result, item.AsDouble());
        }

        return items.IsEmpty ? default : Exact(items, result);
    }

    public static JsonValue Append(in Arguments a)
    {
        a.Evaluation.CheckSize((a[0].Count + a[1].Count) * 8L);
        return Sequences.Append(a[0], a[1]);
    }

    public static JsonValue Reverse(in Arguments a)
    {
        if (a[0].Count <= 1)
        {
            return a[0];
        }

        a.Evaluation.CheckSize(a[0].Count * 8L);
        var items = a[0].Items.ToArray();
        Array.Reverse(items);
        return new JsonArray(items, items.Length, JsonMarks.Fresh);
    }

    public static JsonValue Shuffle(in Arguments a)
    {
        var items = a[0].Items;
        if (items.Length <= 1)
        {
            return a[0];
        }

        var result = new JsonValue[items.Length];
        for (var i = 0; i < items.Length; i++)
        {
            var j = Math.Min(i, (int)Math.Floor(a.Evaluation.Environment.NextRandom() * (i + 1)));
            result[i] = result[j];
            result[j] = items[i];
        }

        return new JsonArray(result, result.Length, JsonMarks.Fresh);
    }

    public static JsonValue Distinct(in Arguments a)
    {
        if (!a[0].TryGetArray(out var array) || array.Count <= 1)
        {
            return a[0];
        }

        // Equal ones are found by looking at every part.
        a.Evaluation.CheckExtent(a[0]);
        a.Evaluation.Charge(array.Count * BytesOfEntry);
        var seen = new HashSet<JsonValue>();
        var results = new ItemList(0);
        foreach (var item in array.AsSpan())
        {
            a.Evaluation.Tick();
            if (seen.Add(item))
            {
                results.Add(item);
            }
        }

        return Sequences.IsSequence(array) ? results.ToSequence() : results.ToList();
    }

    public static JsonValue Zip(in Arguments a)
    {
        var length = a.Count == 0 ? 0 : int.MaxValue;
        foreach (var list in a.All)
        {
            length = Math.Min(length, list.Count);
        }

        var rows = new ItemList(length);
        for (var i = 0; i < length; i++)
        {
            a.Evaluation.Tick();
            var row = new JsonValue[a.Count];
            for (var j = 0; j < row.Length; j++)
            {
                row[j] = a[j].Items[i];
            }

            rows.Add(new JsonArray(row, row.Length, JsonMarks.Fresh));
        }

        return rows.ToList();
    }

    public static JsonValue Sort(in Arguments a)
    {
        var items = a[0].Items;
        if (items.Length <= 1)
        {
            return a[0];
        }

        a.Evaluation.CheckSize(items.Length * 8L);
        var sorted = items.ToArray();
        if (a[1].Reference is FunctionValue comparator)
        {
            var evaluation = a.Evaluation;
            var pair = new JsonValue[2];
            MergeSort.Sort(sorted, (left, right) =>
            {
                evaluation.Tick();
                (pair[0], pair[1]) = (left, right);
                return IsThere(comparator.Apply(pair, comparator.OwnContext, evaluation), evaluation);
            });
        }
        else
        {
            SortPlain(sorted, a.Evaluation);
        }

        return new JsonArray(sorted, sorted.Length, JsonMarks.Fresh);
    }

    // A comparison that gives no boolean counts as JavaScript counts it.
    private static bool IsThere(JsonValue value, Evaluation.Evaluation evaluation) => value.Kind switch
    {
        JsonKind.Array or JsonKind.Object or JsonKind.Other => true,
        JsonKind.Double => value.AsDouble() is not (0 or double.NaN),
        _ => Values.IsTrue(value, evaluation),
    };

    private static void SortPlain(JsonValue[] items, Evaluation.Evaluation evaluation)
    {
        if (items.All(item => Values.IsNumeric(item)))
        {
            MergeSort.Sort(items, (left, right) =>
            {
                evaluation.Tick();
                return left.AsDouble() > right.AsDouble();
            });
        }
        else if (items.All(item => item.IsString))
        {
            MergeSort.Sort(items, (left, right) =>
            {
                evaluation.Tick();
                return string.CompareOrdinal(left.AsString(), right.AsString()) > 0;
            });
        }
        else
        {
            throw new EvaluationFailure("D3070") { Index = 1 };
        }
    }

    private static double Total(ReadOnlySpan<JsonValue> items)
    {
        var total = 0.0;
        foreach (var item in items)
        {
            total += item.AsDouble();
        }

        return total;
    }

    // The number as it was given: a large whole number keeps its digits.
    private static JsonValue Exact(ReadOnlySpan<JsonValue> items, double wanted)
    {
        foreach (var item in items)
        {
            if (item.IsInt64 && item.AsDouble() == wanted)
            {
                return item;
            }
        }

        return wanted;
    }
}

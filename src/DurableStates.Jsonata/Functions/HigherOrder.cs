using DurableStates.Json;
using DurableStates.Jsonata.Evaluation;

namespace DurableStates.Jsonata.Functions;

/// <summary>Functions that call a function for each item or member.</summary>
internal static class HigherOrder
{
    public static JsonValue Map(in Arguments a)
    {
        if (a[0].IsUndefined)
        {
            return default;
        }

        var items = a[0].Items;
        if (items.IsEmpty)
        {
            return new ItemList(0).ToSequence();
        }

        var each = new EachCall(a[1], a.Evaluation);
        var results = new ItemList(items.Length);
        for (var i = 0; i < items.Length; i++)
        {
            var result = each.Call(items[i], i, a[0]);
            if (!result.IsUndefined)
            {
                results.Add(result);
            }
        }

        a.Evaluation.CheckSize(results.Count * 8L);
        return results.ToSequence();
    }

    public static JsonValue Filter(in Arguments a)
    {
        if (a[0].IsUndefined)
        {
            return default;
        }

        var items = a[0].Items;
        if (items.IsEmpty)
        {
            return new ItemList(0).ToSequence();
        }

        var each = new EachCall(a[1], a.Evaluation);
        var results = new ItemList(0);
        for (var i = 0; i < items.Length; i++)
        {
            if (Values.IsTrue(each.Call(items[i], i, a[0]), a.Evaluation))
            {
                results.Add(items[i]);
            }
        }

        return results.ToSequence();
    }

    public static JsonValue Single(in Arguments a)
    {
        if (a[0].IsUndefined)
        {
            return default;
        }

        var items = a[0].Items;
        var found = -1;
        for (var i = 0; i < items.Length; i++)
        {
            if (a[1].IsUndefined || Values.IsTrue(new EachCall(a[1], a.Evaluation).Call(items[i], i, a[0]), a.Evaluation))
            {
                found = found < 0 ? i : throw new EvaluationFailure("D3138") { Index = i };
            }
        }

        return found < 0 ? throw new EvaluationFailure("D3139") : items[found];
    }

    public static JsonValue Reduce(in Arguments a)
    {
        if (a[0].IsUndefined)
        {
            return default;
        }

        var items = a[0].Items;
        var function = FunctionOf(a[1]);
        if (function.Arity < 2)
        {
            throw new EvaluationFailure("D3050") { Index = 1 };
        }

        var at = a[2].IsUndefined && items.Length > 0 ? 1 : 0;
        var result = at == 1 ? items[0] : a[2];
        var values = new JsonValue[Math.Min(function.Arity, 4)];
        for (; at < items.Length; at++)
        {
            a.Evaluation.Tick();
            values[0] = result;
            values[1] = items[at];
            if (values.Length > 2)
            {
                values[2] = at;
            }

            if (values.Length > 3)
            {
                values[3] = a[0];
            }

            result = function.Apply(values, function.OwnContext, a.Evaluation);
        }

        return result;
    }

    public static JsonValue Each(in Arguments a)
    {
        var results = new ItemList(0);
        if (a[0].TryGetObject(out var members) && members.Count > 0)
        {
            var each = new EachCall(a[1], a.Evaluation);
            for (var i = 0; i < members.Count; i++)
            {
                var result = each.Call(members.ValueAt(i), members.KeyAt(i), a[0]);
                if (!result.IsUndefined)
                {
                    results.Add(result);
                }
            }
        }

        return results.ToSequence();
    }

    public static JsonValue Sift(in Arguments a)
    {
        var result = new JsonObjectBuilder();
        if (a[0].TryGetObject(out var members) && members.Count > 0)
        {
            var each = new EachCall(a[1], a.Evaluation);
            for (var i = 0; i < members.Count; i++)
            {
                if (Values.IsTrue(each.Call(members.ValueAt(i), members.KeyAt(i), a[0]), a.Evaluation))
                {
                    result.Set(members.KeyAt(i), members.ValueAt(i));
                }
            }
        }

        return result.Count == 0 ? default : Objects.Fresh(result, a.Evaluation);
    }

    private static FunctionValue FunctionOf(JsonValue value) => value.Reference as FunctionValue ?? throw new EvaluationFailure("T1006");

    // Hands over as many of item, position or name, and the whole as the function takes.
    private readonly ref struct EachCall(JsonValue function, Evaluation.Evaluation evaluation)
    {
        private readonly FunctionValue _function = FunctionOf(function);
        private readonly JsonValue[] _values = new JsonValue[Math.Clamp(FunctionOf(function).Arity, 1, 3)];

        public JsonValue Call(JsonValue item, JsonValue key, JsonValue whole)
        {
            evaluation.Tick();
            _values[0] = item;
            if (_values.Length > 1)
            {
                _values[1] = key;
            }

            if (_values.Length > 2)
            {
                _values[2] = whole;
            }

            return _function.Apply(_values, _function.OwnContext, evaluation);
        }
    }
}

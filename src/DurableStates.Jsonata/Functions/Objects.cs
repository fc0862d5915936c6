using System.Runtime.CompilerServices;
using DurableStates.Json;
using DurableStates.Jsonata.Evaluation;

namespace DurableStates.Jsonata.Functions;

/// <summary>Functions over objects and over values of any kind.</summary>
internal static class Objects
{
    public static JsonValue Keys(in Arguments a)
    {
        var names = new List<string>();
        Collect(a[0], names, [], a.Evaluation);
        var results = new ItemList(names.Count);
        foreach (var name in names)
        {
            results.Add(name);
        }

        return results.ToSequence();
    }

    // Without a name, which only a partly applied call can be, a list still gives a list of what was found.
    public static JsonValue Lookup(in Arguments a) =>
        a[1].TryGetString(out var key) ? NameCode.Lookup(a[0], key, a.Evaluation) : a[0].IsArray ? new ItemList(0).ToSequence() : default;

    public static JsonValue Spread(in Arguments a)
    {
        if (a[0].TryGetArray(out var array))
        {
            var all = new ItemList(0);
            foreach (var item in array.AsSpan())
            {
                SpreadInto(item, ref all, a.Evaluation);
            }

            return array.Count == 0 ? all.ToSequence() : all.ToList();
        }

        if (!a[0].IsObject)
        {
            return a[0];
        }

        var results = new ItemList(a[0].Count);
        SpreadInto(a[0], ref results, a.Evaluation);
        return results.ToSequence();
    }

    public static JsonValue Merge(in Arguments a)
    {
        if (a[0].IsUndefined)
        {
            return default;
        }

        var merged = new JsonObjectBuilder();
        foreach (var item in a[0].Items)
        {
            a.Evaluation.Tick();
            if (item.TryGetObject(out var members))
            {
                for (var i = 0; i < members.Count; i++)
                {
                    merged.Set(members.KeyAt(i), members.ValueAt(i));
                }
            }
        }

        return Fresh(merged, a.Evaluation);
    }

    public static JsonValue Exists(in Arguments a) => !a[0].IsUndefined;

    // A list of one item is looked into; where nothing is in it, as a path that keeps lists may leave it, there is nothing to say.
    public static JsonValue Boolean(in Arguments a)
    {
        var value = a[0];
        while (value.IsArray && value.Count == 1)
        {
            value = value[0];
        }

        return value.IsUndefined ? default(JsonValue) : Values.IsTrue(a[0], a.Evaluation);
    }

    public static JsonValue Not(in Arguments a) => a[0].IsUndefined ? default(JsonValue) : !Values.IsTrue(a[0], a.Evaluation);

    public static JsonValue Type(in Arguments a) => a[0].Kind switch
    {
        JsonKind.Undefined => default(JsonValue),
        JsonKind.Null => "null",
        JsonKind.Boolean => "boolean",
        JsonKind.Int64 => "number",

        // An infinity is an error here as everywhere; what is no number is anything else.
        JsonKind.Double => Values.IsNumeric(a[0]) ? "number" : "object",
        JsonKind.String => "string",
        JsonKind.Array => "array",
        JsonKind.Other => "function",
        _ => "object",
    };

    public static JsonValue Error(in Arguments a)
    {
        var message = a[0].TryGetString(out var text) && text.Length > 0 ? text : "$error() function evaluated";
        throw new EvaluationFailure("D3137") { Text = message };
    }

    public static JsonValue Assert(in Arguments a)
    {
        if (a[0].IsBoolean && a[0].AsBoolean())
        {
            return default;
        }

        var message = a[1].TryGetString(out var text) && text.Length > 0 ? text : "$assert() statement failed";
        throw new EvaluationFailure("D3141") { Text = message };
    }

    public static JsonValue Clone(in Arguments a)
    {
        a.Evaluation.CheckExtent(a[0]);
        return a[0].IsUndefined ? default : Text.Prepare(ContextCode.Unwrap(a[0]), a.Evaluation, copies: true);
    }

    /// <summary>A new object. JavaScript puts names that are array indexes first, in ascending order; Step Functions has no such rule.</summary>
    public static JsonValue Fresh(JsonObjectBuilder builder, Evaluation.Evaluation evaluation)
    {
        var result = evaluation.IsAws ? builder.ToObject() : IndexesFirst(builder.ToObject());
        if (result.Count > 0)
        {
            result.Marks = JsonMarks.Fresh;
        }

        return result;
    }

    public static JsonObject IndexesFirst(JsonObject members)
    {
        var any = false;
        foreach (var name in members.Keys)
        {
            any |= name.Length > 0 && char.IsAsciiDigit(name[0]) && IsIndex(name, out _);
        }

        if (!any || members.Count < 2)
        {
            return members;
        }

        var ordered = new JsonObjectBuilder(members.Count);
        foreach (var (name, value) in members.OrderBy(member => IsIndex(member.Key, out var index) ? index : uint.MaxValue))
        {
            ordered.Set(name, value);
        }

        return ordered.ToObject();
    }

    private static bool IsIndex(string name, out uint index) =>
        uint.TryParse(name, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out index)
        && index != uint.MaxValue && (name.Length == 1 || name[0] != '0');

    private static void Collect(JsonValue value, List<string> names, HashSet<string> seen, Evaluation.Evaluation evaluation)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (var item in value.Items)
        {
            evaluation.Tick();
            Collect(item, names, seen, evaluation);
        }

        foreach (var name in value.TryGetObject(out var members) ? members.Keys : default)
        {
            if (seen.Add(name))
            {
                names.Add(name);
            }
        }
    }

    private static void SpreadInto(JsonValue value, ref ItemList results, Evaluation.Evaluation evaluation)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (value.TryGetObject(out var members))
        {
            for (var i = 0; i < members.Count; i++)
            {
                results.Add(new JsonObject([members.KeyAt(i)], [members.ValueAt(i)], 1, JsonMarks.Fresh));
            }
        }
        else if (value.IsArray)
        {
            foreach (var item in value.Items)
            {
                evaluation.Tick();
                SpreadInto(item, ref results, evaluation);
            }
        }
        else if (!value.IsUndefined)
        {
            results.Add(value);
        }

        evaluation.CheckLength(results.Count);
    }
}

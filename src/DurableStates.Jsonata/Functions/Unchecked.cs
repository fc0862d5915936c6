using DurableStates.Json;
using DurableStates.Jsonata.Evaluation;

namespace DurableStates.Jsonata.Functions;

/// <summary>
/// Built-in functions that are called with arguments of any type, as partly applied ones are: the reference looks at no signature then. What its
/// JavaScript makes of a value of another type is done where it means something; what would be an exception, the name of a type or no number at all
/// is the error of the signature.
/// </summary>
internal static class Unchecked
{
    public static JsonValue Call(Builtin function, JsonValue[] all, Evaluation.Evaluation evaluation)
    {
        for (var i = 0; i < all.Length; i++)
        {
            if (!function.Takes(i, all[i]))
            {
                return Other(function, all, evaluation) ?? throw new EvaluationFailure("T0410") { Index = i + 1 };
            }
        }

        return function.CallAsIs(all, evaluation);
    }

    // Some argument is of another type than the signature says; null where that means nothing.
    private static JsonValue? Other(Builtin function, JsonValue[] all, Evaluation.Evaluation evaluation)
    {
        var first = all.Length > 0 ? all[0] : default;
        switch (function.Name)
        {
            case "substring" or "substringBefore" or "substringAfter" or "pad" or "match" or "contains" or "replace" or "split" or "join" or "formatNumber" or "formatBase"
                or "formatInteger" or "parseInteger" or "round" or "power" or "map" or "filter" or "single" or "reduce" or "sort" or "eval" or "toMillis" or "fromMillis"
                when first.IsUndefined:
                return default(JsonValue);
            case "count":
                return first.TryGetString(out var counted) ? counted.Length : first.Kind is JsonKind.Null or JsonKind.Other || first.IsArray ? default(JsonValue?) : NameCode.Lookup(first, "length", evaluation);
            case "length" when first.IsArray:
                return first.Count;
            case "substring" when first.IsArray:
                return Substring(function, all, evaluation);
            case "substringBefore" or "substringAfter" when first.IsArray && all[1].IsString:
                return Holds(first, all[1]) ? default(JsonValue?) : first;
            case "contains" when first.IsArray && all[1].IsString:
                return Holds(first, all[1]);
            case "map" or "filter" or "single" or "reduce" when ItemsOf(first) is { } items && (all[1].Kind is JsonKind.Other || (items.Count == 0 && function.Name is "map" or "filter")):
                return function.CallAsIs([items, .. all[1..]], evaluation);
            case "each" or "sift" when MembersOf(first) is { } members && (members.Count == 0 || all[1].Kind is JsonKind.Other):
                return function.CallAsIs([members, .. all[1..]], evaluation);
            case "reverse" when first.TryGetString(out var reversed):
                return reversed.Length <= 1 ? first : function.CallAsIs([Units(reversed)], evaluation);
            case "sort" when !first.IsArray && first.Kind is not (JsonKind.Null or JsonKind.Other):
                return first.TryGetString(out var sorted) && sorted.Length <= 1 ? first
                    : all[1].IsUndefined ? throw new EvaluationFailure("D3070") { Index = 1 }
                    : all[1].Kind is JsonKind.Other ? first
                    : default(JsonValue?);
            case "lookup" when !first.IsArray && !first.IsObject:
                return default(JsonValue);
            case "max" or "min" or "sum" or "average" or "merge" when first.IsArray && first.Count == 0:
                return function.CallAsIs(all, evaluation);
            case "zip":
                return new JsonArray([], 0, JsonMarks.Fresh);
            case "abs" or "floor" or "ceil" or "sqrt" when first.Kind is JsonKind.Null or JsonKind.Boolean:
                return function.CallAsIs([first.Kind is JsonKind.Boolean && first.AsBoolean() ? 1 : 0], evaluation);
            case "number":
                throw new EvaluationFailure("D3030") { Value = first, Index = 1 };
            case "error":
                // What JavaScript takes for false is no message.
                return first.Kind is JsonKind.Array or JsonKind.Object or JsonKind.Other || Values.IsTrue(first, evaluation)
                    ? throw new EvaluationFailure("D3137") { Text = Text.Of(first, evaluation) }
                    : function.CallAsIs([], evaluation);
            case "assert" when !first.IsBoolean && (all[1].IsString || all[1].IsUndefined):
                var holds = first.Kind is JsonKind.Array or JsonKind.Object or JsonKind.Other || Values.IsTrue(first, evaluation);
                return function.CallAsIs([holds, all[1]], evaluation);
            case "clone" when first.Kind is JsonKind.Null or JsonKind.Boolean or JsonKind.Int64 or JsonKind.Double:
                return first;
            default:
                return null;
        }
    }

    private static bool Holds(JsonValue list, JsonValue text)
    {
        foreach (var item in list.Items)
        {
            if (item.IsString && item.Equals(text))
            {
                return true;
            }
        }

        return false;
    }

    // The texts of a list one after the other, as if they were the characters.
    private static JsonValue? Substring(Builtin function, JsonValue[] all, Evaluation.Evaluation evaluation)
    {
        foreach (var item in all[0].Items)
        {
            if (!item.IsString)
            {
                return null;
            }
        }

        for (var i = 1; i < all.Length; i++)
        {
            if (!function.Takes(i, all[i]))
            {
                return null;
            }
        }

        // Where they begin and end is found on a text with one character for each.
        var places = new char[all[0].Count];
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = i < 0xD000 ? (char)i : 'x';
        }

        var taken = function.CallAsIs([new string(places), .. all[1..]], evaluation);
        if (!taken.TryGetString(out var chosen) || places.Length > 0xD000)
        {
            return null;
        }

        return string.Concat(chosen.Select(place => all[0][place].AsString()));
    }

    // What JavaScript goes over: the items of a list, the units of a text, nothing of anything else that has members.
    private static JsonValue? ItemsOf(JsonValue value) => value.Kind switch
    {
        JsonKind.Undefined or JsonKind.Array => value,
        JsonKind.String => Units(value.AsString()),
        JsonKind.Null or JsonKind.Other => default(JsonValue?),
        JsonKind.Object when !value["length"].IsUndefined => default(JsonValue?),
        _ => new JsonArray([], 0, JsonMarks.Fresh),
    };

    private static JsonValue? MembersOf(JsonValue value)
    {
        var parts = value.Kind switch
        {
            JsonKind.Undefined or JsonKind.Object => value,
            JsonKind.Array => value,
            JsonKind.String => Units(value.AsString()),
            JsonKind.Other => default(JsonValue?),
            _ => new JsonObjectBuilder(0).ToObject(),
        };
        if (parts is not { IsArray: true } list)
        {
            return parts;
        }

        var members = new JsonObjectBuilder(list.Count);
        for (var i = 0; i < list.Count; i++)
        {
            members.Set(i.ToString(System.Globalization.CultureInfo.InvariantCulture), list[i]);
        }

        return members.ToObject();
    }

    private static JsonValue Units(string text)
    {
        var units = new ItemList(text.Length);
        foreach (var unit in text)
        {
            units.Add(unit.ToString());
        }

        return units.ToList();
    }
}

using System.Globalization;
using DurableStates.Json;

namespace DurableStates.JsonPath.Paths;

/// <summary>
/// The functions at the end of a path. Step Functions has none: the release that it answers like takes <c>length()</c> for a name.
/// </summary>
internal static class PathFunctions
{
    private const string EmptyAggregation = "Aggregation function attempted to calculate value using empty array";

    /// <summary>The function; one that fails where there is none of this name.</summary>
    public static Func<JsonValue, FunctionResult> Find(string name, string argument) => (name, argument) switch
    {
        ("length" or "size", "") => value => new(value.IsArray || value.IsObject ? value.Count : JsonValue.Null, null),
        ("keys", "") => value => new(value.TryGetObject(out var members) ? Keys(members) : JsonValue.Null, null),
        ("min", "") => Aggregate(numbers => numbers.Min()),
        ("max", "") => Aggregate(numbers => numbers.Max()),
        ("sum", "") => Aggregate(numbers => numbers.Sum()),
        ("avg", "") => Aggregate(numbers => numbers.Average()),
        ("stddev", "") => Aggregate(Deviation),
        ("first", "") => Item(0),
        ("last", "") => Item(-1),
        ("index", _) when int.TryParse(argument, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var position) => Item(position),
        _ => _ => new(default, $"Function with name: {name} does not exist."),
    };

    /// <summary>A function over what a scan finds: numbers are collected, children counted, and every other function looks at the root itself.</summary>
    public static Func<JsonValue, FunctionResult> OverScan(PathStep.Function function, IReadOnlyList<PathStep> scan) => function.FunctionName switch
    {
        "length" or "size" => root => new(Select(root, [.. scan, new PathStep.Wildcard()]).Count, null),
        "min" or "max" or "sum" or "avg" or "stddev" => root => function.Invoke(Select(root, [.. scan])),
        _ => function.Invoke,
    };

    private static JsonValue Select(JsonValue root, PathStep[] steps) => new CompiledPath(steps).Walk(root, root, PathMode.Strict, out _);

    private static JsonValue Keys(JsonObject members)
    {
        var keys = new JsonArrayBuilder(members.Count);
        foreach (var key in members.Keys)
        {
            keys.Add(key);
        }

        return keys.ToValue();
    }

    private static Func<JsonValue, FunctionResult> Item(int position) => value =>
    {
        // Counted from the end, the first item is out of reach: the library's habit.
        var index = position < 0 ? value.Count + position : position;
        var isThere = position < 0 ? index > 0 : index < value.Count;
        return !value.IsArray || value.Count == 0 ? new(default, EmptyAggregation)
            : isThere ? new(value[index], null)
            : new(default, $"Target index:{position.ToString(CultureInfo.InvariantCulture)} larger than object count:{value.Count.ToString(CultureInfo.InvariantCulture)}");
    };

    private static Func<JsonValue, FunctionResult> Aggregate(Func<List<double>, double> compute) => value =>
    {
        var numbers = new List<double>();
        foreach (var item in value.Items)
        {
            if (item.TryGetDouble(out var number))
            {
                numbers.Add(number);
            }
        }

        return numbers.Count == 0 ? new(default, EmptyAggregation) : new(compute(numbers), null);
    };

    private static double Deviation(List<double> numbers)
    {
        var count = numbers.Count;
        var sum = numbers.Sum();
        return Math.Sqrt(numbers.Sum(number => number * number) / count - sum * sum / count / count);
    }
}

using DurableStates.Json;

namespace DurableStates.Local.EventBridge;

/// <summary>The condition <c>numeric</c>: operators and numbers by turns, all of which have to hold.</summary>
internal static class NumericCondition
{
    private static readonly Dictionary<string, Func<double, double, bool>> Operators = new(StringComparer.Ordinal)
    {
        ["<"] = (seen, limit) => seen < limit,
        ["<="] = (seen, limit) => seen <= limit,
        ["="] = (seen, limit) => seen.Equals(limit),
        [">"] = (seen, limit) => seen > limit,
        [">="] = (seen, limit) => seen >= limit,
    };

    public static EventCondition Read(JsonValue value, string path)
    {
        if (!value.TryGetArray(out var parts) || parts.Count is not (2 or 4))
        {
            throw new EventPatternException(path, "numeric takes one or two operators, each with its number");
        }

        var tests = Enumerable.Range(0, parts.Count / 2).Select(i => Test(parts[2 * i], parts[(2 * i) + 1], path)).ToArray();
        return new EventCondition(seen => seen.TryGetDouble(out var number) && tests.All(test => test(number)));
    }

    private static Func<double, bool> Test(JsonValue name, JsonValue number, string path) =>
        name.TryGetString(out var text) && Operators.TryGetValue(text, out var compare) && number.TryGetDouble(out var limit)
            ? seen => compare(seen, limit)
            : throw new EventPatternException(path, $"numeric takes {string.Join(" ", Operators.Keys)} and a number");
}

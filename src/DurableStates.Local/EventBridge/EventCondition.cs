using System.Net;
using System.Text.RegularExpressions;
using DurableStates.Json;

namespace DurableStates.Local.EventBridge;

/// <summary>One condition on one value of an event.</summary>
internal sealed class EventCondition(Func<JsonValue, bool> holds)
{
    private static readonly Dictionary<string, Func<JsonValue, string, EventCondition>> Readers = new(StringComparer.Ordinal)
    {
        ["prefix"] = (value, path) => Affix(value, path, static (text, part, comparison) => text.StartsWith(part, comparison)),
        ["suffix"] = (value, path) => Affix(value, path, static (text, part, comparison) => text.EndsWith(part, comparison)),
        ["equals-ignore-case"] = (value, path) => OnText(Text(value, path), static (text, part) => string.Equals(text, part, StringComparison.OrdinalIgnoreCase)),
        ["wildcard"] = (value, path) => Wildcard(Text(value, path)),
        ["cidr"] = Cidr,
        ["numeric"] = NumericCondition.Read,
        ["exists"] = Exists,
        ["anything-but"] = AnythingBut,
    };

    public static EventCondition Read(JsonValue item, string path)
    {
        if (item.IsArray)
        {
            throw new EventPatternException(path, "an array within an array is no condition");
        }

        if (!item.TryGetObject(out var members))
        {
            return new EventCondition(seen => seen == item);
        }

        var (name, value) = members.Count == 1 ? members[0] : throw new EventPatternException(path, "a condition has one member");
        return Readers.TryGetValue(name, out var reader)
            ? reader(value, path)
            : throw new EventPatternException(path, $"there is no condition {name}; there are {string.Join(", ", Readers.Keys)}");
    }

    public bool Holds(JsonValue seen) => holds(seen);

    private static EventCondition OnText(string part, Func<string, string, bool> test) => new(seen => seen.TryGetString(out var text) && test(text, part));

    private static EventCondition Affix(JsonValue value, string path, Func<string, string, StringComparison, bool> test) =>
        value["equals-ignore-case"].TryGetString(out var part)
            ? OnText(part, (text, wanted) => test(text, wanted, StringComparison.OrdinalIgnoreCase))
            : OnText(Text(value, path), (text, wanted) => test(text, wanted, StringComparison.Ordinal));

    private static EventCondition Wildcard(string pattern)
    {
        var expression = new Regex($"^{Regex.Escape(pattern).Replace(@"\*", ".*", StringComparison.Ordinal)}$", RegexOptions.Singleline | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
        return new EventCondition(seen => seen.TryGetString(out var text) && expression.IsMatch(text));
    }

    private static EventCondition Cidr(JsonValue value, string path) =>
        IPNetwork.TryParse(Text(value, path), out var network)
            ? new EventCondition(seen => seen.TryGetString(out var text) && IPAddress.TryParse(text, out var address) && network.Contains(address))
            : throw new EventPatternException(path, "an address range such as 10.0.0.0/24 is needed here");

    private static EventCondition Exists(JsonValue value, string path) =>
        value.TryGetBoolean(out var wanted)
            ? new EventCondition(seen => seen.IsUndefined != wanted)
            : throw new EventPatternException(path, "exists is true or false");

    // The value has to be there: what is absent is not "anything but".
    private static EventCondition AnythingBut(JsonValue value, string path)
    {
        var refused = value.TryGetArray(out var array) ? [.. array] : value["equals-ignore-case"] is { IsArray: true } folded
            ? [.. folded.AsArray().Select(item => JsonValue.Object(("equals-ignore-case", item)))]
            : new[] { value };
        var conditions = refused.Select(item => Read(item, path)).ToArray();
        return new EventCondition(seen => !seen.IsUndefined && !conditions.Any(condition => condition.Holds(seen)));
    }

    private static string Text(JsonValue value, string path) =>
        value.TryGetString(out var text) ? text : throw new EventPatternException(path, "a text is needed here");
}

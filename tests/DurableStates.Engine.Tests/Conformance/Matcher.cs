using System.Text.RegularExpressions;
using DurableStates.Json;

namespace DurableStates.Engine.Tests.Conformance;

/// <summary>Compares an answer with a recorded one, in which placeholders stand for what changes from run to run.</summary>
internal sealed partial class Matcher
{
    private static readonly HashSet<string> s_leftOut =
        new(StringComparer.Ordinal) { "ResponseMetadata", "SdkHttpMetadata", "SdkResponseMetadata" };

    private readonly HashSet<string> _whole;
    private readonly Regex? _tokens;

    public Matcher(IEnumerable<string> whole, IEnumerable<string> substrings)
    {
        _whole = new(whole, StringComparer.Ordinal) { "timestamp", "datetime", "date", "start-date", "stop-date" };
        var tokens = substrings.OrderByDescending(token => token.Length).Select(Regex.Escape).ToList();
        _tokens = tokens.Count == 0 ? null : new Regex(string.Join('|', tokens), RegexOptions.CultureInvariant);
    }

    /// <summary>Null when they match, else where they do not.</summary>
    public string? Difference(JsonValue expected, JsonValue actual, string at = "")
    {
        if (expected.TryGetString(out var pattern))
        {
            return Text(pattern, actual) ? null : Differs(expected, actual, at);
        }

        // The recorder parsed text that is JSON.
        if (actual.TryGetString(out var text) && JsonValue.TryParse(text, out var parsed, out _))
        {
            actual = parsed;
        }

        if (expected.TryGetObject(out var members))
        {
            return actual.TryGetObject(out var others) ? Members(members, others, at) : Differs(expected, actual, at);
        }

        if (expected.TryGetArray(out var items))
        {
            return actual.TryGetArray(out var others) && others.Count == items.Count
                ? items.Select((item, index) => Difference(item, others[index], $"{at}[{index}]")).FirstOrDefault(difference => difference is not null)
                : Differs(expected, actual, at);
        }

        return expected.Equals(actual) || (expected.IsNumber && actual.IsNumber && expected.AsDouble().Equals(actual.AsDouble()))
            ? null
            : Differs(expected, actual, at);
    }

    private string? Members(JsonObject expected, JsonObject actual, string at)
    {
        foreach (var (key, value) in expected)
        {
            if (!s_leftOut.Contains(key) && Difference(value, actual[key], $"{at}/{key}") is { } difference)
            {
                return difference;
            }
        }

        var more = actual.FirstOrDefault(member => !expected.Has(member.Key) && !s_leftOut.Contains(member.Key));
        return more.Key is null ? null : $"{at}/{more.Key}: not expected, but is {more.Value}";
    }

    private bool Text(string pattern, JsonValue actual)
    {
        if (_whole.Contains(pattern))
        {
            return !actual.IsUndefined;
        }

        if (!actual.TryGetString(out var text))
        {
            return false;
        }

        if (text == pattern)
        {
            return true;
        }

        if (Instant().Replace(text, "date") == pattern)
        {
            return true;
        }

        if (_tokens is null || !_tokens.IsMatch(pattern))
        {
            return false;
        }

        var parts = _tokens.Split(pattern).Select(Regex.Escape);
        return Regex.IsMatch(text, $"^{string.Join(".*?", parts)}$", RegexOptions.Singleline | RegexOptions.CultureInvariant);
    }

    private static string Differs(JsonValue expected, JsonValue actual, string at) =>
        $"{at}:\n      AWS:  {Short(expected)}\n      here: {Short(actual)}";

    private static string Short(JsonValue value) => value.IsUndefined ? "(nothing)" : value.ToString() is { Length: > 900 } text ? text[..900] + "..." : value.ToString();

    [GeneratedRegex(@"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:?\d\d)")]
    private static partial Regex Instant();
}

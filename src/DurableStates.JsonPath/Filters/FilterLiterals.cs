using System.Globalization;
using System.Text.RegularExpressions;
using DurableStates.Json;
using DurableStates.JsonPath.Paths;

namespace DurableStates.JsonPath.Filters;

/// <summary>Reads constants of a filter: strings in either quotes, numbers, true, false, null, JSON, patterns between slashes.</summary>
internal static class FilterLiterals
{
    /// <summary>Reads one constant.</summary>
    /// <returns>Where the text goes on.</returns>
    public static int Read(string text, int at, int last, out FilterValue value, out JsonPathSyntaxError? error)
    {
        value = default;
        error = null;
        switch (text[at])
        {
            case '\'' or '"':
                return ReadString(text, at, last, out value, out error);
            case 't' or 'f':
                return ReadWord(text, at, last, text[at] == 't' ? "true" : "false", text[at] == 't', "Expected boolean literal", out value, out error);
            case 'n':
                return ReadWord(text, at, last, "null", JsonValue.Null, "Expected <null> value", out value, out error);
            case '[' or '{':
                return ReadJson(text, at, last, out value, out error);
            case '/':
                return ReadPattern(text, at, last, out value, out error);
            default:
                return ReadNumber(text, at, last, out value, out error);
        }
    }

    private static int ReadString(string text, int at, int last, out FilterValue value, out JsonPathSyntaxError? error)
    {
        var close = Brackets.FindUnescaped(text, at + 1, last, text[at]);
        error = close < 0
            ? new JsonPathSyntaxError(at, $"String literal does not have matching quotes. Expected {text[at]} in {text}")
            : null;
        value = close < 0 ? default : new(Brackets.Unescape(text.AsSpan(at + 1, close - at - 1)));
        return close + 1;
    }

    private static int ReadWord(
        string text, int at, int last, string word, JsonValue meaning, string refusal, out FilterValue value, out JsonPathSyntaxError? error)
    {
        var isThere = at + word.Length - 1 <= last && string.CompareOrdinal(text, at, word, 0, word.Length) == 0;
        error = isThere ? null : new JsonPathSyntaxError(at, refusal);
        value = isThere ? new(meaning) : default;
        return at + word.Length;
    }

    private static int ReadNumber(string text, int at, int last, out FilterValue value, out JsonPathSyntaxError? error)
    {
        var end = at;
        while (end <= last && (char.IsAsciiDigit(text[end]) || text[end] is '-' or '.' or 'e' or 'E'))
        {
            end++;
        }

        value = default;
        error = null;
        var digits = text.AsSpan(at, end - at);
        if (long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
        {
            value = new(whole);
        }
        else if (double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            value = new((JsonValue)number);
        }
        else
        {
            error = FilterErrors.Fatal(text, end);
        }

        return end;
    }

    private static int ReadJson(string text, int at, int last, out FilterValue value, out JsonPathSyntaxError? error)
    {
        value = default;
        var close = Brackets.FindClosing(text, at, last, text[at], text[at] == '[' ? ']' : '}', skipsRegex: false);
        if (close < 0)
        {
            error = new JsonPathSyntaxError(at, $"String not closed. Expected ' in {text}");
            return at;
        }

        var json = PermissiveJson.Read(text.AsSpan(at, close - at + 1));
        error = json.IsUndefined ? FilterErrors.Fatal(text, at) : null;
        value = new(json, IsWritten: true);
        return close + 1;
    }

    private static int ReadPattern(string text, int at, int last, out FilterValue value, out JsonPathSyntaxError? error)
    {
        value = default;
        var close = Brackets.FindUnescaped(text, at + 1, last, '/');
        if (close < 0)
        {
            error = new JsonPathSyntaxError(at, $"Pattern not closed. Expected / in {text}");
            return at;
        }

        var end = close + 1;
        var options = RegexOptions.None;
        while (end <= last && Option(text[end]) is { } option)
        {
            options |= option;
            end++;
        }

        var pattern = JavaPattern.Compile(text[(at + 1)..close], options);
        error = pattern is null ? FilterErrors.Fatal(text, end) : null;
        value = new(default, pattern);
        return end;
    }

    private static RegexOptions? Option(char flag) => flag switch
    {
        'i' => RegexOptions.IgnoreCase,
        'm' => RegexOptions.Multiline,
        's' => RegexOptions.Singleline,
        'x' => RegexOptions.IgnorePatternWhitespace,
        'd' or 'u' or 'U' => RegexOptions.None,
        _ => null,
    };
}

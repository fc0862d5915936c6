using System.Text.RegularExpressions;
using DurableStates.Json;

namespace DurableStates.Jsonata.Tests.Differential;

/// <summary>The differences from jsonata-js that docs/jsonata.md lists with their reasons: each is told by what both sides gave, and by the text only where it must be.</summary>
internal static partial class KnownDifferences
{
    private const string StackOverflow = "Stack overflow error: Check for non-terminating recursive function. Consider rewriting as tail-recursive";

    public static bool Explains(string text, JsonValue expected, JsonataResult ours, JsonataDialect dialect) =>
        IsException(expected) || IsTooDeep(expected, ours) || IsAnotherErrorOfOneConstructor(text, expected, ours) || SeesMarksOfSequences(text, expected, ours)
        || IsOfPartialCall(text, expected, ours) || IsPlaceOfAnotherCall(text, expected, ours) || IsSourceOfFunction(text, expected)
        || IsGroupingOfNothing(text, expected, ours) || IsLeftBehind(text, expected, ours)
        || (dialect is JsonataDialect.StepFunctions && IsAnotherOrder(text, expected, ours));

    // A JavaScript exception without a code: a mistake of the reference's own.
    private static bool IsException(JsonValue expected) =>
        expected["c"].TryGetString(out var code) && code.Length == 0 && JavaScriptException().IsMatch(expected["m"].AsString());

    // The bound on nesting is an error without a place.
    private static bool IsTooDeep(JsonValue expected, JsonataResult ours) =>
        expected["m"].TryGetString(out var message) && message == StackOverflow && ours.Error is { Code: null, Message: StackOverflow };

    // The members of a constructor are evaluated at once there, and which of several errors is reported is a race. Here it is the first in the text.
    private static bool IsAnotherErrorOfOneConstructor(string text, JsonValue expected, JsonataResult ours) =>
        expected["c"].IsString && ours.Error is { } error
        && (Members.Apart(text, error.Position, Position(expected)) || (Position(expected) == error.Position && OneFunctionTwice().IsMatch(text)));

    // A grouping over no items that carry bindings goes on for ever there.
    private static bool IsGroupingOfNothing(string text, JsonValue expected, JsonataResult ours) =>
        expected["m"] == StackOverflow && ours.Succeeded && ours.Value == JsonObject.Empty && Grouping().IsMatch(text);

    // An object constructor leaves an element behind in an empty list that is the context.
    private static bool IsLeftBehind(string text, JsonValue expected, JsonataResult ours) =>
        ours.Succeeded
        && (expected["r"].TryGetString(out var result) && result.Contains("[null]", StringComparison.Ordinal)
            ? EmptyContext().IsMatch(text) || (text.Contains('{', StringComparison.Ordinal) && Emptied(result) == Emptied(ours.Value.ToJson()))
            : expected["c"] == "T0412" && EmptyContext().IsMatch(text));

    private static string Emptied(string json) => json.Replace("[null]", "[]", StringComparison.Ordinal);

    // A partly applied function gets values of any type there, and its JavaScript makes something of each; what means nothing is the signature's error here.
    // So it is only where the values are of another type than the function takes, which T0410 says of a function that is applied partly in the text.
    private static bool IsOfPartialCall(string text, JsonValue expected, JsonataResult ours)
    {
        if (!PartialCall().IsMatch(text))
        {
            return false;
        }

        // $string cannot be applied partly at all there, because its source has a default in it.
        if (expected["c"] == "S0208")
        {
            return PartialString().IsMatch(text);
        }

        // $eval inside a wrapper knows no variable and no function.
        var isLost = PartialEval().IsMatch(text) || (expected["c"] == "D3121" && text.Contains("$eval(", StringComparison.Ordinal));
        return ours.Error is { Code: "T0410" } || isLost || IsListAsMessage(text, expected, ours);
    }

    // $error throws a list as it is, and the text of it is JavaScript's: 1,2 for [1,2].
    private static bool IsListAsMessage(string text, JsonValue expected, JsonataResult ours) =>
        PartialError().IsMatch(text) && expected["c"] == "D3137" && ours.Error is { Code: "D3137", Message: ['[' or '{', ..] or "" };

    // The reference keeps the place of a call on the function, so that of two calls of one function under way the last one's is told.
    private static bool IsPlaceOfAnotherCall(string text, JsonValue expected, JsonataResult ours) =>
        ours.Error is { Code: { } code, Position: { } at } error && expected["c"] == code && expected["m"] == error.Message
        && Position(expected) is { } there && Called(text, at) is { } name && name == Called(text, there);

    // What is called at a position, by the name of the function that a variable stands for.
    private static string? Called(string text, int position)
    {
        if (position > text.Length || CallBefore().Match(text[..position]) is not { Success: true } match)
        {
            return null;
        }

        var name = match.Groups[1].Value;
        return Regex.Match(text[..position], Regex.Escape(name) + @" := (\$\w+)(?![\w(])", RegexOptions.RightToLeft | RegexOptions.CultureInvariant) is { Success: true } alias ? alias.Groups[1].Value : name;
    }

    // A wildcard over a sequence also finds the reference's own marks on it, which are true; so does $each that is applied partly, which then takes lists.
    private static bool SeesMarksOfSequences(string text, JsonValue expected, JsonataResult ours) =>
        expected["r"].IsString && ours.Succeeded && (WildcardOverSequence().IsMatch(text) || PartialEach().IsMatch(text));

    // Names like array indexes come first there, and as they are written in Step Functions. So does what is made of each of them, and the first that fails.
    private static bool IsAnotherOrder(string text, JsonValue expected, JsonataResult ours)
    {
        if (!expected["r"].TryGetString(out var result))
        {
            return expected["c"].IsString && ours.Error is not null && IndexName().IsMatch(text) && OverMembers().IsMatch(text);
        }

        if (!ours.Succeeded || !(IndexName().IsMatch(result) || (IndexName().IsMatch(text) && OverMembers().IsMatch(text))))
        {
            return false;
        }

        var wanted = JsonValue.Parse(result);
        var given = JsonValue.Parse(ours.Value.ToJson());
        return wanted == given || (Inner(wanted) is { } inner && inner == Inner(given)) || (wanted.IsArray && given.IsArray && Sorted(wanted).SequenceEqual(Sorted(given), StringComparer.Ordinal));
    }

    // What stands in a text as JSON.
    private static JsonValue? Inner(JsonValue value) => value.TryGetString(out var json) && JsonValue.TryParse(json, out var inner, out _) ? inner : default(JsonValue?);

    private static IEnumerable<string> Sorted(JsonValue list) => list.Items.ToArray().Select(item => item.ToJson()).Order(StringComparer.Ordinal);

    // A function in the place of a text is its JavaScript source there, or what JavaScript calls an object; nothing here.
    private static bool IsSourceOfFunction(string text, JsonValue expected)
    {
        var shown = expected["r"].TryGetString(out var result) ? result : expected["m"].TryGetString(out var message) ? message : "";
        // In Base64 it begins with "async function".
        return Source().IsMatch(shown) || shown.Contains("YXN5bmMgZnVuY3Rpb24", StringComparison.Ordinal)
            || (shown.Contains("\"implementation\":", StringComparison.Ordinal) && text.Contains("$spread(?)", StringComparison.Ordinal)) || (shown.Contains("[object Object]", StringComparison.Ordinal) && FunctionReplacesText().IsMatch(text));
    }

    private static int? Position(JsonValue expected) => expected["p"].TryGetInt64(out var position) ? (int)position : null;

    [GeneratedRegex("^(Cannot (read|create|set|convert)|.* is not (a function|iterable|defined|a valid)|Invalid|The first argument|URI malformed|Unexpected|Maximum call|.*(undefined|JSON))", RegexOptions.CultureInvariant)]
    private static partial Regex JavaScriptException();

    [GeneratedRegex(@"(async )?function ?\((str|\.\.\.params|\))|async%20function|_jsonata_(lambda|function)", RegexOptions.CultureInvariant)]
    private static partial Regex Source();

    [GeneratedRegex(@"\$replace\([^,]*, *'[^']*', *function", RegexOptions.CultureInvariant)]
    private static partial Regex FunctionReplacesText();

    [GeneratedRegex(@"^[^(]*\[[^\]]*\*", RegexOptions.CultureInvariant)]
    private static partial Regex WildcardOverSequence();

    [GeneratedRegex(@"[(,]\s*\?[,)]", RegexOptions.CultureInvariant)]
    private static partial Regex PartialCall();

    [GeneratedRegex(@"\$string\(([^()]|\([^()]*\))*\?\s*[,)]", RegexOptions.CultureInvariant)]
    private static partial Regex PartialString();

    [GeneratedRegex(@"\$eval\([^()]*\?\s*[,)]", RegexOptions.CultureInvariant)]
    private static partial Regex PartialEval();

    [GeneratedRegex(@"\$error\(\?\)", RegexOptions.CultureInvariant)]
    private static partial Regex PartialError();

    [GeneratedRegex(@"(\$\w+)\(?$", RegexOptions.CultureInvariant)]
    private static partial Regex CallBefore();

    [GeneratedRegex(@"\[(\$\w+)\(.*, \1\(", RegexOptions.CultureInvariant)]
    private static partial Regex OneFunctionTwice();

    [GeneratedRegex(@"\$each\(\?", RegexOptions.CultureInvariant)]
    private static partial Regex PartialEach();

    [GeneratedRegex(@"[#@]\$.*\{", RegexOptions.CultureInvariant)]
    private static partial Regex Grouping();

    [GeneratedRegex(@"\[\]\]?\.\(function.*\{.*\{", RegexOptions.CultureInvariant)]
    private static partial Regex EmptyContext();

    [GeneratedRegex(@"\$(each|sift|keys|spread|map|filter|string)\b", RegexOptions.CultureInvariant)]
    private static partial Regex OverMembers();

    [GeneratedRegex("\"[0-9]+\":", RegexOptions.CultureInvariant)]
    private static partial Regex IndexName();
}

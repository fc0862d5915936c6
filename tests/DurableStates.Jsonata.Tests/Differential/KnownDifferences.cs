using System.Text.RegularExpressions;
using DurableStates.Json;

namespace DurableStates.Jsonata.Tests.Differential;

/// <summary>The differences from jsonata-js that docs/jsonata.md lists with their reasons.</summary>
internal static partial class KnownDifferences
{
    private const string StackOverflow = "Stack overflow error: Check for non-terminating recursive function. Consider rewriting as tail-recursive";

    public static bool Explains(string text, JsonValue expected, JsonataResult ours, JsonataDialect dialect) =>
        IsUncoded(expected) || IsTooDeep(expected, ours) || IsAnotherErrorOfOneConstructor(text, expected, ours) || SeesMarksOfSequences(text)
        || IsAccidentOfPartialCall(text, expected, ours) || IsPlaceOfAnotherCall(text, expected, ours) || FunctionReplacesText().IsMatch(text) || (dialect is JsonataDialect.StepFunctions && IsAnotherOrder(expected, ours));

    // A JavaScript exception without a code: a mistake of the reference's own.
    private static bool IsUncoded(JsonValue expected) =>
        expected["c"].TryGetString(out var code) && code.Length == 0 && expected["m"].AsString() != StackOverflow;

    // The bound on nesting is an error without a place.
    private static bool IsTooDeep(JsonValue expected, JsonataResult ours) =>
        expected["m"].TryGetString(out var message) && message == StackOverflow && ours.Error is { Code: null, Message: StackOverflow };

    // The members of a constructor are evaluated at once there, and which of several errors is reported is a race. Here it is the first.
    private static bool IsAnotherErrorOfOneConstructor(string text, JsonValue expected, JsonataResult ours) =>
        expected["c"].IsString && ours.Error is not null
        && SeveralMembers().IsMatch(text);

    // A partly applied function gets values of any type there, and its JavaScript makes something of each; what means nothing is the signature's error here.
    // $string cannot be applied partly at all there, because its source has a default in it; $eval inside one knows no function.
    private static bool IsAccidentOfPartialCall(string text, JsonValue expected, JsonataResult ours) =>
        PartialCall().IsMatch(text) && (text.Contains("$eval", StringComparison.Ordinal) || ours.Error is { Code: "T0410" } || expected["c"] == "S0208" || expected["c"] == "ERR_INVALID_ARG_TYPE");

    // The reference keeps the place of a call on the function, so that of two calls of one function under way the last one's is told.
    private static bool IsPlaceOfAnotherCall(string text, JsonValue expected, JsonataResult ours) =>
        ours.Error is { Code: { } code } error && expected["c"] == code && expected["m"] == error.Message && CalledTwice().IsMatch(text);

    // A wildcard over a sequence also finds the reference's own marks on it.
    private static bool SeesMarksOfSequences(string text) => WildcardOverSequence().IsMatch(text);

    // Names like array indexes come first there, and as they are written in Step Functions.
    private static bool IsAnotherOrder(JsonValue expected, JsonataResult ours) =>
        expected["r"].TryGetString(out var text) && ours.Succeeded && IndexName().IsMatch(text) && JsonValue.Parse(text) == JsonValue.Parse(ours.Value.ToJson());

    // A function in the place of a replacement text is its JavaScript source there, nothing here.
    [GeneratedRegex(@"\$replace\(.*function", RegexOptions.CultureInvariant)]
    private static partial Regex FunctionReplacesText();

    [GeneratedRegex(@"[\[{].*,.*[\]}]", RegexOptions.CultureInvariant)]
    private static partial Regex SeveralMembers();

    [GeneratedRegex(@"\[[^\]]*\*", RegexOptions.CultureInvariant)]
    private static partial Regex WildcardOverSequence();

    [GeneratedRegex(@"[(,]\s*\?[,)]", RegexOptions.CultureInvariant)]
    private static partial Regex PartialCall();

    [GeneratedRegex(@"(\$[a-z0-9]+)\(.*\1\(", RegexOptions.CultureInvariant)]
    private static partial Regex CalledTwice();

    [GeneratedRegex("\"[0-9]+\":", RegexOptions.CultureInvariant)]
    private static partial Regex IndexName();
}

using System.Text.RegularExpressions;
using DurableStates.Json;

namespace DurableStates.Jsonata.Tests.Differential;

/// <summary>The differences from jsonata-js that docs/jsonata.md lists with their reasons.</summary>
internal static partial class KnownDifferences
{
    public static bool Explains(JsonValue expected, JsonataResult ours)
    {
        var text = expected["e"].AsString();
        return IsUncoded(expected) || IsAnotherErrorOfOneConstructor(text, expected, ours) || SeesMarksOfSequences(text) || FunctionReplacesText().IsMatch(text);
    }

    // A JavaScript exception without a code: a mistake of the reference's own.
    private static bool IsUncoded(JsonValue expected) => expected["c"].TryGetString(out var code) && code.Length == 0;

    // The members of a constructor are evaluated at once there, and which of several errors is reported is a race. Here it is the first.
    private static bool IsAnotherErrorOfOneConstructor(string text, JsonValue expected, JsonataResult ours) =>
        expected["c"].IsString && ours.Error is not null
        && SeveralMembers().IsMatch(text);

    // A wildcard over a sequence also finds the reference's own marks on it.
    private static bool SeesMarksOfSequences(string text) => WildcardOverSequence().IsMatch(text);

    // A function in the place of a replacement text is its JavaScript source there, nothing here.
    [GeneratedRegex(@"\$replace\(.*function", RegexOptions.CultureInvariant)]
    private static partial Regex FunctionReplacesText();

    [GeneratedRegex(@"[\[{].*,.*[\]}]", RegexOptions.CultureInvariant)]
    private static partial Regex SeveralMembers();

    [GeneratedRegex(@"\[[^\]]*\*", RegexOptions.CultureInvariant)]
    private static partial Regex WildcardOverSequence();
}

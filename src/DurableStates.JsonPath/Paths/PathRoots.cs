using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace DurableStates.JsonPath.Paths;

/// <summary>Reads what a path starts from.</summary>
internal static class PathRoots
{
    private const int LongestVariable = 80;

    /// <param name="text">The path.</param>
    /// <param name="root">What it starts from.</param>
    /// <param name="variable">The name of the variable; empty for the other roots.</param>
    /// <param name="start">Where the steps start.</param>
    /// <param name="error">What is wrong.</param>
    public static bool TryRead(string text, out PathRoot root, out string variable, out int start, [NotNullWhen(false)] out JsonPathSyntaxError? error)
    {
        (root, variable, start, error) = (PathRoot.Input, "", 1, null);
        if (text.Length == 0 || text[0] != '$')
        {
            error = new(0, "A path must start with '$'");
            return false;
        }

        if (text.StartsWith("$$", StringComparison.Ordinal))
        {
            (root, start) = (PathRoot.Context, 2);
            return true;
        }

        while (start < text.Length && IsNamePart(text, start, out var length))
        {
            start += length;
        }

        if (start == 1)
        {
            return true;
        }

        (root, variable) = (PathRoot.Variable, text[1..start]);
        error = char.IsAsciiDigit(text[1]) ? new(1, "The name of a variable must not start with a digit")
            : variable.Length > LongestVariable ? new(1, $"The name of a variable has at most {LongestVariable} characters")
            : null;
        return error is null;
    }

    private static bool IsNamePart(string text, int at, out int length)
    {
        var isRune = Rune.TryGetRuneAt(text, at, out var rune);
        length = isRune ? rune.Utf16SequenceLength : 1;
        return isRune && (Rune.IsLetterOrDigit(rune) || rune.Value == '_');
    }
}

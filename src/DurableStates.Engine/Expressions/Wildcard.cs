namespace DurableStates.Engine.Expressions;

/// <summary>The patterns of <c>StringMatches</c>: <c>*</c> stands for any text, <c>\*</c> for an asterisk, <c>\\</c> for a backslash.</summary>
internal static class Wildcard
{
    public static bool Matches(ReadOnlySpan<char> text, ReadOnlySpan<char> pattern)
    {
        var at = 0;
        var next = 0;
        var afterStar = -1;
        var tried = 0;
        while (at < text.Length)
        {
            if (next < pattern.Length && pattern[next] == '*')
            {
                afterStar = ++next;
                tried = at;
            }
            else if (next < pattern.Length && Literal(pattern, next, out var width) == text[at])
            {
                next += width;
                at++;
            }
            else if (afterStar >= 0)
            {
                // The last asterisk takes one character more, and what follows it is tried again.
                next = afterStar;
                at = ++tried;
            }
            else
            {
                return false;
            }
        }

        while (next < pattern.Length && pattern[next] == '*')
        {
            next++;
        }

        return next == pattern.Length;
    }

    private static char Literal(ReadOnlySpan<char> pattern, int at, out int width)
    {
        width = pattern[at] == '\\' && at + 1 < pattern.Length ? 2 : 1;
        return pattern[at + width - 1];
    }
}

using System.Text;
using System.Text.RegularExpressions;

namespace DurableStates.JsonPath.Paths;

/// <summary>
/// Patterns of filters with Java's meaning: a dot stops at every line end, <c>\d</c>, <c>\w</c> and <c>\s</c> are ASCII, <c>\Q...\E</c> quotes, an
/// escaped quote is a quote. What .NET would read differently and cannot be rewritten is refused.
/// </summary>
internal static class JavaPattern
{
    private static readonly TimeSpan MatchTimeout = TimeSpan.FromSeconds(1);

    /// <summary>The pattern, which has to match a whole text; null when it cannot be read.</summary>
    public static Regex? Compile(string source, RegexOptions options)
    {
        if (Translate(source, options) is not { } pattern)
        {
            return null;
        }

        try
        {
            return new Regex($"\\A(?:{pattern})\\z", options | RegexOptions.CultureInvariant, MatchTimeout);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string? Translate(string source, RegexOptions options)
    {
        var pattern = new StringBuilder(source.Length);
        var isInClass = false;
        for (var i = 0; i < source.Length; i++)
        {
            var unit = source[i];
            if (unit == '\\' && i + 1 < source.Length)
            {
                i++;
                if (source[i] == 'Q')
                {
                    var end = source.IndexOf("\\E", i + 1, StringComparison.Ordinal);
                    pattern.Append(Regex.Escape(source[(i + 1)..(end < 0 ? source.Length : end)]));
                    i = end < 0 ? source.Length : end + 1;
                }
                else
                {
                    pattern.Append(Escape(source[i], isInClass));
                }
            }
            else if (isInClass)
            {
                // Java unites a class in a class with the outer one; .NET takes the inner bracket for itself.
                if (unit == '[')
                {
                    return null;
                }

                isInClass = unit != ']';
                pattern.Append(unit);
            }
            else
            {
                isInClass = unit == '[';
                pattern.Append(unit == '.' && !options.HasFlag(RegexOptions.Singleline) ? "[^\\n\\r\\x85\\u2028\\u2029]" : unit.ToString());
            }
        }

        return pattern.ToString();
    }

    private static string Escape(char unit, bool isInClass) => (unit, isInClass) switch
    {
        ('\'' or '<', _) => unit.ToString(),
        ('d', false) => "[0-9]",
        ('d', true) => "0-9",
        ('w', false) => "[a-zA-Z_0-9]",
        ('w', true) => "a-zA-Z_0-9",
        ('s', false) => "[ \\t\\n\\v\\f\\r]",
        ('s', true) => " \\t\\n\\v\\f\\r",
        ('D', false) => "[^0-9]",
        ('W', false) => "[^a-zA-Z_0-9]",
        ('S', false) => "[^ \\t\\n\\v\\f\\r]",
        ('D', true) => "\\x00-/:-\\uFFFF",
        ('W', true) => "\\x00-/:-@\\[-\\^`{-\\uFFFF",
        ('S', true) => "\\x00-\\x08\\x0E-\\x1F!-\\uFFFF",
        _ => $"\\{unit}",
    };
}

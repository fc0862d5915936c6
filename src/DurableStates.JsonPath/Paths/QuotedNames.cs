using System.Globalization;

namespace DurableStates.JsonPath.Paths;

/// <summary>Reads names in quotes between brackets.</summary>
internal static class QuotedNames
{
    /// <summary>Reads one name, or several with commas between.</summary>
    /// <param name="text">The path.</param>
    /// <param name="first">Where the first quote is.</param>
    /// <param name="last">The last character that counts.</param>
    /// <param name="end">Where the path goes on.</param>
    /// <param name="error">What is wrong.</param>
    public static PathStep? Parse(string text, int first, int last, out int end, out JsonPathSyntaxError? error)
    {
        (end, error) = (first, null);
        var quote = text[first];
        var names = new List<string>();
        for (var at = first; ;)
        {
            var close = Brackets.FindUnescaped(text, at + 1, last, quote);
            if (close < 0)
            {
                error = new(at, $"Property has not been closed - missing closing {quote}");
                return null;
            }

            // Recorded from AWS: in single quotes a backslash before a double quote belongs to the name.
            names.Add(Brackets.Unescape(text.AsSpan(at + 1, close - at - 1), otherQuote: quote == '\'' ? '"' : '\''));
            var next = Brackets.SkipBlanks(text, close + 1, last);
            if (next > last || text[next] is not (']' or ','))
            {
                error = new(close, $"Property must be separated by comma or Property must be terminated close square bracket at index {Number(close)}");
                return null;
            }

            if (text[next] == ']')
            {
                end = next + 1;
                return names is [var only] ? new PathStep.Name(only, quote) : new PathStep.Names(names, quote);
            }

            at = Brackets.SkipBlanks(text, next + 1, last);
            if (at > last || text[at] != quote)
            {
                error = new(at, $"Found empty property at index {Number(at)}");
                return null;
            }
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

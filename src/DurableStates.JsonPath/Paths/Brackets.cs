using System.Globalization;
using System.Text;

namespace DurableStates.JsonPath.Paths;

/// <summary>Finds the ends of what brackets and quotes enclose. Every end is inclusive; -1 means that there is none.</summary>
internal static class Brackets
{
    public static int FindClosing(string text, int open, int last, char opening, char closing, bool skipsRegex)
    {
        var depth = 0;
        for (var at = open; at <= last; at++)
        {
            var unit = text[at];
            if (unit is '\'' or '"' || (skipsRegex && unit == '/'))
            {
                at = FindUnescaped(text, at + 1, last, unit);
                if (at < 0)
                {
                    return -1;
                }
            }
            else if (unit == opening)
            {
                depth++;
            }
            else if (unit == closing && --depth == 0)
            {
                return at;
            }
        }

        return -1;
    }

    public static int FindUnescaped(string text, int start, int last, char wanted)
    {
        for (var at = start; at <= last; at++)
        {
            if (text[at] == '\\')
            {
                at++;
            }
            else if (text[at] == wanted)
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>The place from here on where something other than a blank is; behind the last one when there is none.</summary>
    public static int SkipBlanks(string text, int at, int last)
    {
        while (at <= last && text[at] == ' ')
        {
            at++;
        }

        return at;
    }

    /// <summary>Resolves the escape sequences of a quoted name or string; an unknown one stands for its second character.</summary>
    /// <param name="quoted">What stands between the quotes.</param>
    /// <param name="otherQuote">A quote that needs no escape here: before it a backslash is a part of the text. None by default.</param>
    public static string Unescape(ReadOnlySpan<char> quoted, char otherQuote = '\0')
    {
        if (!quoted.Contains('\\'))
        {
            return quoted.ToString();
        }

        var text = new StringBuilder(quoted.Length);
        for (var i = 0; i < quoted.Length; i++)
        {
            if (quoted[i] != '\\' || i == quoted.Length - 1 || (otherQuote != '\0' && quoted[i + 1] == otherQuote))
            {
                text.Append(quoted[i]);
                continue;
            }

            i++;
            if (quoted[i] == 'u' && i + 4 < quoted.Length && ushort.TryParse(quoted.Slice(i + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var unit))
            {
                text.Append((char)unit);
                i += 4;
                continue;
            }

            text.Append(quoted[i] switch
            {
                'r' => '\r',
                'f' => '\f',
                't' => '\t',
                'n' => '\n',
                'b' => '\b',
                var other => other,
            });
        }

        return text.ToString();
    }
}

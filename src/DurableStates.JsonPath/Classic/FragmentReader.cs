using System.Buffers;
using System.Text;

namespace DurableStates.JsonPath.Classic;

/// <summary>
/// Reads one fragment of a path. The first sign in it that means something decides what it is: a question mark, a quote, or a digit and its like. What
/// stands before that sign is passed over, which is why <c>["a1"]</c> is the second item.
/// </summary>
internal static class FragmentReader
{
    private static readonly char[] Blanks = [' ', '\t', '\n', '\v', '\f', '\r'];
    private static readonly SearchValues<char> PlaceSigns = SearchValues.Create("?,* \t\n\v\f\r");

    public static PathToken? Read(string fragment, bool isOperand, out string? problem)
    {
        problem = null;
        if (fragment == "[*]")
        {
            return new PathToken.Wildcard();
        }

        if (HoldsPlacesOnly(fragment))
        {
            return new PathToken.Filter(null, fragment.Count(unit => unit == '?'));
        }

        for (var i = 0; i < fragment.Length; i++)
        {
            switch (fragment[i])
            {
                case '?':
                    return ReadFilter(fragment, i, isOperand, out problem);
                case '\'':
                    return ReadNames(fragment, i, out problem);
                case ':' or '-' or '@':
                case var unit when char.IsDigit(unit):
                    return new ItemsReader(fragment, i).Read(out problem);
            }
        }

        problem = $"Could not analyze path component: {fragment}";
        return null;
    }

    private static PathToken.Property? ReadNames(string fragment, int at, out string? problem)
    {
        var names = new List<string>();
        StringBuilder? name = null;
        for (; at < fragment.Length; at++)
        {
            if (fragment[at] == ']')
            {
                problem = null;
                return new(names);
            }

            if (fragment[at] != '\'')
            {
                name?.Append(fragment[at]);
            }
            else if (name is null)
            {
                name = new();
            }
            else
            {
                names.Add(name.ToString());
                name = null;
            }
        }

        problem = $"The bracket is not closed: {fragment}";
        return null;
    }

    private static PathToken.Filter? ReadFilter(string fragment, int question, bool isOperand, out string? problem)
    {
        // Refused before it is read, which ends what nests without end.
        if (isOperand)
        {
            problem = "A path in a filter must select one value at most; a filter in it may select many";
            return null;
        }

        var start = fragment.LastIndexOf('[', question);
        var end = EndOfFilter(fragment, start, out problem);
        if (problem is not null)
        {
            return null;
        }

        var condition = ConditionParser.Parse(fragment[start..end], out problem);
        return condition is null ? null : new(condition);
    }

    private static int EndOfFilter(string fragment, int start, out string? problem)
    {
        var isQuoted = false;
        var (brackets, parentheses) = (0, 0);
        for (var at = start; at < fragment.Length; at++)
        {
            if (fragment[at] == '\'' && (at == start || fragment[at - 1] != '\\'))
            {
                isQuoted = !isQuoted;
            }

            if (isQuoted)
            {
                continue;
            }

            brackets += fragment[at] switch { '[' => 1, ']' => -1, _ => 0 };
            parentheses += fragment[at] switch { '(' => 1, ')' => -1, _ => 0 };
            if (fragment[at] == ']' && parentheses == 0)
            {
                problem = brackets == 0 ? null : "Filter brackets are not balanced";
                return at + 1;
            }
        }

        problem = $"The filter is not closed: {fragment}";
        return -1;
    }

    // [?] or [?, ?, ...]: places for conditions that only Java code can give.
    private static bool HoldsPlacesOnly(string fragment) =>
        fragment.EndsWith(']')
        && fragment[1..^1].TrimStart(Blanks).StartsWith('?')
        && !fragment.AsSpan(1, fragment.Length - 2).ContainsAnyExcept(PlaceSigns);
}

using System.Text.RegularExpressions;
using DurableStates.JsonPath.Paths;

namespace DurableStates.JsonPath.Classic;

/// <summary>
/// Reads the condition of a filter as release 2.0.0 does: cut at every <c>&amp;&amp;</c> and <c>||</c>, then at the first sign of comparison, quotes or not;
/// parentheses around a part are taken off and mean nothing.
/// </summary>
internal static class ConditionParser
{
    // Looked for in this order.
    private static readonly (string Text, ComparisonSign Sign)[] Signs =
    [
        ("==", ComparisonSign.Equal),
        (">=", ComparisonSign.GreaterOrEqual),
        ("<=", ComparisonSign.LessOrEqual),
        ("!=", ComparisonSign.NotEqual),
        ("<", ComparisonSign.Less),
        (">", ComparisonSign.Greater),
        ("=~", ComparisonSign.Matches),
    ];

    /// <param name="filter">The filter from bracket to bracket.</param>
    /// <param name="problem">What is wrong.</param>
    public static Condition? Parse(string filter, out string? problem)
    {
        var inner = Peel(filter, "[", "]");
        inner = inner is not null && inner.StartsWith('?') ? Peel(JavaStrings.Trim(inner[1..]), "(", ")") : null;
        if (inner is null)
        {
            problem = $"Filter must start with '[?(' and end with ')]'. {filter}";
            return null;
        }

        var parts = Cut(inner);
        var isAnd = parts.Where(part => part is "&&" or "||").Select(part => part == "&&").ToList();
        var conditions = new List<Condition>();
        foreach (var part in parts.Where(part => part is not ("&&" or "||")))
        {
            if (ParsePart(part, out problem) is not { } condition)
            {
                return null;
            }

            conditions.Add(condition);
        }

        problem = conditions.Count == isAnd.Count + 1 ? null : $"Invalid operators {inner}";
        return problem is null ? Combine(conditions, isAnd) : null;
    }

    private static string? Peel(string text, string start, string end) =>
        text.StartsWith(start, StringComparison.Ordinal) && text.EndsWith(end, StringComparison.Ordinal) && text.Length > 1 ? JavaStrings.Trim(text[1..^1]) : null;

    // Before and after every sign.
    private static List<string> Cut(string text)
    {
        var parts = new List<string>();
        var start = 0;
        for (var at = 1; at < text.Length; at++)
        {
            if (IsSign(text, at) || IsSign(text, at - 2))
            {
                parts.Add(JavaStrings.Trim(text[start..at]));
                start = at;
            }
        }

        parts.Add(JavaStrings.Trim(text[start..]));
        return parts;
    }

    private static bool IsSign(string text, int at) => at >= 0 && at + 1 < text.Length && text[at] is '&' or '|' && text[at] == text[at + 1];

    // From the last to the first, which is the order in which they are asked, too.
    private static Condition Combine(List<Condition> conditions, List<bool> isAnd)
    {
        var all = conditions[^1];
        for (var i = isAnd.Count - 1; i >= 0; i--)
        {
            all = isAnd[i] ? And(all, conditions[i]) : new Condition.Either(all, conditions[i]);
        }

        return all;
    }

    private static Condition And(Condition left, Condition right) => left switch
    {
        Condition.All all => new Condition.All([.. all.Conditions, right]),
        Condition.Either either => either with { Second = new Condition.All([either.Second, right]) },
        _ => new Condition.All([left, right]),
    };

    private static Condition? ParsePart(string part, out string? problem)
    {
        var text = part.TrimStart('[', '?', '(', ' ');
        text = text.TrimEnd(')', ' ');
        if (text.Length == 0)
        {
            problem = "A condition is missing";
            return null;
        }

        var (left, sign, right) = Split(text);
        var isNegated = left.StartsWith("!@", StringComparison.Ordinal);
        if (Read(isNegated ? left[1..] : left, out problem) is not { } leftOperand)
        {
            return null;
        }

        if (right.StartsWith("!@", StringComparison.Ordinal))
        {
            problem = "Invalid negation! Can only be used for existence check e.g [?(!@.foo)]";
            return null;
        }

        if (Read(right, out problem) is not { } rightOperand)
        {
            return null;
        }

        // A negation before a comparison is read, and means nothing.
        problem = sign is null && leftOperand is not Operand.Path ? $"There is no comparison in {text}" : null;
        return sign is { } comparison ? new Condition.Compare(leftOperand, comparison, rightOperand)
            : leftOperand is Operand.Path path ? new Condition.Exists(path.Steps, !isNegated)
            : null;
    }

    private static (string Left, ComparisonSign? Sign, string Right) Split(string text)
    {
        foreach (var (sign, meaning) in Signs)
        {
            var at = text.IndexOf(sign, StringComparison.Ordinal);
            if (at >= 0)
            {
                return (JavaStrings.Trim(text[..at]), meaning, JavaStrings.Trim(text[(at + sign.Length)..]));
            }
        }

        return (JavaStrings.Trim(text), null, "");
    }

    private static Operand? Read(string text, out string? problem)
    {
        problem = null;
        if (text is ['$' or '@', ..])
        {
            return ReadPath(text, out problem);
        }

        if (text is ['\'', .., '\''])
        {
            return new Operand.Text(text[1..^1]);
        }

        if (text is "'" or "/" or "/i")
        {
            problem = $"The quote or pattern is not closed: {text}";
            return null;
        }

        return text is ['/', .., '/'] or ['/', .., '/', 'i'] ? ReadPattern(text, out problem) : new Operand.Text(text);
    }

    private static Operand.Path? ReadPath(string text, out string? problem)
    {
        var path = PathScanner.Parse(text, 1, out var error, isOperand: true);
        problem = error is not null ? error.Message
            : path is { IsDefinite: false } ? $"the predicate path: {text} is not definite"
            : null;
        return problem is null && path is not null ? new(path, text[0] == '$') : null;
    }

    private static Operand.Pattern? ReadPattern(string text, out string? problem)
    {
        var source = text[1..text.LastIndexOf('/')];
        var regex = JavaPattern.Compile(source, text.EndsWith('i') ? RegexOptions.IgnoreCase : RegexOptions.None);
        problem = regex is null ? $"The pattern cannot be read: {source}" : null;
        return regex is null ? null : new(regex, source);
    }
}

namespace DurableStates.Jsonata.Tests.Differential;

/// <summary>Which member of which array or object constructor a position of an expression is in.</summary>
internal static class Members
{
    /// <summary>
    /// Whether two positions may be those of errors in different members of one constructor: they are in two members, or one is in a function's body
    /// (or not known) and several members of one constructor call something.
    /// </summary>
    public static bool Apart(string text, int? first, int? second)
    {
        if (first is not { } one || second is not { } two)
        {
            return CallsInSeveral(text);
        }

        var (a, b) = (Around(text, one), Around(text, two));
        return a.Any(member => b.Any(other => other.Start == member.Start && other.Index != member.Index))
            || ((IsInBody(text, one) || IsInBody(text, two)) && CallsInSeveral(text));
    }

    private static bool IsInBody(string text, int position) => Open(text, position).Any(bracket => bracket.Kind == 'f');

    // A member of its own ends where its constructor counts on.
    private static bool CallsInSeveral(string text) => Enumerable.Range(1, text.Length)
        .Where(at => text[at - 1] == '(').SelectMany(at => Around(text, at)).Distinct()
        .GroupBy(member => member.Start).Any(members => members.Count() > 1);

    private static List<(int Start, int Index)> Around(string text, int position) =>
        [.. Open(text, position).Where(bracket => bracket.Kind is '[' or '{').Select(bracket => (bracket.Start, bracket.Index))];

    private static Stack<(int Start, char Kind, int Index)> Open(string text, int position)
    {
        var open = new Stack<(int Start, char Kind, int Index)>();
        var quote = '\0';
        for (var i = 0; i < Math.Min(position, text.Length); i++)
        {
            var c = text[i];
            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
            }
            else if (c is '\'' or '"' or '`')
            {
                quote = c;
            }
            else if (c is '[' or '{' or '(')
            {
                // A brace after parameters or a signature opens a body.
                var isBody = c == '{' && text.AsSpan(0, i).TrimEnd() is [.., ')' or '>'] && text.AsSpan(0, i).Contains("function", StringComparison.Ordinal);
                open.Push((i, isBody ? 'f' : c, 0));
            }
            else if (c is ']' or '}' or ')' && open.Count > 0)
            {
                open.Pop();
            }
            else if (c is ',' && open.TryPop(out var top))
            {
                open.Push(top with { Index = top.Index + 1 });
            }
        }

        return open;
    }
}

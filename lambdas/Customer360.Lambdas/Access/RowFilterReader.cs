using System.Text.RegularExpressions;
using Customer360.Contracts.Access;

namespace Customer360.Lambdas.Access;

/// <summary>
/// Reads a condition of rows and writes it in one spelling, so that what Lake Formation is told has only what the grammar has:
/// <code>
/// any       = all { OR all }
/// all       = one { AND one }
/// one       = NOT one | ( any ) | column test
/// test      = ( = | &lt;&gt; | != | &lt; | &lt;= | &gt; | &gt;= ) constant | [NOT] IN ( constant { , constant } ) | [NOT] BETWEEN constant AND constant
/// </code>
/// </summary>
internal sealed partial class RowFilterReader(string text, IReadOnlyList<RowColumn> columns)
{
    private const int Deepest = 10;
    private const int MostTokens = 200;

    private static readonly HashSet<string> Keywords = new(["AND", "OR", "NOT", "IN", "BETWEEN", "TRUE", "FALSE", "DATE", "TIMESTAMP"], StringComparer.OrdinalIgnoreCase);

    private readonly List<Token> _tokens = [];
    private int _next;
    private int _depth;

    private enum TokenKind
    {
        Name,
        Keyword,
        Number,
        Text,
        Mark,
        End,
    }

    public static bool IsKeyword(string name) => Keywords.Contains(name);

    /// <exception cref="RowFilterException">It is no condition.</exception>
    public string Read()
    {
        Split();
        var any = Any();
        return Peek.Kind is TokenKind.End ? any.Text : throw Problem("Something stands behind the end of the condition");
    }

    private Part Any() => Chain("OR", All, binds: 0);

    private Part All() => Chain("AND", One, binds: 1);

    private Part Chain(string keyword, Func<Part> read, int binds)
    {
        var parts = new List<Part> { read() };
        while (TryTake(TokenKind.Keyword, keyword))
        {
            parts.Add(read());
        }

        return parts is [var single] ? single : new Part(string.Join($" {keyword} ", parts.Select(part => part.Binds > binds ? part.Text : $"({part.Text})")), binds);
    }

    private Part One()
    {
        if (++_depth > Deepest)
        {
            throw Problem($"It is nested more than {Deepest} deep");
        }

        var one = TryTake(TokenKind.Keyword, "NOT") ? Negated(One()) : TryTake(TokenKind.Mark, "(") ? Closed(Any()) : new Part(Test(), 2);
        _depth--;
        return one;
    }

    private static Part Negated(Part part) => new($"NOT ({part.Text})", 2);

    private Part Closed(Part part)
    {
        Take(TokenKind.Mark, ")", "A closing parenthesis is missing");
        return part;
    }

    private string Test()
    {
        var name = Peek is { Kind: TokenKind.Name } ? Next().Text : throw Problem("The name of a column is missing");
        if (columns.FirstOrDefault(column => column.Name == name) is not { } column || RowType.Of(column.Type) is not { } type)
        {
            throw Problem($"Rows are not chosen by the {Ordinal} word: it is no column of the table, or a restricted one");
        }

        if (Peek.Kind is TokenKind.Mark && Comparison(Peek.Text) is { } comparison)
        {
            if (type is RowType.Truth && comparison is not ("=" or "<>"))
            {
                throw Problem("Truth values are compared with = and <> only");
            }

            _next++;
            return $"{name} {comparison} {Constant(type)}";
        }

        var not = TryTake(TokenKind.Keyword, "NOT") ? "NOT " : "";
        return TryTake(TokenKind.Keyword, "IN") ? $"{name} {not}IN ({Constants(type)})"
            : TryTake(TokenKind.Keyword, "BETWEEN") && type is not RowType.Truth ? $"{name} {not}BETWEEN {Between(type)}"
            : throw Problem("A comparison is missing");
    }

    private string Constants(RowType type)
    {
        Take(TokenKind.Mark, "(", "IN has no opening parenthesis");
        var constants = new List<string> { Constant(type) };
        while (TryTake(TokenKind.Mark, ","))
        {
            constants.Add(Constant(type));
        }

        Take(TokenKind.Mark, ")", "IN has no closing parenthesis");
        return string.Join(", ", constants);
    }

    private string Between(RowType type)
    {
        var least = Constant(type);
        Take(TokenKind.Keyword, "AND", "BETWEEN has no AND");
        return $"{least} AND {Constant(type)}";
    }

    private string Constant(RowType type)
    {
        var keyword = Peek is { Kind: TokenKind.Keyword, Text: "DATE" or "TIMESTAMP" } ? Next().Text : null;
        return Peek.Kind is TokenKind.Text or TokenKind.Number or TokenKind.Keyword && type.Constant(keyword, Peek.Text, Next().Kind is TokenKind.Text) is { } constant
            ? constant
            : throw Problem($"A column is compared with something else than its type has: write {type.Form}");
    }

    private static string? Comparison(string mark) => mark switch
    {
        "!=" => "<>",
        "=" or "<>" or "<" or "<=" or ">" or ">=" => mark,
        _ => null,
    };

    private void Split()
    {
        var at = 0;
        while (Pattern.Match(text, at) is { Success: true, Length: > 0 } found)
        {
            at += found.Length;
            if (found.Groups["word"] is { Success: true, Value: var word })
            {
                _tokens.Add(IsKeyword(word) ? new(TokenKind.Keyword, word.ToUpperInvariant()) : new(TokenKind.Name, word));
            }
            else if (found.Groups["number"] is { Success: true, Value: var number })
            {
                _tokens.Add(new(TokenKind.Number, number));
            }
            else
            {
                _tokens.Add(found.Groups["text"] is { Success: true, Value: var quoted } ? new(TokenKind.Text, quoted) : new(TokenKind.Mark, found.Groups["mark"].Value));
            }

            if (_tokens.Count > MostTokens)
            {
                throw Problem($"It has more than {MostTokens} words and marks");
            }
        }

        if (text[at..].Any(character => character is not (' ' or '\t' or '\r' or '\n')))
        {
            throw Problem($"Something that no condition has stands behind {_tokens.Count} words and marks");
        }

        _tokens.Add(new(TokenKind.End, ""));
    }

    private Token Peek => _tokens[_next];

    private string Ordinal => $"{_next}.";

    private Token Next() => _tokens[_next++];

    private bool TryTake(TokenKind kind, string text)
    {
        if (Peek.Kind != kind || Peek.Text != text)
        {
            return false;
        }

        _next++;
        return true;
    }

    private void Take(TokenKind kind, string text, string problem)
    {
        if (!TryTake(kind, text))
        {
            throw Problem(problem);
        }
    }

    private static RowFilterException Problem(string text) => new($"{text}.");

    // A space that does not look like one, or looks like the end of a line, is no space.
    [GeneratedRegex(@"\G[ \t\r\n]*(?:(?<word>[A-Za-z_][A-Za-z0-9_]*)|(?<number>-?[0-9]+(?:\.[0-9]+)?)|'(?<text>[^']*)'|(?<mark><=|>=|<>|!=|[=<>(),]))")]
    private static partial Regex Pattern { get; }

    private readonly record struct Token(TokenKind Kind, string Text);

    private readonly record struct Part(string Text, int Binds);
}

/// <summary>A text is no condition of rows.</summary>
internal sealed class RowFilterException(string message) : Exception(message);

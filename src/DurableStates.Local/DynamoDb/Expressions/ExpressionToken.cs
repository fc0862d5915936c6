using System.Text.RegularExpressions;

namespace DurableStates.Local.DynamoDb.Expressions;

/// <summary>What an expression is made of.</summary>
internal enum ExpressionTokenKind
{
    /// <summary>An attribute's name, a keyword or a function.</summary>
    Word,

    /// <summary><c>#name</c>.</summary>
    Name,

    /// <summary><c>:value</c>.</summary>
    Value,

    /// <summary>Digits of an index.</summary>
    Index,

    /// <summary>An operator or a bracket.</summary>
    Sign,

    /// <summary>Nothing more.</summary>
    End,
}

/// <summary>One token.</summary>
internal readonly partial record struct ExpressionToken(ExpressionTokenKind Kind, string Text)
{
    public bool IsWord(string keyword) => Kind is ExpressionTokenKind.Word && Text.Equals(keyword, StringComparison.OrdinalIgnoreCase);

    public bool IsSign(string sign) => Kind is ExpressionTokenKind.Sign && Text == sign;

    /// <summary>The tokens of an expression, the end included.</summary>
    public static List<ExpressionToken> Of(string expression, string kind)
    {
        var tokens = new List<ExpressionToken>();
        for (var at = 0; at < expression.Length;)
        {
            if (char.IsWhiteSpace(expression[at]))
            {
                at++;
                continue;
            }

            var match = Token.Match(expression, at);
            if (!match.Success || match.Index != at)
            {
                throw DynamoDbException.InvalidExpression(kind, $"Syntax error; token: \"{expression[at]}\", near: \"{Near(expression, at)}\"");
            }

            tokens.Add(new(KindOf(match.Value), match.Value));
            at += match.Length;
        }

        tokens.Add(new(ExpressionTokenKind.End, "<EOF>"));
        return tokens;
    }

    private static ExpressionTokenKind KindOf(string text) => text[0] switch
    {
        '#' => ExpressionTokenKind.Name,
        ':' => ExpressionTokenKind.Value,
        >= '0' and <= '9' => ExpressionTokenKind.Index,
        '_' => ExpressionTokenKind.Word,
        var first when char.IsAsciiLetter(first) => ExpressionTokenKind.Word,
        _ => ExpressionTokenKind.Sign,
    };

    private static string Near(string expression, int at) => expression[Math.Max(0, at - 8)..Math.Min(expression.Length, at + 8)];

    [GeneratedRegex(@"[#:][A-Za-z0-9_]+|[A-Za-z_][A-Za-z0-9_]*|[0-9]+|<>|<=|>=|[-<>=+(),.\[\]]")]
    private static partial Regex Token { get; }
}

using System.Runtime.CompilerServices;
using DurableStates.Jsonata.Syntax;

namespace DurableStates.Jsonata.Parsing;

/// <summary>
/// Reads an expression by operator precedence, as the reference does: each word says how it starts an operand and how tightly it
/// binds what stands before it. The first error ends the text, so that every loop ends.
/// </summary>
internal ref partial struct Parser
{
    // Later stages walk the tree by recursion; nobody writes this by hand.
    private const int MaxHeight = 1000;

    private Lexer _lexer;
    private Token _token;
    private JsonataError? _error;
    private int _depth;

    private Parser(string text, JsonataDialect dialect) => _lexer = new(text, dialect);

    public static JsonataSyntax? Parse(string text, JsonataDialect dialect, out JsonataError? error)
    {
        var parser = new Parser(text, dialect);
        parser.Advance();
        var tree = parser.Expression(0);
        if (parser._error is null && parser._token.Kind is not TokenKind.End)
        {
            parser.Fail("S0201", parser._token.Position, new(Value: parser._token.Shown, Token: parser._token.Text));
        }

        error = parser._error;
        if (error is null && tree.DescendantsAndSelf().OfType<MissingOperand>().FirstOrDefault() is { } missing)
        {
            error = ErrorTexts.Error("S0207", missing.Position, new(Token: "(end)"));
        }

        return error is null ? tree : null;
    }

    private JsonataSyntax Expression(int rightPower)
    {
        if (++_depth > MaxHeight || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return TooDeep();
        }

        var word = _token;
        Advance(afterOperand: true);
        var left = Finish(Start(word), word);
        while (_error is null && rightPower < PowerOf(_token))
        {
            word = _token;
            Advance();
            left = Finish(Continue(word, left), word);
        }

        _depth--;
        return left;
    }

    private JsonataSyntax Finish(JsonataSyntax node, Token word)
    {
        var height = 0;
        foreach (var child in node.Children)
        {
            height = Math.Max(height, child.Height);
        }

        node.Height = height + 1;
        return height < MaxHeight ? node : TooDeep();
    }

    private MissingOperand TooDeep()
    {
        _error ??= new(null, Limits.StackOverflow, _token.Position);
        _token = new(TokenKind.End, "(end)", _token.Position);
        return new MissingOperand();
    }

    private static int PowerOf(Token token) => token.Kind is not TokenKind.Operator ? 0 : token.Text switch
    {
        "[" or "(" or "@" or "#" => Precedence.Postfix,
        "." => Precedence.Path,
        "{" => Precedence.Group,
        "*" or "/" or "%" => 60,
        "+" or "-" or "&" => 50,
        "=" or "<" or ">" or "!=" or "<=" or ">=" or "~>" or "in" or "^" or "??" or "?:" => 40,
        "and" => 30,
        "or" => 25,
        "?" => Precedence.Conditional,
        ":=" => Precedence.Assignment,
        _ => 0,
    };

    private void Advance(bool afterOperand = false)
    {
        if (_error is not null)
        {
            _token = new(TokenKind.End, "(end)", _token.Position);
            return;
        }

        _token = _lexer.Next(afterOperand);
        _error = _lexer.Error;
        if (_token is { Kind: TokenKind.Operator, Text: "!" or "~" })
        {
            Fail("S0204", _token.Position, new(Token: _token.Text));
        }
    }

    private void Expect(string op, bool afterOperand = false)
    {
        if (!_token.Is(op))
        {
            Fail(_token.Kind is TokenKind.End ? "S0203" : "S0202", _token.Position, new(Token: op, Value: _token.Shown));
        }

        Advance(afterOperand);
    }

    private bool Take(string op)
    {
        if (!_token.Is(op))
        {
            return false;
        }

        Advance();
        return true;
    }

    private MissingOperand Fail(string code, int position, ErrorTexts.Inserts inserts = default)
    {
        _error ??= ErrorTexts.Error(code, position, inserts);
        _token = new(TokenKind.End, "(end)", position);
        return new MissingOperand();
    }
}

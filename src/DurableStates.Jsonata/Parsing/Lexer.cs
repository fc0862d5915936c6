using System.Buffers;
using System.Text;
using DurableStates.Json;

namespace DurableStates.Jsonata.Parsing;

/// <summary>Cuts an expression into words. After the first error there are no more.</summary>
internal ref struct Lexer(string text, JsonataDialect dialect)
{
    private const string Blanks = " \t\n\r\v";

    // What ends a name besides a blank; every one-character operator, and two characters that only begin one.
    private static readonly SearchValues<char> EndsName = SearchValues.Create(Blanks + ".[]{}(),@#;:?+-*/%|=<>^&!~");

    private readonly string _text = text;
    private readonly bool _isLatest = dialect is JsonataDialect.Latest;
    private readonly bool _isExact = dialect is JsonataDialect.StepFunctions;
    private int _at;

    public JsonataError? Error { get; private set; }

    private readonly char Current => _at < _text.Length ? _text[_at] : '\0';

    private readonly char Following => _at + 1 < _text.Length ? _text[_at + 1] : '\0';

    /// <summary>The next word.</summary>
    /// <param name="afterOperand">Whether a slash is a division here and not the start of a regular expression.</param>
    public Token Next(bool afterOperand)
    {
        if (!SkipBlanksAndComments() || _at >= _text.Length)
        {
            return End();
        }

        var c = Current;
        if (c == '/' && !afterOperand)
        {
            return Regex();
        }

        if (Operator() is { } op)
        {
            _at += op.Length;
            return new(TokenKind.Operator, op, _at);
        }

        return c switch
        {
            '"' or '\'' => Quoted(c),
            '`' => Backquoted(),
            >= '0' and <= '9' => Number(),
            _ => Name(),
        };
    }

    private readonly Token End() => new(TokenKind.End, "(end)", _text.Length);

    private bool SkipBlanksAndComments()
    {
        while (_at < _text.Length)
        {
            if (Blanks.Contains(Current, StringComparison.Ordinal))
            {
                _at++;
            }
            else if (Current == '/' && Following == '*')
            {
                var end = _text.IndexOf("*/", _at + 2, StringComparison.Ordinal);
                if (end < 0)
                {
                    Fail("S0106", _at);
                    return false;
                }

                _at = end + 2;
            }
            else
            {
                return true;
            }
        }

        return true;
    }

    private readonly string? Operator() => (Current, Following) switch
    {
        ('.', '.') => "..",
        (':', '=') => ":=",
        ('!', '=') => "!=",
        ('>', '=') => ">=",
        ('<', '=') => "<=",
        ('*', '*') => "**",
        ('~', '>') => "~>",
        ('?', ':') when _isLatest => "?:",
        ('?', '?') when _isLatest => "??",
        (var c, _) when !Blanks.Contains(c, StringComparison.Ordinal) && EndsName.Contains(c) => OneCharacter(c),
        _ => null,
    };

    private static string OneCharacter(char c) => c switch
    {
        '.' => ".",
        '(' => "(",
        ')' => ")",
        ',' => ",",
        '[' => "[",
        ']' => "]",
        _ => c.ToString(),
    };

    private Token Quoted(char quote)
    {
        var start = ++_at;
        var end = _text.AsSpan(start).IndexOfAny(quote, '\\');
        if (end >= 0 && _text[start + end] == quote)
        {
            _at = start + end + 1;
            return new(TokenKind.String, _text.Substring(start, end), _at);
        }

        var content = new StringBuilder();
        while (_at < _text.Length)
        {
            var c = _text[_at];
            if (c == quote)
            {
                _at++;
                return new(TokenKind.String, content.ToString(), _at);
            }

            if (c != '\\')
            {
                content.Append(c);
                _at++;
            }
            else if (!Escape(content))
            {
                return End();
            }
        }

        return Fail("S0101", _at);
    }

    private bool Escape(StringBuilder content)
    {
        if (JsonEscapes.Read(_text.AsSpan(_at), out var length) is { } unit)
        {
            content.Append(unit);
            _at += length;
            return true;
        }

        _at++;
        if (Current == 'u')
        {
            Fail("S0104", _at);
        }
        else
        {
            Fail("S0103", _at, new(Token: Current == '\0' ? "" : Current.ToString()));
        }

        return false;
    }

    private Token Backquoted()
    {
        var end = _text.IndexOf('`', _at + 1);
        if (end < 0)
        {
            return Fail("S0105", _text.Length);
        }

        var name = _text[(_at + 1)..end];
        _at = end + 1;
        return new(TokenKind.Name, name, _at);
    }

    private Token Number()
    {
        // A zero stands alone; a point or an exponent without digits belongs to what follows.
        var rest = _text.AsSpan(_at);
        var length = rest[0] == '0' ? 1 : Digits(rest, 0);
        var isWhole = true;
        if (length < rest.Length && rest[length] == '.' && Digits(rest, length + 1) is var fraction and > 0)
        {
            isWhole = false;
            length += 1 + fraction;
        }

        if (length < rest.Length && rest[length] is 'e' or 'E')
        {
            var sign = length + 1 < rest.Length && rest[length + 1] is '+' or '-' ? 1 : 0;
            var exponent = Digits(rest, length + 1 + sign);
            isWhole &= exponent == 0;
            length += exponent > 0 ? 1 + sign + exponent : 0;
        }

        var value = JsonNumberText.Read(rest[..length], isWhole);
        if (!double.IsFinite(value.AsDouble()))
        {
            return Fail("S0102", _at, new(Token: rest[..length].ToString()));
        }

        var text = _text.Substring(_at, length);
        _at += length;
        return new(TokenKind.Number, text, _at, _isExact ? value : value.AsDouble());
    }

    private static int Digits(ReadOnlySpan<char> text, int from)
    {
        var at = from;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return at - from;
    }

    private Token Name()
    {
        var length = _text.AsSpan(_at).IndexOfAny(EndsName);
        var start = _at;
        _at = length < 0 ? _text.Length : start + length;
        if (_text[start] == '$')
        {
            return new(TokenKind.Variable, _text[(start + 1).._at], _at);
        }

        var name = _text[start.._at];
        return name switch
        {
            "or" or "in" or "and" => new(TokenKind.Operator, name, _at),
            "true" => new(TokenKind.Constant, name, _at, JsonValue.True),
            "false" => new(TokenKind.Constant, name, _at, JsonValue.False),
            "null" => new(TokenKind.Constant, name, _at, JsonValue.Null),
            _ => new(TokenKind.Name, name, _at),
        };
    }

    private Token Regex()
    {
        var start = ++_at;
        var depth = 0;
        for (; _at < _text.Length; _at++)
        {
            var c = _text[_at];
            if (c == '/' && depth == 0 && !IsEscaped(_at))
            {
                return _at == start ? Fail("S0301", _at) : RegexWithFlags(_text[start.._at]);
            }

            // Within brackets of any kind a slash is an ordinary character.
            if (_text[_at - 1] != '\\')
            {
                depth += c is '(' or '[' or '{' ? 1 : c is ')' or ']' or '}' ? -1 : 0;
            }
        }

        return Fail("S0302", _at);
    }

    private readonly bool IsEscaped(int at)
    {
        var backslashes = 0;
        while (at - backslashes > 0 && _text[at - backslashes - 1] == '\\')
        {
            backslashes++;
        }

        return backslashes % 2 == 1;
    }

    private Token RegexWithFlags(string pattern)
    {
        var start = ++_at;
        while (Current is 'i' or 'm')
        {
            _at++;
        }

        return new(TokenKind.Regex, pattern, _at, Flags: _text[start.._at]);
    }

    private Token Fail(string code, int position, ErrorTexts.Inserts inserts = default)
    {
        Error ??= ErrorTexts.Error(code, position, inserts);
        _at = _text.Length;
        return End();
    }
}

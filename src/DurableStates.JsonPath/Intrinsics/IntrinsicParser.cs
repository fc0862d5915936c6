using System.Globalization;
using DurableStates.Json;
using DurableStates.JsonPath.Paths;

namespace DurableStates.JsonPath.Intrinsics;

/// <summary>Reads calls of intrinsic functions.</summary>
internal sealed class IntrinsicParser
{
    // Step Functions lets a field nest so many calls.
    private const int MostNested = 10;

    private readonly string _text;
    private int _at;
    private JsonPathSyntaxError? _error;

    private IntrinsicParser(string text) => _text = text;

    public static IntrinsicNode? Parse(string text, out JsonPathSyntaxError? error)
    {
        var parser = new IntrinsicParser(text);
        parser.SkipBlanks();
        var call = parser.ParseCall(1);
        parser.SkipBlanks();
        if (parser._error is null && parser._at < text.Length)
        {
            parser.Fail("Nothing may follow the call of an intrinsic function");
        }

        error = parser._error;
        return error is null ? call : null;
    }

    private IntrinsicNode.Call? ParseCall(int depth)
    {
        var start = _at;
        while (_at < _text.Length && (char.IsAsciiLetterOrDigit(_text[_at]) || _text[_at] is '.' or '_'))
        {
            _at++;
        }

        var name = _text[start.._at];
        if (IntrinsicFunctions.Find(name) is not { } function)
        {
            _error ??= new(start, $"There is no intrinsic function '{name}'");
            return null;
        }

        if (depth > MostNested)
        {
            _error ??= new(start, $"Calls of intrinsic functions are nested deeper than {MostNested.ToString(CultureInfo.InvariantCulture)}");
            return null;
        }

        // Step Functions takes a call with too few or too many arguments, and fails it when it runs.
        return new IntrinsicNode.Call(function, ParseArguments(depth));
    }

    private List<IntrinsicNode> ParseArguments(int depth)
    {
        var arguments = new List<IntrinsicNode>();
        SkipBlanks();
        if (!Take('('))
        {
            Fail("An opening parenthesis should be here");
            return arguments;
        }

        SkipBlanks();
        if (Take(')'))
        {
            return arguments;
        }

        do
        {
            SkipBlanks();
            if (ParseArgument(depth) is { } argument)
            {
                arguments.Add(argument);
            }

            SkipBlanks();
        }
        while (_error is null && Take(','));

        if (!Take(')'))
        {
            Fail("A comma or a closing parenthesis should be here");
        }

        return arguments;
    }

    private IntrinsicNode? ParseArgument(int depth) => (_at < _text.Length ? _text[_at] : '\0') switch
    {
        '\'' => ParseText(),
        '$' => ParsePath(),
        'S' => ParseCall(depth + 1),
        _ => ParseConstant(),
    };

    private IntrinsicNode.Template? ParseText()
    {
        var close = Brackets.FindUnescaped(_text, _at + 1, _text.Length - 1, '\'');
        if (close < 0)
        {
            Fail("The text has no closing quote");
            return null;
        }

        var raw = _text[(_at + 1)..close];
        _at = close + 1;
        if (FormatTemplate.Parse(raw) is { } template)
        {
            return new IntrinsicNode.Template(template);
        }

        _error ??= new(_at - raw.Length - 1, "A backslash stands only before a quote, a brace or a backslash");
        return null;
    }

    private IntrinsicNode.Path? ParsePath()
    {
        var start = _at;
        while (_at < _text.Length && _text[_at] is not (',' or ')'))
        {
            if (_text[_at] == '[')
            {
                var close = Brackets.FindClosing(_text, _at, _text.Length - 1, '[', ']', skipsRegex: false);
                _at = close < 0 ? _text.Length - 1 : close;
            }

            _at++;
        }

        var text = _text[start.._at].TrimEnd();
        if (JsonPathExpression.TryParse(text, out var path, out var error))
        {
            return new IntrinsicNode.Path(path);
        }

        _error ??= error with { Position = start + error.Position };
        return null;
    }

    private IntrinsicNode.Constant? ParseConstant()
    {
        var length = _text.AsSpan(_at).IndexOfAny(',', ')');
        var word = (length < 0 ? _text[_at..] : _text.Substring(_at, length)).Trim();
        var isConstant = JsonValue.TryParse(word, out var value, out _) && (value.IsNumber || value.IsBoolean || value.IsNull);
        if (!isConstant)
        {
            Fail($"'{word}' is no argument: a text in single quotes, a number, true, false, null, a path or a call is");
            return null;
        }

        _at += word.Length;
        return new(value);
    }

    private bool Take(char expected)
    {
        if (_at >= _text.Length || _text[_at] != expected)
        {
            return false;
        }

        _at++;
        return true;
    }

    private void SkipBlanks()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
        {
            _at++;
        }
    }

    private void Fail(string message) => _error ??= new(_at, message);
}

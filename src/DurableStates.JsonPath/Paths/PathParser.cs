using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using DurableStates.JsonPath.Filters;

namespace DurableStates.JsonPath.Paths;

/// <summary>
/// Reads the steps of a path with the tolerances of release 2.9.0 of the library: blanks inside brackets, and one character of any kind
/// after a complete step at the very end.
/// </summary>
internal sealed class PathParser
{
    private const int DeepestFilter = 50;

    private readonly string _text;
    private readonly List<PathStep> _steps = [];
    private readonly int _depth;
    private readonly bool _hasEscapes;

    // The last character that counts.
    private readonly int _last;
    private int _at;
    private JsonPathSyntaxError? _error;

    private PathParser(string text, int start, int depth, bool hasEscapes)
    {
        _hasEscapes = hasEscapes;
        _text = text;
        _depth = depth;
        _at = start;
        _last = text.Length - 1;
        while (_last > start && text[_last] == ' ')
        {
            _last--;
        }
    }

    /// <summary>Reads the steps from a place behind the root on.</summary>
    /// <param name="text">The path.</param>
    /// <param name="start">Where the steps start.</param>
    /// <param name="error">What is wrong.</param>
    /// <param name="depth">The filters around the path.</param>
    /// <param name="hasEscapes">Whether a backslash keeps the sign after it in a name, as the specification lets a reference path have it.</param>
    public static PathStep[] Parse(string text, int start, out JsonPathSyntaxError? error, int depth = 0, bool hasEscapes = false)
    {
        var parser = new PathParser(text, start, depth, hasEscapes);
        parser.ParseSteps();
        error = parser._error;
        return error is null ? parser.Arrange() : [];
    }

    private void ParseSteps()
    {
        if (_at > _last)
        {
            return;
        }

        if (_text[_last] == '.')
        {
            Fail(_last, "Path must not end with a '.' or '..'");
        }
        else if (_text[_at] is not ('.' or '['))
        {
            Fail(_at, $"Illegal character at position {Number(_at)} expected '.' or '['");
        }

        for (var isFirst = true; _error is null && (isFirst || _at < _last); isFirst = false)
        {
            ParseStep();
        }
    }

    private void ParseStep()
    {
        if (_text[_at] == '[')
        {
            ParseBracket();
            return;
        }

        if (_text[_at] == '.')
        {
            var isScan = Peek(1) == '.';
            _at += isScan ? 2 : 1;
            if (isScan)
            {
                _steps.Add(new PathStep.Scan());
            }

            if (Peek(0) == '.')
            {
                Fail(_at, $"Character '.' on position {Number(_at)} is not valid.");
                return;
            }

            if (Peek(0) == '[')
            {
                ParseBracket();
                return;
            }
        }

        if (Peek(0) == '*')
        {
            _steps.Add(new PathStep.Wildcard());
            _at++;
        }
        else
        {
            ParseName();
        }
    }

    private void ParseName()
    {
        var start = _at;
        var name = new StringBuilder();
        while (_at <= _last && _text[_at] is not ('.' or '[' or '('))
        {
            if (_text[_at] == ' ')
            {
                Fail(start, $"Use bracket notion ['my prop'] if your property contains blank characters. position: {Number(start)}");
                return;
            }

            // Before a letter or digit a backslash is a part of the name.
            _at += _hasEscapes && _text[_at] == '\\' && _at < _last && !char.IsLetterOrDigit(_text[_at + 1]) ? 1 : 0;
            name.Append(_text[_at++]);
        }

        if (Peek(0) == '(')
        {
            ParseFunction(name.ToString());
        }
        else if (_at == start)
        {
            Fail(start, $"Could not parse token starting at position {Number(start)}");
        }
        else
        {
            _steps.Add(new PathStep.Name(name.ToString()));
        }
    }

    private void ParseFunction(string name)
    {
        var open = _at;
        var close = Brackets.FindClosing(_text, open, _last, '(', ')', skipsRegex: false);
        if (close < 0)
        {
            Fail(open, $"Arguments to function: '{name}' are not closed properly.");
        }
        else
        {
            var argument = _text[(open + 1)..close].Trim();
            _steps.Add(new PathStep.Function(name, argument.Length > 0, PathFunctions.Find(name, argument)));
            _at = close + 1;
        }
    }

    private void ParseBracket()
    {
        var next = SkipBlanks(_at + 1);
        switch (next <= _last ? _text[next] : ' ')
        {
            case '\'' or '"':
                ParseQuotedNames(next);
                return;
            case '-' or ':' or (>= '0' and <= '9') when ParsePositions():
                return;
            case '*':
                ParseBracketedWildcard(next);
                return;
            case '?' when ParseFilter(next):
                return;
            default:
                Fail(_at, $"Could not parse token starting at position {Number(_at)}. Expected ?, ', 0-9, * ");
                return;
        }
    }

    private void ParseBracketedWildcard(int star)
    {
        var close = SkipBlanks(star + 1);
        if (close > _last || _text[close] != ']')
        {
            Fail(star + 1, $"Expected wildcard token to end with ']' on position {Number(star + 1)}");
            return;
        }

        _steps.Add(new PathStep.Wildcard());
        _at = close + 1;
    }

    private void ParseQuotedNames(int first)
    {
        if (QuotedNames.Parse(_text, first, _last, out var end, out var error) is { } step)
        {
            _steps.Add(step);
            _at = end;
        }

        _error ??= error;
    }

    private bool ParsePositions()
    {
        var close = _text.IndexOf(']', _at, _last - _at + 1);
        if (close < 0 || !Positions.MayBe(_text.AsSpan(_at + 1, close - _at - 1)))
        {
            return false;
        }

        if (Positions.Parse(_text[(_at + 1)..close].Trim(), out var refusal) is { } step)
        {
            _steps.Add(step);
        }
        else
        {
            Fail(_at + 1, refusal);
        }

        _at = close + 1;
        return true;
    }

    private bool ParseFilter(int question)
    {
        var open = SkipBlanks(question + 1);
        var close = open <= _last && _text[open] == '(' ? Brackets.FindClosing(_text, open, _last, '(', ')', skipsRegex: true) : -1;
        var end = close < 0 ? -1 : SkipBlanks(close + 1);
        if (end < 0 || end > _last || _text[end] != ']')
        {
            return false;
        }

        if (_depth == DeepestFilter || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            Fail(_at, "Filters are nested too deep");
            return true;
        }

        var condition = FilterParser.Parse(_text[_at..(end + 1)], open - _at, close - _at, _depth + 1, out var error);
        _error ??= error is null ? null : error with { Position = error.Position + _at };
        if (condition is not null)
        {
            _steps.Add(new PathStep.Filter(condition));
        }

        _at = end + 1;
        return true;
    }

    // A function at the end of a deep scan is called once, with all that was found.
    private PathStep[] Arrange() => _steps is [PathStep.Scan, .., PathStep.Function function]
        ? [new PathStep.Function(function.FunctionName, function.HasArguments, PathFunctions.OverScan(function, [.. _steps[..^1]]))]
        : [.. _steps];

    private char Peek(int ahead) => _at + ahead <= _last ? _text[_at + ahead] : '\0';

    private int SkipBlanks(int at) => Brackets.SkipBlanks(_text, at, _last);

    private void Fail(int position, string message) => _error ??= new(position, message);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

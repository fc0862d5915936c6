using System.Runtime.CompilerServices;
using DurableStates.JsonPath.Paths;

namespace DurableStates.JsonPath.Filters;

/// <summary>Reads the condition of a filter: comparisons and existence tests under <c>&amp;&amp;</c>, <c>||</c>, <c>!</c> and parentheses.</summary>
internal sealed class FilterParser
{
    private readonly string _text;
    private readonly int _last;
    private readonly int _depth;
    private int _at;
    private JsonPathSyntaxError? _error;

    private FilterParser(string text, int open, int close, int depth)
    {
        _depth = depth;
        _text = text;
        _at = open;
        _last = close;
    }

    /// <param name="text">The filter from bracket to bracket.</param>
    /// <param name="open">Where its parenthesis opens.</param>
    /// <param name="close">Where its parenthesis closes.</param>
    /// <param name="depth">How many filters there are around its paths, itself included.</param>
    /// <param name="error">What is wrong, with a position in the text given.</param>
    public static FilterNode? Parse(string text, int open, int close, int depth, out JsonPathSyntaxError? error)
    {
        var parser = new FilterParser(text, open, close, depth);
        var node = parser.ParseOr();
        parser.SkipBlanks();
        if (parser._error is null && parser._at <= close)
        {
            parser.Fail($"Expected end of filter expression instead of: {text[parser._at..(close + 1)]}");
        }

        error = parser._error;
        return error is null ? node : null;
    }

    private FilterNode? ParseOr() => ParseChain("||", ParseAnd, operands => new FilterNode.Or(operands));

    private FilterNode? ParseAnd() => ParseChain("&&", ParseOperand, operands => new FilterNode.And(operands));

    private FilterNode? ParseChain(string sign, Func<FilterNode?> parseOperand, Func<List<FilterNode>, FilterNode> combine)
    {
        var operands = new List<FilterNode>();
        do
        {
            if (parseOperand() is not { } operand)
            {
                return null;
            }

            operands.Add(operand);
        }
        while (Take(sign));

        return operands is [var only] ? only : combine(operands);
    }

    private FilterNode? ParseOperand()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            Fail("Filters are nested too deep");
            return null;
        }

        SkipBlanks();
        if (Current == '!' && After(_at + 1) is not ('$' or '@'))
        {
            _at++;
            return ParseOperand() is { } negated ? new FilterNode.Not(negated) : null;
        }

        if (Current != '(')
        {
            return ParseComparison();
        }

        _at++;
        var inner = ParseOr();
        if (_error is null && !Take(")"))
        {
            Fail("Expected character: )");
        }

        return inner;
    }

    private FilterNode? ParseComparison()
    {
        var left = ParseValue();
        if (left is null)
        {
            return null;
        }

        // What does not go on as a comparison is a test for existence, and the rest must be something else.
        var behind = _at;
        if (ParseOperator() is { } sign)
        {
            var right = ParseValue();
            if (right is not null)
            {
                return new FilterNode.Compare(left, sign, right);
            }

            if (!_error.IsRecoverable())
            {
                return null;
            }

            _error = null;
        }

        _at = behind;
        if (left is FilterOperand.Path path)
        {
            return new FilterNode.Exists(path, Expected: !path.IsNegated);
        }

        Fail("Expected path node");
        return null;
    }

    private FilterOperator? ParseOperator()
    {
        SkipBlanks();
        var start = _at;
        var isSign = IsSign(Current);
        while (_at <= _last && (isSign ? IsSign(Current) : Current != ' '))
        {
            _at++;
        }

        return FilterOperators.Find(_text[start.._at]);
    }

    private FilterOperand? ParseValue()
    {
        SkipBlanks();
        var isNegated = Current == '!';
        if (isNegated)
        {
            _at++;
            SkipBlanks();
        }

        if (Current is '$' or '@')
        {
            return ParsePath(isNegated);
        }

        if (isNegated)
        {
            _error ??= new JsonPathSyntaxError(_at, "Unexpected character: !");
            return null;
        }

        var end = FilterLiterals.Read(_text, _at, _last, out var value, out var error);
        _error ??= error;
        if (error is not null)
        {
            return null;
        }

        _at = end;
        return new FilterOperand.Constant(value);
    }

    private FilterOperand.Path? ParsePath(bool isNegated)
    {
        var start = _at++;
        while (_at <= _last)
        {
            if (Current == '[')
            {
                var close = Brackets.FindClosing(_text, _at, _last, '[', ']', skipsRegex: false);
                if (close < 0)
                {
                    _error ??= new JsonPathSyntaxError(_at, $"Square brackets does not match in filter {_text}");
                    return null;
                }

                _at = close + 1;
            }

            if (_at > _last || IsSign(Current) || Current == ' ' || (Current == ')' && !ClosesFunction(start)))
            {
                break;
            }

            _at++;
        }

        var text = _text[start.._at];
        var steps = PathParser.Parse(text, 1, out var error, _depth);
        _error ??= error is null ? null : new JsonPathSyntaxError(error.Position + start, error.Message);
        return error is null ? new(new CompiledPath(steps), text[0] == '$', isNegated) : null;
    }

    // A parenthesis right after its opening one, with a dot somewhere before, belongs to a function without arguments.
    private bool ClosesFunction(int start)
    {
        var open = _at - 1;
        while (open > start && _text[open] == ' ')
        {
            open--;
        }

        return open > start && _text[open] == '(' && _text.AsSpan(start + 1, open - start - 1).Contains('.');
    }

    private bool Take(string sign)
    {
        SkipBlanks();
        if (_error is not null || _at + sign.Length - 1 > _last || string.CompareOrdinal(_text, _at, sign, 0, sign.Length) != 0)
        {
            return false;
        }

        _at += sign.Length;
        return true;
    }

    private char Current => _at < _text.Length ? _text[_at] : '\0';

    private char After(int at)
    {
        while (at < _last && _text[at] == ' ')
        {
            at++;
        }

        return at <= _last ? _text[at] : '\0';
    }

    private void SkipBlanks()
    {
        while (_at < _last && _text[_at] == ' ')
        {
            _at++;
        }
    }

    private static bool IsSign(char unit) => unit is '<' or '>' or '=' or '~' or '!';

    private void Fail(string message) => _error ??= new(_at, message);
}

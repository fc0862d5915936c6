using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace DurableStates.Jsonata.Evaluation;

/// <summary>Writes a regular expression of JavaScript as one of .NET: the same text can mean different things in the two.</summary>
internal sealed class RegexTranslation
{
    private const string Blank = "\\t\\n\\v\\f\\r \\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff";
    private const string Word = "a-zA-Z0-9_";
    private const string LineEnd = "\\n\\r\\u2028\\u2029";

    private readonly string _pattern;
    private readonly bool _isMultiline;
    private readonly StringBuilder _result = new();
    private readonly List<string> _names = [];
    private readonly int _groups;
    private int _at;

    private RegexTranslation(string pattern, bool isMultiline)
    {
        _pattern = pattern;
        _isMultiline = isMultiline;
        _groups = CountGroups();
    }

    /// <summary>Whether the expression can be translated; the error text of the reference where not.</summary>
    public static string? Check(string pattern, string flags)
    {
        try
        {
            Translate(pattern, flags, Regex.InfiniteMatchTimeout);
            return null;
        }
        catch (ArgumentException)
        {
            return $"Invalid regular expression: /{pattern}/{flags}";
        }
    }

    public static Regex Translate(string pattern, string flags, TimeSpan longestMatch)
    {
        if (flags.Length != flags.Distinct().Count())
        {
            throw new ArgumentException("A flag appears twice.", nameof(flags));
        }

        var options = RegexOptions.CultureInvariant | (flags.Contains('i', StringComparison.Ordinal) ? RegexOptions.IgnoreCase : RegexOptions.None);
        var translation = new RegexTranslation(pattern, flags.Contains('m', StringComparison.Ordinal));
        return new Regex(translation.Run(), options, longestMatch);
    }

    private string Run()
    {
        while (_at < _pattern.Length)
        {
            var c = _pattern[_at];
            switch (c)
            {
                case '\\':
                    _result.Append(Escape(inClass: false));
                    break;
                case '[':
                    Class();
                    break;
                case '(':
                    Group();
                    break;
                case '.':
                    Put($"[^{LineEnd}]");
                    break;
                case '^':
                    Put(_isMultiline ? $"(?<![^{LineEnd}])" : "\\A");
                    break;
                case '$':
                    Put(_isMultiline ? $"(?![^{LineEnd}])" : "\\z");
                    break;
                case '#' or ' ':
                    Put("\\" + c);
                    break;
                default:
                    Put(c.ToString());
                    break;
            }
        }

        return _result.ToString();
    }

    private void Put(string text)
    {
        _result.Append(text);
        _at++;
    }

    private void Group()
    {
        var rest = _pattern.AsSpan(_at);
        if (rest.StartsWith("(?<", StringComparison.Ordinal) && rest.Length > 3 && rest[3] is not ('=' or '!'))
        {
            // Named groups count like the others here, but come after them in .NET.
            var end = rest.IndexOf('>');
            if (end < 0)
            {
                throw new ArgumentException("A group's name has no end.");
            }

            _at += end + 1;
            _result.Append('(');
            return;
        }

        if (rest.StartsWith("(?", StringComparison.Ordinal) && !(rest.Length > 2 && rest[2] is ':' or '=' or '!' or '<'))
        {
            throw new ArgumentException("Not a group.");
        }

        Put("(");
    }

    private void Class()
    {
        var start = _at++;
        var negated = _at < _pattern.Length && _pattern[_at] == '^';
        _at += negated ? 1 : 0;
        if (_at < _pattern.Length && _pattern[_at] == ']')
        {
            // Nothing, or anything.
            _at++;
            _result.Append(negated ? "[\\s\\S]" : "(?!)");
            return;
        }

        _result.Append(negated ? "[^" : "[");
        while (_at < _pattern.Length && _pattern[_at] != ']')
        {
            var c = _pattern[_at];
            if (c == '\\')
            {
                _result.Append(Escape(inClass: true));
            }
            else
            {
                // A bracket inside would mean a subtraction.
                Put(c == '[' ? "\\[" : c.ToString());
            }
        }

        if (_at >= _pattern.Length)
        {
            throw new ArgumentException($"The class at {start} has no end.");
        }

        Put("]");
    }

    private string Escape(bool inClass)
    {
        if (_at + 1 >= _pattern.Length)
        {
            throw new ArgumentException("A backslash stands at the end.");
        }

        var c = _pattern[_at + 1];
        _at += 2;
        switch (c)
        {
            case 'd':
                return inClass ? "0-9" : "[0-9]";
            case 'D':
                return inClass ? "\\x00-\\x2f\\x3a-\\uffff" : "[^0-9]";
            case 'w':
                return inClass ? Word : $"[{Word}]";
            case 'W':
                return inClass ? "\\x00-\\x2f\\x3a-\\x40\\x5b-\\x5e\\x60\\x7b-\\uffff" : $"[^{Word}]";
            case 's':
                return inClass ? Blank : $"[{Blank}]";
            case 'S':
                return inClass ? "\\x00-\\x08\\x0e-\\x1f\\x21-\\x9f\\xa1-\\u167f\\u1681-\\u1fff\\u200b-\\u2027\\u202a-\\u202e\\u2030-\\u205e\\u2060-\\u2fff\\u3001-\\ufefe\\uff00-\\uffff" : $"[^{Blank}]";
            case 'b' when !inClass:
                return $"(?:(?<=[{Word}])(?![{Word}])|(?<![{Word}])(?=[{Word}]))";
            case 'B' when !inClass:
                return $"(?:(?<=[{Word}])(?=[{Word}])|(?<![{Word}])(?![{Word}]))";
            case 'b' or 'f' or 'n' or 'r' or 't' or 'v':
                return "\\" + c;
            case 'c' when _at < _pattern.Length && char.IsAsciiLetter(_pattern[_at]):
                return Unit((char)(_pattern[_at++] & 31));
            case 'x' when Hex(2) is { } unit:
                return Unit(unit);
            case 'u' when Hex(4) is { } unit:
                return Unit(unit);
            case 'k' when !inClass && Name() is { } group:
                return BackReference(group);
            case '0' when !(_at < _pattern.Length && char.IsAsciiDigit(_pattern[_at])):
                return Unit('\0');
            case >= '1' and <= '9' when !inClass && Number(c) is var number && number <= _groups:
                _at += number.ToString(CultureInfo.InvariantCulture).Length - 1;
                return BackReference(number);
            case >= '0' and <= '7':
                return Octal(c);
            default:
                return Unit(c);
        }
    }

    private static string Unit(char c) => $"\\u{(int)c:x4}";

    // A group that took no part matches nothing at all, and so does a reference to it.
    private static string BackReference(int group) => $"(?({group})\\{group}(?:)|)";

    private int Number(char first)
    {
        var number = first - '0';
        for (var at = _at; at < _pattern.Length && char.IsAsciiDigit(_pattern[at]) && number < 1000; at++)
        {
            number = (number * 10) + _pattern[at] - '0';
        }

        return number;
    }

    private string Octal(char first)
    {
        var value = first - '0';
        while (_at < _pattern.Length && _pattern[_at] is >= '0' and <= '7' && (value * 8) + _pattern[_at] - '0' <= 255)
        {
            value = (value * 8) + _pattern[_at++] - '0';
        }

        return Unit((char)value);
    }

    private char? Hex(int digits)
    {
        if (_at + digits > _pattern.Length ||
            !ushort.TryParse(_pattern.AsSpan(_at, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
        {
            return null;
        }

        _at += digits;
        return (char)unit;
    }

    private int? Name()
    {
        var end = _pattern.IndexOf('>', _at);
        if (_at >= _pattern.Length || _pattern[_at] != '<' || end < 0)
        {
            return null;
        }

        var index = _names.IndexOf(_pattern[(_at + 1)..end]);
        if (index < 0)
        {
            return null;
        }

        _at = end + 1;
        return index + 1;
    }

    private int CountGroups()
    {
        var inClass = false;
        for (var at = 0; at < _pattern.Length; at++)
        {
            switch (_pattern[at])
            {
                case '\\':
                    at++;
                    break;
                case '[':
                    inClass = true;
                    break;
                case ']':
                    inClass = false;
                    break;
                case '(' when !inClass && (at + 1 >= _pattern.Length || _pattern[at + 1] != '?'):
                    _names.Add("");
                    break;
                case '(' when !inClass && at + 3 < _pattern.Length && _pattern[at + 2] == '<' && _pattern[at + 3] is not ('=' or '!'):
                    var end = _pattern.IndexOf('>', at);
                    _names.Add(end < 0 ? "" : _pattern[(at + 3)..end]);
                    break;
                default:
                    break;
            }
        }

        return _names.Count;
    }
}

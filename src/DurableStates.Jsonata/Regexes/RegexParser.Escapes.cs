using System.Globalization;

namespace DurableStates.Jsonata.Regexes;

internal sealed partial class RegexParser
{
    private RegexNode.Unit Class()
    {
        var isNegated = Take('^');
        var set = new List<CharRange>();
        while (_at < _pattern.Length && _pattern[_at] != ']')
        {
            var first = ClassAtom(set);
            if (!Take('-'))
            {
                Add(set, first);
                continue;
            }

            if (_at >= _pattern.Length)
            {
                break;
            }

            if (_pattern[_at] == ']')
            {
                Add(set, first);
                Add(set, '-');
                break;
            }

            var last = ClassAtom(set);
            if (first is null || last is null)
            {
                // A class is no end of a range: the hyphen is one of the units.
                Add(set, first);
                Add(set, '-');
                Add(set, last);
            }
            else if (first > last)
            {
                throw new NotARegexException();
            }
            else
            {
                set.Add(new(first.Value, last.Value));
            }
        }

        if (!Take(']'))
        {
            throw new NotARegexException();
        }

        // What is not to match is asked after case was taken out.
        var units = Unit(CharSet.Of(set));
        return isNegated ? new(units.Set.Complement()) : units;
    }

    private static void Add(List<CharRange> set, char? unit)
    {
        if (unit is { } c)
        {
            set.Add(new(c, c));
        }
    }

    // A unit, or null for a class of units, which has been added.
    private char? ClassAtom(List<CharRange> set)
    {
        var c = _pattern[_at++];
        if (c != '\\')
        {
            return c;
        }

        if (_at >= _pattern.Length)
        {
            throw new NotARegexException();
        }

        if (ClassOf(_pattern[_at]) is { } units)
        {
            _at++;
            set.AddRange(units.Ranges);
            return null;
        }

        if (Take('b'))
        {
            return '\b';
        }

        if (_pattern[_at] == 'c' && _at + 1 < _pattern.Length && (char.IsAsciiDigit(_pattern[_at + 1]) || _pattern[_at + 1] == '_'))
        {
            _at += 2;
            return (char)(_pattern[_at - 1] & 31);
        }

        return UnitEscape();
    }

    private RegexNode Escape()
    {
        if (_at >= _pattern.Length)
        {
            throw new NotARegexException();
        }

        var c = _pattern[_at];
        if (ClassOf(c) is { } units)
        {
            _at++;
            return Unit(units);
        }

        if (c is >= '1' and <= '9')
        {
            var at = _at;
            if (Number(ref at) is { } number && number <= _names.Count)
            {
                _at = at;
                return new RegexNode.BackReference(number);
            }
        }

        if (c == 'k' && _hasNames)
        {
            var name = _at + 1 < _pattern.Length && _pattern[_at + 1] == '<' ? Name(_at + 2) : null;
            var index = name is null ? -1 : _names.IndexOf(name);
            if (index < 0)
            {
                throw new NotARegexException();
            }

            _at += name!.Length + 3;
            return new RegexNode.BackReference(index + 1);
        }

        return Unit(UnitEscape());
    }

    // An escape that stands for one unit; the backslash has been taken.
    private char UnitEscape()
    {
        var c = _pattern[_at++];
        switch (c)
        {
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'v':
                return '\v';
            case 'c' when _at < _pattern.Length && char.IsAsciiLetter(_pattern[_at]):
                return (char)(_pattern[_at++] & 31);
            case 'c':
                // The backslash stands for itself, and the letter comes next.
                _at--;
                return '\\';
            case 'x':
                return Hex(2) ?? 'x';
            case 'u':
                return Hex(4) ?? 'u';
            case 'k' when _hasNames:
                throw new NotARegexException();
            case >= '0' and <= '7':
                return Octal(c);
            default:
                return c;
        }
    }

    // Up to three digits, up to 377.
    private char Octal(char first)
    {
        var value = first - '0';
        for (var digits = 1; digits < 3 && _at < _pattern.Length && _pattern[_at] is >= '0' and <= '7' && value < 32; digits++)
        {
            value = (value * 8) + _pattern[_at++] - '0';
        }

        return (char)value;
    }

    private char? Hex(int digits)
    {
        if (_at + digits > _pattern.Length || !ushort.TryParse(_pattern.AsSpan(_at, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
        {
            return null;
        }

        _at += digits;
        return (char)unit;
    }

    private static CharSet? ClassOf(char c) => c switch
    {
        'd' => CharSet.Digits,
        'D' => CharSet.Digits.Complement(),
        'w' => CharSet.Words,
        'W' => CharSet.Words.Complement(),
        's' => CharSet.Blanks,
        'S' => CharSet.Blanks.Complement(),
        _ => null,
    };
}

using System.Collections.Immutable;

namespace DurableStates.Jsonata.Regexes;

/// <summary>Reads a regular expression by the grammar of ECMA-262 with its annex B, without the flags u and v, as JavaScript does for JSONata.</summary>
internal sealed partial class RegexParser
{
    // Deeper than anybody writes; what reads, compiles and matches nests with it.
    private const int DeepestNesting = 250;

    private readonly string _pattern;
    private readonly bool _ignoresCase;
    private readonly List<string> _names = [];
    private readonly bool _hasNames;
    private int _at;
    private int _groups;
    private int _depth;

    private RegexParser(string pattern, bool ignoresCase)
    {
        _pattern = pattern;
        _ignoresCase = ignoresCase;
        _hasNames = FindGroups();
    }

    /// <summary>The expression, or null where it is none.</summary>
    public static RegexSyntax? Parse(string pattern, string flags)
    {
        if (flags.Length != flags.Distinct().Count())
        {
            return null;
        }

        var ignoresCase = flags.Contains('i', StringComparison.Ordinal);
        try
        {
            var parser = new RegexParser(pattern, ignoresCase);
            var root = parser.Alternatives();
            return parser._at == pattern.Length ? new(root, parser._groups, ignoresCase, flags.Contains('m', StringComparison.Ordinal)) : null;
        }
        catch (NotARegexException)
        {
            return null;
        }
    }

    private RegexNode Alternatives()
    {
        if (++_depth > DeepestNesting)
        {
            throw new NotARegexException();
        }

        var choices = ImmutableArray.Create(Sequence());
        while (Take('|'))
        {
            choices = choices.Add(Sequence());
        }

        _depth--;
        return choices is [var only] ? only : new RegexNode.Alternatives(choices);
    }

    private RegexNode Sequence()
    {
        var parts = ImmutableArray.CreateBuilder<RegexNode>();
        while (_at < _pattern.Length && _pattern[_at] is not ('|' or ')'))
        {
            parts.Add(Term());
        }

        return parts.Count == 1 ? parts[0] : new RegexNode.Sequence(parts.ToImmutable());
    }

    private RegexNode Term()
    {
        var groups = _groups;
        switch (_pattern[_at++])
        {
            case '^':
                return new RegexNode.Assertion(AssertionKind.Start);
            case '$':
                return new RegexNode.Assertion(AssertionKind.End);
            case '\\' when Take('b'):
                return new RegexNode.Assertion(AssertionKind.WordBoundary);
            case '\\' when Take('B'):
                return new RegexNode.Assertion(AssertionKind.NoWordBoundary);
            case '(' when Take("?<="):
                return Close(new RegexNode.Look(Alternatives(), IsBehind: true, IsNegative: false));
            case '(' when Take("?<!"):
                return Close(new RegexNode.Look(Alternatives(), IsBehind: true, IsNegative: true));
            case '(' when Take("?="):
                return Repeated(Close(new RegexNode.Look(Alternatives(), IsBehind: false, IsNegative: false)), groups);
            case '(' when Take("?!"):
                return Repeated(Close(new RegexNode.Look(Alternatives(), IsBehind: false, IsNegative: true)), groups);
            case '(' when Take("?:"):
                return Repeated(Close(Alternatives()), groups);
            case '(':
                return Repeated(Group(), groups);
            case '.':
                return Repeated(new RegexNode.Unit(CharSet.LineEnds.Complement()), groups);
            case '[':
                return Repeated(Class(), groups);
            case '\\':
                return Repeated(Escape(), groups);
            case '*' or '+' or '?':
                throw new NotARegexException();
            case '{' when Braces(_at - 1) is not null:
                throw new NotARegexException();
            case var c:
                return Repeated(Unit(c), groups);
        }
    }

    private RegexNode.Group Group()
    {
        if (Take("?<"))
        {
            // Its name was looked at when the groups were counted.
            _at = _pattern.IndexOf('>', _at) + 1;
        }
        else if (_at < _pattern.Length && _pattern[_at] == '?')
        {
            throw new NotARegexException();
        }

        var number = ++_groups;
        return new(number, Close(Alternatives()));
    }

    private T Close<T>(T node)
    {
        return Take(')') ? node : throw new NotARegexException();
    }

    private RegexNode Repeated(RegexNode body, int groupsBefore)
    {
        if (_at >= _pattern.Length)
        {
            return body;
        }

        (int Least, int Most, int Length)? quantifier = _pattern[_at] switch
        {
            '*' => (0, int.MaxValue, 1),
            '+' => (1, int.MaxValue, 1),
            '?' => (0, 1, 1),
            '{' => Braces(_at),
            _ => null,
        };
        if (quantifier is not var (least, most, length))
        {
            return body;
        }

        _at += length;
        if (least > most)
        {
            throw new NotARegexException();
        }

        return new RegexNode.Repetition(body, least, most, IsLazy: Take('?'), groupsBefore + 1, _groups + 1);
    }

    // {n}, {n,} or {n,m}; anything else in braces stands for itself.
    private (int Least, int Most, int Length)? Braces(int start)
    {
        var at = start + 1;
        if (Number(ref at) is not { } least)
        {
            return null;
        }

        var most = least;
        if (at < _pattern.Length && _pattern[at] == ',')
        {
            at++;
            most = Number(ref at) ?? int.MaxValue;
        }

        return at < _pattern.Length && _pattern[at] == '}' ? (least, most, at + 1 - start) : null;
    }

    private int? Number(ref int at)
    {
        var start = at;
        var number = 0L;
        for (; at < _pattern.Length && char.IsAsciiDigit(_pattern[at]); at++)
        {
            number = Math.Min((number * 10) + _pattern[at] - '0', int.MaxValue);
        }

        return at == start ? null : (int)number;
    }

    private RegexNode.Unit Unit(char c) => Unit(CharSet.Of(c));

    private RegexNode.Unit Unit(CharSet set) => new(_ignoresCase ? set.IgnoringCase() : set);

    private bool Take(char c)
    {
        if (_at >= _pattern.Length || _pattern[_at] != c)
        {
            return false;
        }

        _at++;
        return true;
    }

    private bool Take(string text)
    {
        if (string.CompareOrdinal(_pattern, _at, text, 0, text.Length) != 0
            || (text == "?<" && _at + 2 < _pattern.Length && _pattern[_at + 2] is '=' or '!'))
        {
            return false;
        }

        _at += text.Length;
        return true;
    }

    // References may stand before the groups that they name. True where a group has a name.
    private bool FindGroups()
    {
        var inClass = false;
        var hasNames = false;
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
                    hasNames = true;
                    _names.Add(NewName(at + 3));
                    break;
                default:
                    break;
            }
        }

        return hasNames;
    }

    private string NewName(int start)
    {
        var name = Name(start);
        return name is null || _names.Contains(name) ? throw new NotARegexException() : name;
    }

    // An identifier that ends with an angle bracket.
    private string? Name(int start)
    {
        var at = start;
        while (at < _pattern.Length && (_pattern[at] is '$' or '_' || char.IsLetter(_pattern[at]) || (at > start && char.IsLetterOrDigit(_pattern[at]))))
        {
            at++;
        }

        return at > start && at < _pattern.Length && _pattern[at] == '>' ? _pattern[start..at] : null;
    }

    // Ends the reading; never leaves this class.
    private sealed class NotARegexException : Exception;
}

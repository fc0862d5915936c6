using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace DurableStates.Jsonata.Regexes;

/// <summary>A set of UTF-16 units: sorted ranges that do not touch, and a bit for each unit of ASCII.</summary>
internal sealed class CharSet
{
    private const int Ascii = 128;

    private readonly ImmutableArray<CharRange> _ranges;
    private readonly ulong _low;
    private readonly ulong _high;

    private CharSet(ImmutableArray<CharRange> ranges)
    {
        _ranges = ranges;
        for (var c = '\0'; c < Ascii; c++)
        {
            if (InRanges(c))
            {
                _low |= c < 64 ? 1UL << c : 0;
                _high |= c < 64 ? 0 : 1UL << (c & 63);
            }
        }
    }

    public static CharSet None { get; } = new([]);

    public static CharSet All { get; } = Of(new CharRange('\0', '\uffff'));

    public static CharSet Digits { get; } = Of(new CharRange('0', '9'));

    public static CharSet Words { get; } = Of(new('a', 'z'), new('A', 'Z'), new('0', '9'), new('_', '_'));

    public static CharSet Blanks { get; } = Of(
        new('\t', '\r'), new(' ', ' '), new('\u00a0', '\u00a0'), new('\u1680', '\u1680'), new('\u2000', '\u200a'), new('\u2028', '\u2029'),
        new('\u202f', '\u202f'), new('\u205f', '\u205f'), new('\u3000', '\u3000'), new('\ufeff', '\ufeff'));

    public static CharSet LineEnds { get; } = Of(new('\n', '\n'), new('\r', '\r'), new('\u2028', '\u2029'));

    /// <summary>The ranges in order.</summary>
    public ImmutableArray<CharRange> Ranges => _ranges;

    /// <summary>How many units there are.</summary>
    public int Count => _ranges.Sum(range => range.To - range.From + 1);

    /// <summary>The only unit, or null where there are none or several.</summary>
    public char? Single => _ranges is [var only] && only.From == only.To ? only.From : null;

    public static CharSet Of(params IEnumerable<CharRange> ranges)
    {
        var merged = ImmutableArray.CreateBuilder<CharRange>();
        foreach (var range in ranges.OrderBy(range => range.From))
        {
            if (merged.Count > 0 && range.From <= merged[^1].To + 1)
            {
                merged[^1] = new(merged[^1].From, (char)Math.Max(merged[^1].To, range.To));
            }
            else
            {
                merged.Add(range);
            }
        }

        return new(merged.ToImmutable());
    }

    public static CharSet Of(char only) => Of(new CharRange(only, only));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Contains(char c) => c < Ascii ? ((c < 64 ? _low : _high) >> (c & 63) & 1) != 0 : InRanges(c);

    public CharSet Union(CharSet other) => Of([.. _ranges, .. other._ranges]);

    public CharSet Complement()
    {
        var gaps = new List<CharRange>();
        var next = 0;
        foreach (var range in _ranges)
        {
            if (range.From > next)
            {
                gaps.Add(new((char)next, (char)(range.From - 1)));
            }

            next = range.To + 1;
        }

        if (next <= char.MaxValue)
        {
            gaps.Add(new((char)next, char.MaxValue));
        }

        return Of(gaps);
    }

    public bool Overlaps(CharSet other) => _ranges.Any(one => other._ranges.Any(two => one.From <= two.To && two.From <= one.To));

    /// <summary>All units that differ from one of these at most by case.</summary>
    public CharSet IgnoringCase()
    {
        var groups = _ranges.All(range => range.To < Ascii) ? Casing.AsciiGroups : Casing.Groups;
        return Of([.. _ranges, .. groups.Where(group => group.Any(Contains)).SelectMany(group => group).Select(unit => new CharRange(unit, unit))]);
    }

    public IEnumerable<char> Units() => _ranges.SelectMany(range => Enumerable.Range(range.From, range.To - range.From + 1)).Select(unit => (char)unit);

    private bool InRanges(char c)
    {
        var (low, high) = (0, _ranges.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (c < _ranges[middle].From)
            {
                high = middle - 1;
            }
            else if (c > _ranges[middle].To)
            {
                low = middle + 1;
            }
            else
            {
                return true;
            }
        }

        return false;
    }
}

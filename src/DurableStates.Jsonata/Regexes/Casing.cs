using System.Collections.Immutable;

namespace DurableStates.Jsonata.Regexes;

/// <summary>What ECMAScript compares in place of a unit where case does not count (ECMA-262, Canonicalize without the flag u).</summary>
internal static class Casing
{
    private static readonly Lazy<ImmutableArray<ImmutableArray<char>>> s_groups = new(() => GroupsUpTo(char.MaxValue));

    /// <summary>The units of ASCII that are the same where case does not count, those that have only themselves left out.</summary>
    public static ImmutableArray<ImmutableArray<char>> AsciiGroups { get; } = GroupsUpTo('\u007f');

    /// <summary>The same for all units. No group has units of ASCII and others.</summary>
    public static ImmutableArray<ImmutableArray<char>> Groups => s_groups.Value;

    public static char Canonical(char unit)
    {
        if (unit < 128)
        {
            return char.IsAsciiLetterLower(unit) ? (char)(unit - 32) : unit;
        }

        var upper = char.ToUpperInvariant(unit);
        return upper < 128 || HasLongUpper(unit) ? unit : upper;
    }

    // Their capital is two letters in full, so that ECMAScript leaves them; one letter in short, which .NET gives.
    private static bool HasLongUpper(char unit) => unit
        is (>= '\u1f80' and <= '\u1faf') or '\u1fb3' or '\u1fbc' or '\u1fc3' or '\u1fcc' or '\u1ff3' or '\u1ffc';

    private static ImmutableArray<ImmutableArray<char>> GroupsUpTo(char last) =>
    [
        .. Enumerable.Range(0, last + 1).Select(unit => (char)unit)
            .GroupBy(Canonical)
            .Where(group => group.Count() > 1)
            .Select(group => group.ToImmutableArray()),
    ];
}

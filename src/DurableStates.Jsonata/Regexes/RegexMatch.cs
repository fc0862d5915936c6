using System.Collections.Immutable;

namespace DurableStates.Jsonata.Regexes;

/// <summary>Where an expression and its groups were found.</summary>
/// <param name="Start">Where the whole begins.</param>
/// <param name="End">Where the whole ends.</param>
/// <param name="Groups">The text of the whole and of each group; null for a group that took no part.</param>
internal sealed record RegexMatch(int Start, int End, ImmutableArray<string?> Groups)
{
    public string Text => Groups[0]!;
}

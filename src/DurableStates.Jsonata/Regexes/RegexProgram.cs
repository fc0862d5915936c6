using System.Buffers;
using System.Collections.Immutable;

namespace DurableStates.Jsonata.Regexes;

/// <summary>A compiled regular expression.</summary>
/// <param name="Code">The instructions; the first is where a match begins.</param>
/// <param name="Groups">How many groups there are, the whole match not counted.</param>
/// <param name="Slots">How many slots there are: two for each group and the whole match, then those of loops.</param>
/// <param name="IgnoresCase">Whether <see cref="Opcode.Again"/> does.</param>
internal sealed record RegexProgram(ImmutableArray<Instruction> Code, int Groups, int Slots, bool IgnoresCase)
{
    /// <summary>The units of which one begins every match; null where a match may be empty, or begin with too many.</summary>
    public SearchValues<char>? Starts { get; init; }

    /// <summary>The same units, to ask for one.</summary>
    public CharSet? StartSet { get; init; }

    /// <summary>Whether every match begins where the text does.</summary>
    public bool IsAnchored { get; init; }

    /// <summary>
    /// The instruction that takes the first units of every match and keeps them, or -1: a match that failed after them fails from
    /// every place between too, because what follows does not see where they began.
    /// </summary>
    public int LeadingRun { get; init; } = -1;
}

using System.Collections.Immutable;

namespace DurableStates.Jsonata.Regexes;

/// <summary>A part of a regular expression as ECMAScript has it, without the flags u and v.</summary>
internal abstract record RegexNode
{
    private RegexNode()
    {
    }

    /// <summary>One unit of a set.</summary>
    public sealed record Unit(CharSet Set) : RegexNode;

    /// <summary>One after another; empty for nothing.</summary>
    public sealed record Sequence(ImmutableArray<RegexNode> Parts) : RegexNode;

    /// <summary>The first that leads to a match.</summary>
    public sealed record Alternatives(ImmutableArray<RegexNode> Choices) : RegexNode;

    /// <summary>A part whose text is kept under a number.</summary>
    public sealed record Group(int Number, RegexNode Body) : RegexNode;

    /// <summary>A part again and again; <see cref="int.MaxValue"/> for no greatest number. The groups in it are forgotten before each iteration.</summary>
    public sealed record Repetition(RegexNode Body, int Least, int Most, bool IsLazy, int FirstGroup, int GroupsEnd) : RegexNode;

    /// <summary><c>^</c>, <c>$</c>, <c>\b</c> or <c>\B</c>.</summary>
    public sealed record Assertion(AssertionKind Kind) : RegexNode;

    /// <summary><c>(?=…)</c>, <c>(?!…)</c>, <c>(?&lt;=…)</c> or <c>(?&lt;!…)</c>.</summary>
    public sealed record Look(RegexNode Body, bool IsBehind, bool IsNegative) : RegexNode;

    /// <summary>The text of a group once more.</summary>
    public sealed record BackReference(int Number) : RegexNode;
}

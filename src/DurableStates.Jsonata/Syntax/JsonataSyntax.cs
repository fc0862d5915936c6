using System.Diagnostics.CodeAnalysis;
using DurableStates.Jsonata.Parsing;

namespace DurableStates.Jsonata.Syntax;

/// <summary>
/// A part of a JSONata expression as it was written or built. A closed family: every case is a sealed record of this namespace.
/// Two parts are equal when they print the same; where they stood does not count.
/// </summary>
public abstract record JsonataSyntax
{
    private protected JsonataSyntax()
    {
    }

    /// <summary>Where the part was read, in UTF-16 units: behind its own token, as the reference counts. -1 for what was built.</summary>
    public int Position { get; init; } = -1;

    /// <summary>The parts directly inside this one, in the order in which they are written.</summary>
    public abstract IEnumerable<JsonataSyntax> Children { get; }

    /// <summary>This part and every part beneath it, outermost first.</summary>
    public IEnumerable<JsonataSyntax> DescendantsAndSelf()
    {
        var pending = new Stack<JsonataSyntax>([this]);
        while (pending.TryPop(out var node))
        {
            yield return node;
            foreach (var child in node.Children.Reverse())
            {
                pending.Push(child);
            }
        }
    }

    // How many parts lie on the longest way down; set by the parser, which refuses what is too deep for a recursive walk.
    internal int Height { get; set; }

    /// <summary>Reads an expression without <c>{%</c> and <c>%}</c>, or says what is wrong with it. Never throws.</summary>
    public static bool TryParse(
        string text,
        JsonataDialect dialect,
        [NotNullWhen(true)] out JsonataSyntax? syntax,
        [NotNullWhen(false)] out JsonataError? error)
    {
        ArgumentNullException.ThrowIfNull(text);
        syntax = Parser.Parse(text, dialect, out error);
        return syntax is not null;
    }

    /// <inheritdoc/>
    public virtual bool Equals(JsonataSyntax? other) => other is not null && EqualityContract == other.EqualityContract;

    /// <inheritdoc/>
    public override int GetHashCode() => EqualityContract.GetHashCode();

    /// <summary>The expression as text, with as few parentheses as possible.</summary>
    public sealed override string ToString() => SyntaxPrinter.Print(this);
}

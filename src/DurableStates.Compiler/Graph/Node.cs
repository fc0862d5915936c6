using DurableStates.Frontend.Bound;
using Microsoft.CodeAnalysis;

namespace DurableStates.Compiler.Graph;

/// <summary>One state to be. Nodes are changed in place while the graph is built and optimised.</summary>
/// <param name="syntax">The C# that it came from.</param>
/// <param name="hint">What the state wants to be called.</param>
internal abstract class Node(SyntaxNode syntax, string hint)
{
    /// <summary>The C# that the state came from.</summary>
    public SyntaxNode Syntax { get; } = syntax;

    /// <summary>What the state wants to be called.</summary>
    public string Hint { get; set; } = hint;

    /// <summary>
    /// The try regions around the node, innermost last. An expression that can fail must not move to a node of another region,
    /// because another handler would see the failure.
    /// </summary>
    public Region? Region { get; init; }

    /// <summary>Every way out, in the order in which ASL writes them.</summary>
    public abstract IEnumerable<Edge> Edges { get; }

    /// <summary>The expressions that the node itself evaluates, without those of its edges.</summary>
    public abstract IEnumerable<BoundExpression> Expressions { get; }

    /// <summary>Replaces the expressions that the node itself evaluates.</summary>
    public abstract void Rewrite(Func<BoundExpression, BoundExpression> rewrite);
}

/// <summary>The body of a <c>try</c>.</summary>
/// <param name="Outer">The region around it; null for none.</param>
internal sealed record Region(Region? Outer)
{
    /// <inheritdoc/>
    public bool Equals(Region? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}

using DurableStates.Frontend.Bound;
using Microsoft.CodeAnalysis;

namespace DurableStates.Compiler.Graph;

/// <summary>One state to be. Nodes are changed in place while the graph is built and optimised.</summary>
/// <param name="syntax">The C# that it came from.</param>
/// <param name="hint">What the state wants to be called.</param>
internal abstract class Node(SyntaxNode syntax, string hint)
{
    private Node? _replacement;

    /// <summary>The C# that the state came from.</summary>
    public SyntaxNode Syntax { get; } = syntax;

    /// <summary>What the state wants to be called.</summary>
    public string Hint { get; set; } = hint;

    /// <summary>Whether the author named the state, which keeps it.</summary>
    public bool IsPinned { get; init; }

    /// <summary>
    /// The innermost try region around the node; null for none. An expression that can fail must not move to a node of another region,
    /// because another handler would see the failure.
    /// </summary>
    public Region? Region { get; init; }

    /// <summary>The node that stands in this one's place; itself until it is replaced.</summary>
    public Node Current
    {
        get
        {
            var node = this;
            while (node._replacement is { } replacement)
            {
                node = replacement;
            }

            return node;
        }
    }

    /// <summary>Lets every way that leads here lead to another node, those of the other node's own included.</summary>
    public void ReplaceBy(Node replacement) =>
        _replacement = replacement.Current != this ? replacement : throw new InvalidOperationException("A node cannot stand in its own place.");

    /// <summary>Every way out, in the order in which ASL writes them.</summary>
    public abstract IEnumerable<Edge> Edges { get; }

    /// <summary>The expressions that the node itself evaluates, without those of its edges.</summary>
    public abstract IEnumerable<BoundExpression> Expressions { get; }

    /// <summary>Replaces the expressions that the node itself evaluates.</summary>
    public abstract void Rewrite(Func<BoundExpression, BoundExpression> rewrite);
}

/// <summary>The body of a <c>try</c>; one region is another only when it is the same object.</summary>
internal sealed class Region;

using DurableStates.Frontend.Bound;

namespace DurableStates.Compiler.Graph;

/// <summary>
/// A way out of a node, with what is assigned on the way. The values are those from before the node, all at once: no
/// assignment on an edge sees another one of the same edge. That is what ASL's <c>Assign</c> does.
/// </summary>
internal sealed class Edge(Label target, params ReadOnlySpan<Assignment> assignments)
{
    /// <summary>Where control goes.</summary>
    public Label Target { get; set; } = target;

    /// <summary>What is assigned on the way; each variable at most once.</summary>
    public List<Assignment> Assignments { get; set; } = [.. assignments];

    /// <summary>The choices that the edge was led past because it knows their outcome: each once, or a loop would be unrolled.</summary>
    public HashSet<Node> Passed { get; } = new(ReferenceEqualityComparer.Instance as IEqualityComparer<Node>);

    /// <summary>The node that control finds.</summary>
    public Node Node => Target.Node;

    /// <summary>The value that a variable has after the edge, when the edge sets it; null otherwise.</summary>
    public BoundExpression? ValueOf(BoundVariable variable) => Assignments.Find(assignment => assignment.Variable == variable)?.Value;
}

/// <summary>Gives a variable a value.</summary>
internal sealed record Assignment(BoundVariable Variable, BoundExpression Value);

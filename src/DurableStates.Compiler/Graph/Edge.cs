using DurableStates.Frontend.Bound;

namespace DurableStates.Compiler.Graph;

/// <summary>
/// A way out of a node, with what is assigned on the way. The values are those from before the node, all at once: no
/// assignment on an edge sees another one of the same edge. That is what ASL's <c>Assign</c> does.
/// </summary>
internal sealed class Edge(Label target, params ReadOnlySpan<Assignment> assignments)
{
    private const int FewAssignments = 8;

    private static readonly HashSet<Node> Nothing = [];

    private HashSet<Node>? _passed;
    private (List<Assignment> Of, int Count, Dictionary<BoundVariable, BoundExpression> Values)? _index;

    /// <summary>Where control goes.</summary>
    public Label Target { get; set; } = target;

    /// <summary>What is assigned on the way; each variable at most once.</summary>
    public List<Assignment> Assignments { get; set; } = [.. assignments];

    /// <summary>The choices that the edge was led past because it knows their outcome: each once, or a loop would be unrolled.</summary>
    public IReadOnlySet<Node> Passed => _passed ?? Nothing;

    /// <summary>The node that control finds.</summary>
    public Node Node => Target.Node;

    /// <summary>The value that a variable has after the edge, when the edge sets it; null otherwise.</summary>
    public BoundExpression? ValueOf(BoundVariable variable)
    {
        if (Assignments.Count <= FewAssignments)
        {
            foreach (var assignment in Assignments)
            {
                if (assignment.Variable == variable)
                {
                    return assignment.Value;
                }
            }

            return null;
        }

        if (_index is not { } index || index.Of != Assignments || index.Count != Assignments.Count)
        {
            _index = index = (Assignments, Assignments.Count, Assignments.DistinctBy(assignment => assignment.Variable).ToDictionary(assignment => assignment.Variable, assignment => assignment.Value));
        }

        return index.Values.GetValueOrDefault(variable);
    }

    /// <summary>Notes that the edge was led past a choice; false when it was already.</summary>
    public bool Pass(Node choice) => (_passed ??= new(ReferenceEqualityComparer.Instance as IEqualityComparer<Node>)).Add(choice);
}

/// <summary>Gives a variable a value.</summary>
internal sealed record Assignment(BoundVariable Variable, BoundExpression Value);

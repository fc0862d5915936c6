using DurableStates.Compiler.Expressions;
using DurableStates.Compiler.Graph;
using DurableStates.Frontend.Bound;

namespace DurableStates.Compiler.Optimization;

/// <summary>Which variables are still read after a place.</summary>
internal sealed class Liveness
{
    private readonly Dictionary<Node, HashSet<BoundVariable>> _atEntry = new(ReferenceEqualityComparer.Instance as IEqualityComparer<Node>);

    private Liveness()
    {
    }

    public static Liveness Of(StateGraph graph)
    {
        var liveness = new Liveness();
        var nodes = graph.Nodes();
        foreach (var node in nodes)
        {
            liveness._atEntry[node] = [];
        }

        // Backwards order settles most graphs in two rounds; loops need another.
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var node in nodes.Reverse())
            {
                var before = liveness._atEntry[node].Count;
                liveness._atEntry[node].UnionWith(liveness.ReadFrom(node));
                changed |= liveness._atEntry[node].Count != before;
            }
        }

        return liveness;
    }

    /// <summary>Whether something reads the value that the variable has when the node is entered.</summary>
    public bool IsReadAt(Node node, BoundVariable variable) => _atEntry[node].Contains(variable);

    /// <summary>The variables of the scopes around that a graph reads.</summary>
    public static IEnumerable<BoundVariable> ReadByScope(StateGraph graph)
    {
        var liveness = Of(graph);
        return liveness.ReadOn(graph.Entry);
    }

    private IEnumerable<BoundVariable> ReadFrom(Node node) =>
        node.Expressions.SelectMany(expression => expression.Reads())
            .Concat(node.Edges.SelectMany(ReadOn))
            .Concat(node is MapNode map ? ReadByScope(map.Body) : []);

    private IEnumerable<BoundVariable> ReadOn(Edge edge) =>
        edge.Assignments.Where(assignment => IsReadAt(edge.Node, assignment.Variable)).SelectMany(assignment => assignment.Value.Reads())
            .Concat(_atEntry[edge.Node].Where(variable => edge.ValueOf(variable) is null));
}

using DurableStates.Compiler.Expressions;
using DurableStates.Compiler.Graph;
using DurableStates.Frontend.Bound;

namespace DurableStates.Compiler.Optimization;

internal static class PullAssignments
{
    private const int LargestGrowth = 80;

    // What is assigned before the first state, and by a state that only assigns, the state after can compute where it needs it.
    //
    // start  x := input.a  ->  Task f(x)  ->  next that reads x          becomes          Task f(input.a), x := input.a  ->  next
    public static bool Run(StateGraph graph)
    {
        var ways = Way.All(graph);
        var arrivals = new Arrivals(ways.Select(way => way.Edge));
        var liveness = Liveness.Of(graph);
        var changed = false;
        foreach (var way in ways)
        {
            if (way.Owner is null or PassNode { IsPinned: false }
                && way.Edge.Assignments.Count > 0
                && way.Edge.Node is not PassNode
                && arrivals.At(way.Edge.Node) == 1
                && way.Edge.Assignments.TrueForAll(assignment => CanPull(assignment, way, liveness)))
            {
                Pull(way.Edge, liveness);
                changed = true;
            }
        }

        return changed;
    }

    private static bool CanPull(Assignment assignment, Way way, Liveness liveness)
    {
        var (variable, value) = assignment;
        var node = way.Edge.Node;
        var inside = node is MapNode map ? ReadsInside(map.Body, variable) : 0;
        var own = node.Expressions.Sum(expression => expression.CountReads(variable)) + inside;
        var onEdges = node.Edges.Sum(edge => edge.Assignments.Sum(other => other.Value.CountReads(variable)));
        var kept = node.Edges.Count(edge => IsKept(edge, variable, liveness));
        if (value.IsVolatile())
        {
            // Once on each way is once; but an argument is evaluated anew for every attempt, and time goes on while a Task runs.
            return own == 0 && onEdges == 0 && (node is ChoiceNode || !value.ReadsClock());
        }

        // A Map inside a Map has items of its own. Only at the start of a round the item can be had otherwise: it is the state's input.
        return (!value.CanFail() || IsEvaluatedFirst(way, assignment) && (node.Region == (way.Owner ?? node).Region || node is ChoiceNode or WaitNode or ReturnNode or FailNode))
            && (value.Size() * (own + onEdges + kept - 1) <= LargestGrowth)
            && node.Expressions.Concat(node.Edges.SelectMany(edge => edge.Assignments.Select(other => other.Value)))
                .All(reader => reader.CountReads(variable) == 0 || Composition.IsBearable(value, reader))
            && !(node is MapNode && own > 0 && value.Any(part => part is MapItem) && (inside > 0 || way.Owner is not null));
    }

    // What C# fails computing is computed before the node does anything, and in any case.
    private static bool IsEvaluatedFirst(Way way, Assignment assignment)
    {
        var first = way.Edge.Node is ChoiceNode choice ? [choice.Rules[0].Condition] : way.Edge.Node.Expressions;
        return FailureOrder.IsKept(way.Edge.Assignments, [.. first]) && way.Edge.Assignments.Exists(other =>
            first.Any(expression => expression.AlwaysReads(other.Variable))
            && (other == assignment || other.Value.AlwaysEvaluates(part => Sameness.OfAll([part], [assignment.Value]))));
    }

    private static void Pull(Edge way, Liveness liveness)
    {
        var node = way.Node;
        foreach (var edge in node.Edges)
        {
            var kept = way.Assignments.Where(assignment => IsKept(edge, assignment.Variable, liveness)).ToArray();
            edge.Assignments = [.. kept, .. edge.Assignments.Select(assignment => assignment with { Value = Composition.Through(way, assignment.Value) })];
        }

        Substitute(node, way);
        way.Assignments = [];

        // Nobody else comes here, so nothing changes before it.
        liveness.Refresh(node);
    }

    // A Map's own states read the variables of the scope around it; nothing there can assign them.
    private static void Substitute(Node node, Edge way)
    {
        node.Rewrite(expression => Composition.Through(way, expression));
        foreach (var inner in node is MapNode map ? map.Body.Nodes() : [])
        {
            Substitute(inner, way);
            foreach (var edge in inner.Edges)
            {
                Substitute(edge, way);
            }
        }

        if (node is MapNode { Body: var body })
        {
            Substitute(body.Entry, way);
            body.ReadAround = null;
        }
    }

    private static void Substitute(Edge edge, Edge way) =>
        edge.Assignments = [.. edge.Assignments.Select(assignment => assignment with { Value = Composition.Through(way, assignment.Value) })];

    private static bool IsKept(Edge edge, BoundVariable variable, Liveness liveness) =>
        liveness.IsReadAt(edge.Node, variable) && edge.ValueOf(variable) is null;

    private static int ReadsInside(StateGraph graph, BoundVariable variable) =>
        graph.AllEdges().Sum(edge => edge.Assignments.Sum(assignment => assignment.Value.CountReads(variable)))
        + graph.Nodes().Sum(node => node.Expressions.Sum(expression => expression.CountReads(variable)) + (node is MapNode map ? ReadsInside(map.Body, variable) : 0));
}

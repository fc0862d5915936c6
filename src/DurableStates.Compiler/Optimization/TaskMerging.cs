using System.Runtime.InteropServices;
using DurableStates.Compiler.Expressions;
using DurableStates.Compiler.Graph;
using DurableStates.Frontend.Bound;

namespace DurableStates.Compiler.Optimization;

internal static class TaskMerging
{
    // Copies that cannot be merged with these will hardly be with another one.
    private const int MostTried = 8;

    // Copies of one call, as a finally makes them, that differ in what comes out only: that is decided before the call.
    //
    // a -> Task f -> Return 1   b -> Task f -> Return 2          becomes          a  x := 1, b  x := 2  ->  Task f  ->  Return x
    public static bool Run(StateGraph graph)
    {
        var changed = false;
        Dictionary<Node, List<Way>>? ways = null;
        foreach (var copies in graph.Nodes().OfType<TaskNode>().GroupBy(task => task.Syntax).Where(copies => copies.Skip(1).Any()).ToArray())
        {
            var alike = new Dictionary<Sameness.Key, List<TaskNode>>();
            foreach (var task in copies)
            {
                var others = CollectionsMarshal.GetValueRefOrAddDefault(alike, Of(task), out _) ??= [];
                ways ??= Way.All(graph).GroupBy(way => way.Edge.Node).ToDictionary(group => group.Key, group => group.ToList());
                if (others.Take(MostTried).Any(first => Merge(ways, first, task)))
                {
                    changed = true;
                }
                else
                {
                    others.Add(task);
                }
            }
        }

        return changed;
    }

    // Everything but what comes out.
    private static Sameness.Key Of(TaskNode task) => new(
    [
        task.Resource,
        task.Region,
        .. Sameness.Of(task.Expressions),
        .. task.Retries,
        .. task.Catches.SelectMany(handler => (IEnumerable<object?>)[handler.ErrorNames.Length, .. handler.ErrorNames, .. Of(handler.Edge)]),
    ]);

    private static IEnumerable<object?> Of(Edge edge) =>
        [edge.Node, edge.Assignments.Count, .. edge.Assignments.Select(assignment => assignment.Variable), .. Sameness.Of(edge.Assignments.Select(assignment => assignment.Value))];

    private static bool Merge(Dictionary<Node, List<Way>> waysTo, TaskNode first, TaskNode second)
    {
        if (Ends(first, second) is not { } ends || Outcomes(first, ends) is not { } outcomes)
        {
            return false;
        }

        Way[] ways = [.. waysTo[first], .. waysTo[second]];
        var assignments = ways.Select(way => Composition.Of(way.Edge, [.. outcomes.Select(outcome => outcome.Before(isFirst: way.Edge.Node == first))])).ToArray();
        if (assignments.Contains(null) || ways.Any(way => way.Owner == first || way.Owner == second || way.Owner is null && outcomes.Count > 0))
        {
            return false;
        }

        waysTo[first] = [.. ways];
        waysTo[second] = [];
        var label = Label.Of(first);
        foreach (var (way, assigned) in ways.Zip(assignments))
        {
            way.Edge.Target = label;
            way.Edge.Assignments = assigned ?? [];
        }

        first.Next.Target = ends.First.Target;
        first.Next.Assignments = [.. ends.First.Assignments.Where(kept => !outcomes.Exists(outcome => outcome.Variable == kept.Variable)), .. outcomes.Select(outcome => outcome.After)];
        return true;
    }

    // The two ways out, leading to one place. Two values that are returned are one that is assigned.
    private static (Edge First, Edge Second)? Ends(TaskNode first, TaskNode second)
    {
        if (first.Next.Node == second.Next.Node)
        {
            return (first.Next, second.Next);
        }

        if (first.Next.Node is not ReturnNode { IsPinned: false } one
            || second.Next.Node is not ReturnNode { IsPinned: false } other
            || !Composition.CanSubstitute(first.Next, one.Value)
            || !Composition.CanSubstitute(second.Next, other.Value)
            || !Composition.KeepsFailures(first.Next, one.Value)
            || !Composition.KeepsFailures(second.Next, other.Value))
        {
            return null;
        }

        var returned = new BoundVariable("returned", one.Value.Type, BoundVariableKind.Temporary);
        var end = Label.Of(new ReturnNode(one.Syntax, one.Hint, new BoundVariableReference(one.Syntax, returned)));
        return (
            new(end, new Assignment(returned, Composition.Through(first.Next, one.Value))),
            new(end, new Assignment(returned, Composition.Through(second.Next, other.Value))));
    }

    // What comes out differently; null when that is known behind the call only, or could fail before it.
    private static List<Outcome>? Outcomes(TaskNode task, (Edge First, Edge Second) ends)
    {
        var outcomes = new List<Outcome>();
        foreach (var variable in ends.First.Assignments.Concat(ends.Second.Assignments).Select(assignment => assignment.Variable).Distinct())
        {
            BoundExpression unchanged = new BoundVariableReference(task.Syntax, variable);
            var outcome = new Outcome(variable, ends.First.ValueOf(variable) ?? unchanged, ends.Second.ValueOf(variable) ?? unchanged);
            if (Sameness.OfAll([outcome.First], [outcome.Second]))
            {
                continue;
            }

            if (!outcome.CanBeDecidedBefore)
            {
                return null;
            }

            outcomes.Add(outcome);
        }

        return outcomes;
    }

    /// <summary>A variable that gets another value behind each of two copies.</summary>
    private sealed record Outcome(BoundVariable Variable, BoundExpression First, BoundExpression Second)
    {
        private readonly BoundVariable _decided = new(Variable.Name, Variable.Type, BoundVariableKind.Temporary);

        public bool CanBeDecidedBefore => CanMove(First) && CanMove(Second);

        public Assignment Before(bool isFirst) => new(_decided, isFirst ? First : Second);

        public Assignment After => new(Variable, new BoundVariableReference(First.Syntax, _decided));

        private static bool CanMove(BoundExpression value) => !value.IsBoundToEdge() && !value.IsVolatile() && !value.CanFail();
    }
}

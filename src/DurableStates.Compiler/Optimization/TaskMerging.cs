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
        var decisions = new Dictionary<TaskNode, Decision>();
        foreach (var copies in graph.Nodes().OfType<TaskNode>().GroupBy(task => task.Syntax).Where(copies => copies.Skip(1).Any()).ToArray())
        {
            var alike = new Dictionary<Sameness.Key, List<TaskNode>>();
            foreach (var task in copies)
            {
                var others = CollectionsMarshal.GetValueRefOrAddDefault(alike, Of(task), out _) ??= [];
                ways ??= Way.All(graph).GroupBy(way => way.Edge.Node).ToDictionary(group => group.Key, group => group.ToList());
                if (others.Take(MostTried).Any(first => Merge(ways, decisions, first, task)))
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
        task.Resource.Arn,
        task.Region,
        .. Sameness.Of(task.Expressions),
        .. task.Retries,
        .. task.Catches.SelectMany(handler => (IEnumerable<object?>)[handler.ErrorNames.Length, .. handler.ErrorNames, .. Of(handler.Edge)]),
    ]);

    private static IEnumerable<object?> Of(Edge edge) =>
        [edge.Node, edge.Assignments.Count, .. edge.Assignments.Select(assignment => assignment.Variable), .. Sameness.Of(edge.Assignments.Select(assignment => assignment.Value))];

    private static bool Merge(Dictionary<Node, List<Way>> waysTo, Dictionary<TaskNode, Decision> decisions, TaskNode first, TaskNode second)
    {
        if (Ends(first, second) is not { } ends || Outcomes(first, ends) is not { } outcomes)
        {
            return false;
        }

        // What the ways to the first one decide already needs only the others to decide it as well: a further variable for each copy would be as many
        // on every way.
        var earlier = decisions.GetValueOrDefault(first);
        var goesOn = earlier is { IsMovable: true } && outcomes.Count > 0 && outcomes.Select(outcome => outcome.Earlier).SequenceEqual(earlier.Variables);
        outcomes = goesOn ? [.. outcomes.Select(outcome => outcome.Again())] : outcomes;
        Way[] ways = goesOn ? [.. waysTo[second]] : [.. waysTo[first], .. waysTo[second]];
        var assignments = ways.Select(way => Composition.Of(way.Edge, [.. outcomes.Select(outcome => outcome.Before(isFirst: way.Edge.Node == first))])).ToArray();
        if (assignments.Contains(null) || waysTo[first].Concat(waysTo[second]).Any(way => way.Owner == first || way.Owner == second || way.Owner is null && outcomes.Count > 0))
        {
            return false;
        }

        waysTo[first].AddRange(waysTo[second]);
        waysTo[second] = [];
        var label = Label.Of(first);
        foreach (var (way, assigned) in ways.Zip(assignments))
        {
            way.Edge.Target = label;
            way.Edge.Assignments = assigned ?? [];
        }

        var isMovable = ways.All(way => outcomes.TrueForAll(outcome => Composition.CanSubstitute(way.Edge, outcome.After.Value)));
        decisions[first] = new([.. outcomes.Select(outcome => outcome.Decided)], isMovable);
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
        /// <summary>What holds, before the call, the value that the variable gets behind it.</summary>
        public BoundVariable Decided { get; private init; } = new(Variable.Name, Variable.Type, BoundVariableKind.Temporary);

        /// <summary>What the first copy has its value from, when that is a variable.</summary>
        public BoundVariable? Earlier => (First as BoundVariableReference)?.Variable;

        public bool CanBeDecidedBefore => CanMove(First) && CanMove(Second);

        public Assignment Before(bool isFirst) => new(Decided, isFirst ? First : Second);

        public Assignment After => new(Variable, new BoundVariableReference(First.Syntax, Decided));

        /// <summary>The same, decided by what decides for the first copy already.</summary>
        public Outcome Again() => this with { Decided = Earlier ?? Decided };

        private static bool CanMove(BoundExpression value) => !value.IsBoundToEdge() && !value.IsVolatile() && !value.CanFail();
    }

    /// <summary>What every way to a task decides for it, in the order in which its way out reads it.</summary>
    /// <param name="Variables">What it is decided by; nothing else reads it.</param>
    /// <param name="IsMovable">Whether every value might take the place of its variable.</param>
    private sealed record Decision(IReadOnlyList<BoundVariable> Variables, bool IsMovable);
}

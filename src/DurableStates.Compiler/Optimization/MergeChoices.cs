using DurableStates.Compiler.Expressions;
using DurableStates.Compiler.Graph;
using DurableStates.Frontend.Bound;

namespace DurableStates.Compiler.Optimization;

internal static class MergeChoices
{
    private const int MostRules = 12;
    private const int LargestCondition = 60;

    // A choice that leads to a choice is one choice: else-if ladders, and the test of a loop merged with the one before its back edge.
    //
    // Choice  a -> x, else -> (Choice  b -> y, else -> z)          becomes          Choice  a -> x, b -> y, else -> z
    // Choice  a -> (Choice  b -> x, else -> y), else -> z          becomes          Choice  a and b -> x, a -> y, else -> z
    public static bool Run(StateGraph graph)
    {
        var nodes = graph.Nodes();
        var arrivals = new Arrivals(graph.AllEdges());
        var loops = new ChoiceLoops(nodes.OfType<ChoiceNode>());
        var changed = false;
        foreach (var choice in nodes.OfType<ChoiceNode>().Where(choice => !choice.IsPinned))
        {
            // One after the other, so that an outer choice takes what it can before an inner one takes it away.
            while (arrivals.IsReached(choice) && Merge(choice, arrivals, loops))
            {
                changed = true;
            }
        }

        return changed;
    }

    private static bool Merge(ChoiceNode choice, Arrivals arrivals, ChoiceLoops loops)
    {
        for (var i = 0; i < choice.Rules.Count; i++)
        {
            if (Inner(choice, choice.Rules[i].Edge, loops) is { } inner && choice.Rules.Count + inner.Rules.Count + 1 <= MostRules && Ways(choice.Rules[i].Edge, inner) is { } ways)
            {
                var condition = choice.Rules[i].Condition;
                var rules = ways.Rules.Select(rule => rule with { Condition = And(condition, rule.Condition) }).Append(new(condition, ways.Otherwise)).ToArray();
                if (rules.All(rule => rule.Condition.Size() <= LargestCondition))
                {
                    choice.Rules.RemoveAt(i);
                    choice.Rules.InsertRange(i, rules);
                    Move(inner, rules.Select(rule => rule.Edge), arrivals);
                    return true;
                }
            }
        }

        if (Inner(choice, choice.Otherwise, loops) is { } last
            && choice.Rules.Count + last.Rules.Count <= MostRules
            && Ways(choice.Otherwise, last) is { } more)
        {
            choice.Rules.AddRange(more.Rules);
            choice.Otherwise = more.Otherwise;
            Move(last, [.. more.Rules.Select(rule => rule.Edge), more.Otherwise], arrivals);
            return true;
        }

        return false;
    }

    private static void Move(ChoiceNode from, IEnumerable<Edge> to, Arrivals arrivals)
    {
        foreach (var edge in to)
        {
            arrivals.Add(edge.Node);
        }

        arrivals.Remove(from);
    }

    // A choice that leads to itself without a state between would be unrolled for ever. One that leads back to the outer choice only
    // becomes a loop of the outer choice.
    private static ChoiceNode? Inner(ChoiceNode choice, Edge edge, ChoiceLoops loops) =>
        edge.Node is ChoiceNode { IsPinned: false } inner && inner != choice && !loops.LeadsToItself(inner, choice) ? inner : null;

    private static (List<ChoiceRule> Rules, Edge Otherwise)? Ways(Edge edge, ChoiceNode inner)
    {
        if (!FailureOrder.IsKept(edge.Assignments, [inner.Rules[0].Condition]) || inner.Rules.Skip(1).Any(rule => rule.Condition.CanFail()) && edge.Assignments.Exists(assignment => assignment.Value.CanFail()))
        {
            return null;
        }

        var rules = new List<ChoiceRule>();
        foreach (var rule in inner.Rules)
        {
            if (!Composition.CanSubstitute(edge, rule.Condition) || Composition.Of(edge, rule.Edge.Assignments) is not { } assignments)
            {
                return null;
            }

            rules.Add(new(Composition.Through(edge, rule.Condition), new(rule.Edge.Target, [.. assignments])));
        }

        return Composition.Of(edge, inner.Otherwise.Assignments) is { } last ? (rules, new(inner.Otherwise.Target, [.. last])) : null;
    }

    private static BoundExpression And(BoundExpression left, BoundExpression right) =>
        Folding.Fold(new BoundBinary(right.Syntax, right.Type, BoundBinaryOperator.And, left, right));
}

using DurableStates.Compiler.Expressions;
using DurableStates.Compiler.Graph;
using DurableStates.Frontend.Bound;

namespace DurableStates.Compiler.Optimization;

internal static class ConditionalAssignments
{
    private const int LargestResult = 120;

    // A choice whose ways all lead to one place only decides what is assigned.
    //
    // Choice  c -> next with x := 1, else -> next with x := 2          becomes          Pass  x := c ? 1 : 2  ->  next
    public static bool Run(StateGraph graph)
    {
        Liveness? known = null;
        var changed = false;
        foreach (var choice in graph.Nodes().OfType<ChoiceNode>())
        {
            var next = choice.Otherwise.Node;
            if (choice.IsPinned || next == choice || choice.Edges.Any(edge => edge.Node != next) || Variables(choice) is not { } variables)
            {
                continue;
            }

            var liveness = known ??= Liveness.Of(graph);
            Assignment[] values = [.. variables.Select(variable => new Assignment(variable, Value(choice, variable, liveness)))];
            Assignment[] assignments = [.. Asked(choice, values), .. values];
            if (assignments.Sum(assignment => assignment.Value.Size()) <= LargestResult)
            {
                var edge = new Edge(choice.Otherwise.Target, assignments);
                var pass = new PassNode(choice.Syntax, choice.Hint, edge) { Region = choice.Region };
                choice.ReplaceBy(pass);
                liveness.Replace(choice, pass);
                changed = true;
            }
        }

        return changed;
    }

    // What fails first on a way fails first in the state: the variables of every way are in its order. Null where two ways have opposite orders.
    private static List<BoundVariable>? Variables(ChoiceNode choice)
    {
        var earlier = choice.Edges
            .Select(edge => edge.Assignments.Where(assignment => assignment.Value.CanFail()).Select(assignment => assignment.Variable).ToList())
            .SelectMany(failing => failing.Zip(failing.Skip(1)))
            .ToList();
        var rest = choice.Edges.SelectMany(edge => edge.Assignments.Select(assignment => assignment.Variable)).Distinct().ToList();
        var ordered = new List<BoundVariable>();
        while (rest.Count > 0)
        {
            var next = rest.FindIndex(variable => !earlier.Exists(pair => pair.Second == variable && rest.Contains(pair.First)));
            if (next < 0)
            {
                return null;
            }

            ordered.Add(rest[next]);
            rest.RemoveAt(next);
        }

        return ordered;
    }

    // A condition that C# may fail computing is computed also where nothing is decided by it.
    private static IEnumerable<Assignment> Asked(ChoiceNode choice, Assignment[] values)
    {
        if (!choice.Rules.Exists(rule => rule.Condition.CanFail())
            || values.Any(assignment => assignment.Value.AlwaysEvaluates(part => Sameness.OfAll([part], [choice.Rules[0].Condition]))))
        {
            return [];
        }

        BoundExpression Truth(bool value) => new BoundLiteral(choice.Syntax, choice.Rules[0].Condition.Type, value);
        var asked = choice.Rules.AsEnumerable().Reverse().Aggregate(Truth(false), (rest, rule) => new BoundConditional(choice.Syntax, rule.Condition.Type, rule.Condition, Truth(true), rest));
        return [new(new BoundVariable("unused", asked.Type, BoundVariableKind.Temporary), Folding.Fold(asked))];
    }

    // A value that is kept only because computing it may fail has no earlier one: on the other ways the variable may never have been set.
    private static BoundExpression Value(ChoiceNode choice, BoundVariable variable, Liveness liveness)
    {
        var isRead = liveness.IsReadAt(choice.Otherwise.Node, variable);
        BoundExpression Unchanged() => isRead ? new BoundVariableReference(choice.Syntax, variable) : new BoundLiteral(choice.Syntax, variable.Type, null);
        return Conditional.Of(choice, edge => edge.ValueOf(variable) ?? Unchanged(), variable.Type);
    }
}

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
        var changed = false;
        foreach (var choice in graph.Nodes().OfType<ChoiceNode>())
        {
            var next = choice.Otherwise.Node;
            if (choice.IsPinned || next == choice || choice.Edges.Any(edge => edge.Node != next))
            {
                continue;
            }

            var variables = choice.Edges.SelectMany(edge => edge.Assignments.Select(assignment => assignment.Variable)).Distinct().ToArray();
            Assignment[] assignments = [.. variables.Select(variable => new Assignment(variable, Value(choice, variable)))];
            if (assignments.Sum(assignment => assignment.Value.Size()) <= LargestResult)
            {
                var edge = new Edge(choice.Otherwise.Target, assignments);
                choice.ReplaceBy(new PassNode(choice.Syntax, choice.Hint, edge) { Region = choice.Region });
                changed = true;
            }
        }

        return changed;
    }

    private static BoundExpression Value(ChoiceNode choice, BoundVariable variable)
    {
        BoundExpression On(Edge edge) => edge.ValueOf(variable) ?? new BoundVariableReference(choice.Syntax, variable);
        return Conditional.Of(choice, On, variable.Type);
    }
}

using DurableStates.Compiler.Expressions;
using DurableStates.Compiler.Graph;

namespace DurableStates.Compiler.Optimization;

internal static class JumpThreading
{
    // As many ways as there are choices, each led past all of them, would be as many steps as their product.
    private const int MostPassed = 16;

    // A way on which a choice is known goes past it.
    //
    // Task  done := false  ->  Choice  not done -> body, else -> after          becomes          Task  done := false  ->  body
    public static bool Run(StateGraph graph)
    {
        var changed = false;
        foreach (var way in Way.All(graph))
        {
            if (way.Edge.Assignments.Count > 0
                && way.Edge.Node is ChoiceNode { IsPinned: false } choice
                && choice != way.Owner
                && way.Edge.Passed.Count < MostPassed
                && Taken(choice, way.Edge) is { } taken
                && way.Takes(taken.Assignments.Exists(assignment => assignment.Value.CanFail()), choice.Region)
                && Composition.Of(way.Edge, taken.Assignments) is { } assignments
                && way.Edge.Pass(choice))
            {
                way.Edge.Assignments = assignments;
                way.Edge.Target = taken.Target;
                changed = true;
            }
        }

        return changed;
    }

    private static Edge? Taken(ChoiceNode choice, Edge edge)
    {
        foreach (var rule in choice.Rules)
        {
            switch (Folding.Truth(Composition.Through(edge, rule.Condition)))
            {
                case true:
                    return rule.Edge;
                case null:
                    return null;
                default:
                    break;
            }
        }

        return choice.Otherwise;
    }
}

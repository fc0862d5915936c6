using DurableStates.Compiler.Expressions;
using DurableStates.Compiler.Graph;

namespace DurableStates.Compiler.Optimization;

internal static class ConditionalReturns
{
    private const int LargestResult = 120;

    // A choice whose ways all end with a value only decides which.
    //
    // Choice  c -> Return a, else -> Return b          becomes          Return c ? a : b
    public static bool Run(StateGraph graph)
    {
        var changed = false;
        foreach (var choice in graph.Nodes().OfType<ChoiceNode>())
        {
            if (choice.IsPinned || choice.Edges.Any(edge => edge.Node is not ReturnNode { IsPinned: false } end || !Composition.CanSubstitute(edge, end.Value) || !Composition.KeepsFailures(edge, end.Value)))
            {
                continue;
            }

            var value = Conditional.Of(choice, edge => Composition.Through(edge, ((ReturnNode)edge.Node).Value), type: null);
            if (value.Size() <= LargestResult)
            {
                choice.ReplaceBy(new ReturnNode(choice.Syntax, "Return", value) { Region = choice.Region });
                changed = true;
            }
        }

        return changed;
    }
}

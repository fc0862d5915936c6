using DurableStates.Compiler.Expressions;
using DurableStates.Compiler.Graph;

namespace DurableStates.Compiler.Optimization;

internal static class KnownConditions
{
    // A condition that is known when compiling is no choice.
    //
    // Choice  true -> body, else -> after          becomes          body
    public static bool Run(StateGraph graph)
    {
        var changed = false;
        foreach (var choice in graph.Nodes().OfType<ChoiceNode>().Where(choice => !choice.IsPinned))
        {
            changed |= choice.Rules.RemoveAll(rule => Folding.Truth(rule.Condition) is false) > 0;
            var always = choice.Rules.FindIndex(rule => Folding.Truth(rule.Condition) is true);
            if (always >= 0)
            {
                choice.Otherwise = choice.Rules[always].Edge;
                choice.Rules.RemoveRange(always, choice.Rules.Count - always);
                changed = true;
            }

            if (choice.Rules.Count == 0 && choice.Otherwise.Node != choice)
            {
                choice.ReplaceBy(new PassNode(choice.Syntax, choice.Hint, choice.Otherwise) { Region = choice.Region });
                changed = true;
            }
        }

        return changed;
    }
}

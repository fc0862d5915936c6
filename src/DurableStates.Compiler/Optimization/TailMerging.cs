using DurableStates.Compiler.Expressions;
using DurableStates.Compiler.Graph;

namespace DurableStates.Compiler.Optimization;

internal static class TailMerging
{
    // Two ends that say the same are one.
    //
    // ... -> Fail X, "m"   ... -> Fail X, "m"          becomes          ... -> Fail X, "m"   for both
    public static bool Run(StateGraph graph)
    {
        var changed = false;
        var first = new Dictionary<Sameness.Key, Node>();
        foreach (var end in graph.Nodes().Where(node => node is ReturnNode or FailNode && !node.IsPinned))
        {
            var key = new Sameness.Key([end.GetType(), end.Region, .. Sameness.Of(end.Expressions)]);
            if (!first.TryAdd(key, end))
            {
                end.ReplaceBy(first[key]);
                changed = true;
            }
        }

        return changed;
    }
}

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
        var ends = graph.Nodes().Where(node => node is ReturnNode or FailNode && !node.IsPinned).ToArray();
        foreach (var (index, end) in ends.Index())
        {
            var same = Array.Find(ends[..index], earlier => earlier.GetType() == end.GetType() && earlier.Region == end.Region && Sameness.OfAll(earlier.Expressions, end.Expressions));
            if (same is not null)
            {
                Replacing.Replace(graph, end, same);
                return true;
            }
        }

        return false;
    }
}

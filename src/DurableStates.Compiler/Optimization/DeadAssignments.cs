using DurableStates.Compiler.Expressions;
using DurableStates.Compiler.Graph;

namespace DurableStates.Compiler.Optimization;

internal static class DeadAssignments
{
    // A value that nobody reads is not kept, unless C# would have failed computing it.
    //
    // Task  x := result, y := 1  ->  Return x          becomes          Task  x := result  ->  Return x
    public static bool Run(StateGraph graph)
    {
        var liveness = Liveness.Of(graph);
        var changed = false;
        foreach (var edge in graph.AllEdges())
        {
            changed |= edge.Assignments.RemoveAll(assignment => !liveness.IsReadAt(edge.Node, assignment.Variable) && !assignment.Value.CanFail()) > 0;
        }

        return changed;
    }
}

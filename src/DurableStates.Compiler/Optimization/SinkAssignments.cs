using DurableStates.Compiler.Expressions;
using DurableStates.Compiler.Graph;

namespace DurableStates.Compiler.Optimization;

internal static class SinkAssignments
{
    // What a state that only assigns does, the state before can do on its way out.
    //
    // Task  x := result  ->  Pass  y := x + 1  ->  next          becomes          Task  x := result, y := result + 1  ->  next
    public static bool Run(StateGraph graph)
    {
        var changed = false;
        foreach (var way in Way.All(graph))
        {
            // A loop that does nothing but assign has no end to sink to.
            var passed = new HashSet<PassNode>();
            while (way.Edge.Node is PassNode { IsPinned: false } pass && pass.Next.Node != pass && passed.Add(pass) && Sink(way, pass))
            {
                changed = true;
            }
        }

        return changed;
    }

    private static bool Sink(Way way, PassNode pass)
    {
        // The way into a graph is no state: what it assigns needs one, so it takes only what another state cannot.
        if (!way.Takes(pass.Next.Assignments.Exists(assignment => assignment.Value.CanFail()), pass.Region)
            || Composition.Of(way.Edge, pass.Next.Assignments) is not { } assignments)
        {
            return false;
        }

        way.Edge.Assignments = assignments;
        way.Edge.Target = pass.Next.Target;
        return true;
    }
}

using DurableStates.Compiler.Expressions;
using DurableStates.Compiler.Graph;
using DurableStates.Frontend.Bound;

namespace DurableStates.Compiler.Optimization;

internal static class UselessCatches
{
    // A failure that is caught only to fail with it is not caught. What a finally computes on the way may fail instead.
    //
    // Task  catch All f := error -> Fail with f          becomes          Task
    public static bool Run(StateGraph graph)
    {
        var changed = false;
        foreach (var node in graph.Nodes())
        {
            var catches = node switch
            {
                TaskNode task => task.Catches,
                MapNode map => map.Catches,
                _ => [],
            };

            // One that others stand behind keeps a failure from them.
            while (catches.Count > 0 && FailsWithIt(catches[^1].Edge))
            {
                catches.RemoveAt(catches.Count - 1);
                changed = true;
            }
        }

        return changed;
    }

    private static bool FailsWithIt(Edge edge) =>
        edge.Node is FailNode { IsPinned: false } fail
        && !edge.Assignments.Exists(assignment => assignment.Value.CanFail())
        && Composition.Through(edge, fail.Error) is FailurePart { Failure: ErrorOutput, Member: FailureMember.ErrorType }
        && Composition.Through(edge, fail.Cause) is FailurePart { Failure: ErrorOutput, Member: FailureMember.Cause };
}

using DurableStates.Compiler.Expressions;
using DurableStates.Compiler.Graph;

namespace DurableStates.Compiler.Optimization;

internal static class ExpressionCatches
{
    // What fails in expressions is caught apart where there are expressions that can fail. Runs last: until then some may come.
    //
    // Task f(1)  catch Expressions -> a, Calls -> b          becomes          Task f(1)  catch Calls -> b
    public static void Run(StateGraph graph)
    {
        foreach (var node in graph.Nodes())
        {
            if (!CanFail(node))
            {
                (node switch { TaskNode task => task.Catches, MapNode map => map.Catches, _ => [] }).RemoveAll(handler => handler.IsForExpressions);
            }
        }
    }

    private static bool CanFail(Node node) =>
        node.Expressions.Any(expression => expression.CanFail())
        || node.Edges.Any(edge => edge.Assignments.Exists(assignment => assignment.Value.CanFail()) || edge.Node is ReturnNode end && end.Value.CanFail())
        || node is MapNode { Body: var body } && (body.Nodes().Any(CanFail) || body.Entry.Assignments.Exists(assignment => assignment.Value.CanFail()));
}

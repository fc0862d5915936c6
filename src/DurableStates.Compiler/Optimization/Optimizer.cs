using DurableStates.Compiler.Expressions;
using DurableStates.Compiler.Graph;

namespace DurableStates.Compiler.Optimization;

/// <summary>Takes states out of a graph without changing what it does. Each pass is a file; they run until none finds anything to do.</summary>
internal static class Optimizer
{
    // A pass that undoes what another one does would go on for ever; no real graph needs nearly as many rounds for each of its states.
    private const int MostRoundsForEach = 20;

    private static readonly Func<StateGraph, bool>[] Passes =
    [
        DeadAssignments.Run,
        UselessCatches.Run,
        SinkAssignments.Run,
        KnownConditions.Run,
        JumpThreading.Run,
        ConditionalAssignments.Run,
        ConditionalReturns.Run,
        MergeChoices.Run,
        PullAssignments.Run,
        TailMerging.Run,
        TaskMerging.Run,
    ];

    public static void Run(StateGraph graph)
    {
        Shorten(graph);
        NamedFailures.Run(graph);
    }

    private static void Shorten(StateGraph graph)
    {
        foreach (var map in graph.Nodes().OfType<MapNode>())
        {
            Shorten(map.Body);
        }

        Fold(graph);
        var most = MostRoundsForEach * (graph.Nodes().Count + 1);
        for (var round = 0; round < most && Passes.Any(pass => pass(graph)); round++)
        {
        }

        ExpressionCatches.Run(graph);
    }

    // What is put into values later leaves the rest of them as it is.
    private static void Fold(StateGraph graph)
    {
        foreach (var edge in graph.AllEdges())
        {
            edge.Assignments = [.. edge.Assignments.Select(assignment => assignment with { Value = Folding.Fold(assignment.Value) })];
        }

        foreach (var node in graph.Nodes())
        {
            node.Rewrite(Folding.Fold);
        }
    }
}

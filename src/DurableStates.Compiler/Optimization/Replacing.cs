using DurableStates.Compiler.Graph;

namespace DurableStates.Compiler.Optimization;

internal static class Replacing
{
    /// <summary>Lets every way that leads to a node lead to another one.</summary>
    public static void Replace(StateGraph graph, Node old, Node replacement)
    {
        var label = Label.Of(replacement);
        foreach (var edge in graph.AllEdges().Concat(replacement.Edges).Where(edge => edge.Node == old).ToArray())
        {
            edge.Target = label;
        }
    }
}

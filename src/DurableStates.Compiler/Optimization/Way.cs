using DurableStates.Compiler.Graph;

namespace DurableStates.Compiler.Optimization;

/// <summary>An edge with the node that it leaves.</summary>
/// <param name="Owner">The node; null for the way into the graph.</param>
internal readonly record struct Way(Node? Owner, Edge Edge)
{
    /// <summary>Every way of a graph, the way in first.</summary>
    public static List<Way> All(StateGraph graph) => [new(null, graph.Entry), .. graph.Nodes().SelectMany(node => node.Edges.Select(edge => new Way(node, edge)))];

    /// <summary>Whether a failure on this way, after its owner's work, would be seen by a Catch.</summary>
    public bool IsCaught => Owner is TaskNode { Catches.Count: > 0 } task && task.Next == Edge || Owner is MapNode { Catches.Count: > 0 } map && map.Next == Edge;

    /// <summary>Whether this way is a Catch's own: what fails there is caught by nothing and has no name.</summary>
    public bool IsCatch => Owner is TaskNode task && task.Next != Edge || Owner is MapNode map && map.Next != Edge;

    /// <summary>Whether values from a node of this region may move to this way.</summary>
    public bool Takes(bool canFail, Region? region) => !canFail || !IsCatch && (!IsCaught || Owner?.Region == region);
}

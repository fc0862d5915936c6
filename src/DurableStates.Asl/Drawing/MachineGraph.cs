using System.Collections.Immutable;

namespace DurableStates.Asl;

/// <summary>A machine, or a graph inside one, as nodes and edges: what drawings, coverage and consoles look at.</summary>
/// <param name="StartAt">The name of the node that is entered first.</param>
/// <param name="Nodes">The states, in the order in which they are written.</param>
/// <param name="Edges">The transitions, by the state that they leave and then in the order in which they are looked at.</param>
public sealed record MachineGraph(string StartAt, ImmutableArray<GraphNode> Nodes, ImmutableArray<GraphEdge> Edges)
{
    /// <summary>The graph of a machine, with the graphs inside it.</summary>
    /// <param name="machine">The machine.</param>
    public static MachineGraph Of(StateMachine machine) => Of(machine.Graph);

    /// <summary>The graph of some states, with the graphs inside it.</summary>
    /// <param name="graph">The states.</param>
    public static MachineGraph Of(StateGraph graph) => new(
        graph.StartAt,
        [.. graph.States.Select(state => new GraphNode(state, [.. state.NestedGraphs.Select(Of)]))],
        [.. graph.States.SelectMany(state => Asl.Edges.Of(state).Select(edge => new GraphEdge(state.Name, edge.Target, edge.Kind, edge.Label)))]);
}

/// <summary>A state in a graph.</summary>
/// <param name="State">The state.</param>
/// <param name="Nested">The graphs inside it: branches in their order, or an item processor; empty for the other types.</param>
public sealed record GraphNode(State State, ImmutableArray<MachineGraph> Nested)
{
    /// <summary>The state's name.</summary>
    public string Name => State.Name;
}

/// <summary>A transition between two states of the same graph.</summary>
/// <param name="From">The state that is left.</param>
/// <param name="To">The state that is entered.</param>
/// <param name="Kind">What makes it happen.</param>
/// <param name="Label">The condition of a choice or the errors of a catcher, as people read them; null for the other kinds.</param>
public sealed record GraphEdge(string From, string To, EdgeKind Kind, string? Label = null);

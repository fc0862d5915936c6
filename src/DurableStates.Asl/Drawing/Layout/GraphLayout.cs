using System.Collections.Immutable;

namespace DurableStates.Asl;

/// <summary>A graph with a place for everything in it. The origin is the upper left corner; lengths are pixels at normal size.</summary>
/// <param name="Width">The width of all of it.</param>
/// <param name="Height">The height of all of it.</param>
/// <param name="Nodes">The boxes.</param>
/// <param name="Edges">The lines between them.</param>
public sealed record GraphLayout(double Width, double Height, ImmutableArray<NodeBox> Nodes, ImmutableArray<EdgeLine> Edges)
{
    /// <summary>Lays a machine out in layers, from its start at the top to its ends at the bottom.</summary>
    /// <param name="machine">The machine.</param>
    public static GraphLayout Of(StateMachine machine) => LayeredLayout.LayOut(MachineGraph.Of(machine), isOutermost: true);
}

/// <summary>What a box in a drawing stands for.</summary>
public enum NodeKind
{
    /// <summary>Where the execution begins.</summary>
    Start,

    /// <summary>A state.</summary>
    State,

    /// <summary>Where the execution ends well.</summary>
    End,
}

/// <summary>A box.</summary>
/// <param name="Kind">What it stands for.</param>
/// <param name="State">The state that it stands for; null for start and end.</param>
/// <param name="X">The left edge.</param>
/// <param name="Y">The upper edge.</param>
/// <param name="Width">The width.</param>
/// <param name="Height">The height.</param>
/// <param name="Lines">The name, broken into lines that fit.</param>
/// <param name="Summary">What the state does, shortened to fit; null for nothing.</param>
/// <param name="Nested">The graphs inside it, each in a panel of its own.</param>
public sealed record NodeBox(
    NodeKind Kind,
    State? State,
    double X,
    double Y,
    double Width,
    double Height,
    ImmutableArray<string> Lines,
    string? Summary,
    ImmutableArray<NestedPanel> Nested);

/// <summary>A graph inside a box.</summary>
/// <param name="X">The left edge, in the coordinates of the graph that the box belongs to.</param>
/// <param name="Y">The upper edge, likewise.</param>
/// <param name="Content">The graph, with coordinates of its own.</param>
public sealed record NestedPanel(double X, double Y, GraphLayout Content);

/// <summary>A line from one box to another.</summary>
/// <param name="From">The state that it leaves; null for the start.</param>
/// <param name="To">The state that it leads to; null for the end.</param>
/// <param name="Kind">What makes the transition happen.</param>
/// <param name="Path">The line as the data of an SVG path, from its beginning to its arrow's tip.</param>
/// <param name="Label">The whole label; null for none.</param>
/// <param name="LabelBox">Where the shortened label goes; null for none.</param>
public sealed record EdgeLine(string? From, string? To, EdgeKind Kind, string Path, string? Label, LabelBox? LabelBox);

/// <summary>The place of a label.</summary>
/// <param name="Text">The label, shortened to fit.</param>
/// <param name="X">The centre from left to right.</param>
/// <param name="Y">The centre from top to bottom.</param>
/// <param name="Width">The width.</param>
public sealed record LabelBox(string Text, double X, double Y, double Width);

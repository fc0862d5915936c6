using System.Collections.Immutable;

namespace DurableStates.Asl;

/// <summary>Something that takes room in a layer: a box, a label, or a place where a long line passes through.</summary>
internal sealed class LayoutNode(NodeKind? kind, double width, double height)
{
    /// <summary>Null for labels and places where a line passes.</summary>
    public NodeKind? Kind { get; } = kind;

    public State? State { get; init; }

    public ImmutableArray<string> Lines { get; init; } = [];

    public string? Summary { get; init; }

    public ImmutableArray<GraphLayout> Nested { get; init; } = [];

    public double Width { get; } = width;

    public double Height { get; } = height;

    public int Layer { get; set; }

    public int Order { get; set; }

    /// <summary>The centre from left to right.</summary>
    public double X { get; set; }

    /// <summary>The upper edge.</summary>
    public double Y { get; set; }

    /// <summary>Neighbours in the layers directly above and below, once every line is cut into pieces of one layer.</summary>
    public List<LayoutNode> Above { get; } = [];

    public List<LayoutNode> Below { get; } = [];

    public bool IsBend => Kind is null;

    public double Left => X - (Width / 2);

    public double Right => X + (Width / 2);

    public double Bottom => Y + Height;
}

/// <summary>A line from one box to another while it is laid out.</summary>
internal sealed class LayoutEdge(LayoutNode from, LayoutNode to, EdgeKind kind, string? label)
{
    public LayoutNode From { get; } = from;

    public LayoutNode To { get; } = to;

    public EdgeKind Kind { get; } = kind;

    public string? Label { get; } = label;

    /// <summary>The label as it is drawn; null for none.</summary>
    public string? ShortLabel { get; init; }

    /// <summary>Leads back to where the execution came from: it goes round the others instead of down.</summary>
    public bool IsBack { get; set; }

    /// <summary>What stands for the line in the layers between its ends; the label is among them.</summary>
    public List<LayoutNode> Bends { get; } = [];

    public LayoutNode? LabelNode { get; set; }
}

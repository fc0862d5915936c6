namespace DurableStates.Compiler.Graph;

/// <summary>A place that control can go to. Several labels may stand before one node; names exist only after linking.</summary>
internal sealed class Label
{
    private Node? _node;
    private Label? _same;

    /// <summary>The node that control finds here.</summary>
    public Node Node
    {
        get
        {
            var label = this;
            while (label._same is { } other)
            {
                label = other;
            }

            // What was replaced is forgotten, so that a chain of replacements is followed once.
            return label._node = (label._node ?? throw new InvalidOperationException("A label that nothing was put at.")).Current;
        }
    }

    /// <summary>Puts a node here. A label holds one node for good.</summary>
    public void Place(Node node) => _node = IsFree ? node : throw new InvalidOperationException("There is a node at this label already.");

    /// <summary>Says that this is the same place as another label, as the end of an empty block is.</summary>
    public void Alias(Label other) => _same = IsFree ? other : throw new InvalidOperationException("There is a node at this label already.");

    /// <summary>Whether nothing was put here yet.</summary>
    public bool IsFree => _node is null && _same is null;

    /// <summary>A label before a node.</summary>
    public static Label Of(Node node)
    {
        var label = new Label();
        label.Place(node);
        return label;
    }
}

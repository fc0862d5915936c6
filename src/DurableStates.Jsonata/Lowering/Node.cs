using DurableStates.Json;

namespace DurableStates.Jsonata.Lowering;

/// <summary>
/// An expression as the evaluator sees it: paths are lists of steps, and predicates, groupings and bindings hang on the step that they
/// belong to. Built and still changed by <see cref="Lowerer"/>, because what a node is depends on where it turns out to stand.
/// </summary>
internal sealed class Node(NodeKind kind, int position)
{
    public NodeKind Kind { get; set; } = kind;

    /// <summary>The reference gives a path no position, and its errors none.</summary>
    public const int NoPosition = -1;

    public int Position { get; } = position;

    public int? KnownPosition => Position == NoPosition ? null : Position;

    /// <summary>The operator, the name, the string, the pattern.</summary>
    public string Text { get; set; } = "";

    /// <summary>The value of a literal, the flags of a regular expression.</summary>
    public JsonValue Value { get; set; }

    /// <summary>Steps, operands, items, expressions of a block, arguments: whatever there can be several of.</summary>
    public List<Node> Items { get; init; } = [];

    /// <summary>The function of a call, the condition, the pattern of a transform.</summary>
    public Node? First { get; set; }

    public Node? Second { get; set; }

    public Node? Third { get; set; }

    public List<(Node Key, Node Value)> Pairs { get; init; } = [];

    public List<(Node Key, bool Descending)> Terms { get; init; } = [];

    public IReadOnlyList<string> Parameters { get; init; } = [];

    /// <summary>Conditions in brackets on something that is no step of a path.</summary>
    public List<Stage>? Predicates { get; set; }

    /// <summary>Conditions in brackets, and positions bound between them, on a step of a path.</summary>
    public List<Stage>? Stages { get; set; }

    public Grouping? Group { get; set; }

    public bool KeepArray { get; set; }

    /// <summary>Of a path: some step keeps its array.</summary>
    public bool KeepSingleton { get; set; }

    /// <summary>An array constructor at the end of a path, which no step flattens.</summary>
    public bool IsConstructed { get; set; }

    public string? Focus { get; set; }

    public string? Index { get; set; }

    /// <summary>The step binds a variable or an ancestor; from here on the path carries bindings with its items.</summary>
    public bool IsTuple { get; set; }

    public AncestorSlot? Ancestor { get; set; }

    /// <summary>Of <c>%</c>: what it refers to.</summary>
    public AncestorSlot? Slot { get; set; }

    /// <summary>References to parents that no step inside this node answers.</summary>
    public List<AncestorSlot>? SeekingParent { get; set; }
}

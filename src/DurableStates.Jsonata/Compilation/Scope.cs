namespace DurableStates.Jsonata.Compilation;

/// <summary>
/// Which variables a place in the expression can see. A scope has a frame of its own at run time, except a block that no function can
/// outlive: its variables are slots of the frame around it.
/// </summary>
internal sealed class Scope
{
    private readonly Dictionary<string, int> _slots = new(StringComparer.Ordinal);
    private readonly HashSet<string> _parameters = new(StringComparer.Ordinal);

    private Scope(Scope? parent, bool isTuple, bool hasFrame)
    {
        Parent = parent;
        IsTuple = isTuple;
        HasFrame = hasFrame;
        FirstSlot = hasFrame ? 0 : Host.SlotCount;
    }

    public Scope? Parent { get; }

    /// <summary>Inside a step that carries bindings: names are known only at run time.</summary>
    public bool IsTuple { get; }

    public bool HasFrame { get; }

    public int FirstSlot { get; }

    /// <summary>The slots that the frame needs.</summary>
    public int SlotCount { get; private set; }

    public int OwnCount => _slots.Count;

    /// <summary>Behind the last slot taken so far in the frame that holds this scope.</summary>
    public int LastSlot => Host.SlotCount;

    /// <summary>The scope whose frame holds the slots, skipping the frames of tuples, which hold none.</summary>
    private Scope Host => HasFrame && !IsTuple ? this : (Parent ?? this).Host;

    public static Scope Root() => new(null, isTuple: false, hasFrame: true);

    public Scope Function() => new(this, isTuple: false, hasFrame: true);

    public Scope Block(bool ownFrame) => new(this, isTuple: false, ownFrame);

    public Scope Tuple() => new(this, isTuple: true, hasFrame: true);

    public int Declare(string name, bool isParameter = false)
    {
        if (isParameter)
        {
            _parameters.Add(name);
        }

        if (!_slots.TryGetValue(name, out var slot))
        {
            slot = Host.SlotCount++;
            _slots.Add(name, slot);
        }

        return slot;
    }

    /// <summary>Declares before anything is compiled: a function may use what is assigned only later.</summary>
    public void DeclareAll(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            Declare(name);
        }
    }

    public bool IsParameter(string name) => _parameters.Contains(name);

    public bool TryGetSlot(string name, out int slot) => _slots.TryGetValue(name, out slot);

    /// <summary>How many frames lie between this scope and the frame that holds the slots of another one around it.</summary>
    public int HopsTo(Scope target)
    {
        var hops = 0;
        var host = target.IsTuple ? target : target.Host;
        for (var scope = this; scope is not null && scope != host; scope = scope.Parent)
        {
            hops += scope.HasFrame ? 1 : 0;
        }

        return hops;
    }
}

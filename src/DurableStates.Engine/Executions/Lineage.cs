namespace DurableStates.Engine.Executions;

/// <summary>
/// Where an execution comes from when another one started it, so that machines that start each other, or themselves, come to an end. Step Functions
/// would go on until somebody stops it.
/// </summary>
internal sealed class Lineage
{
    private readonly Lineage? _starter;
    private readonly Lineage _first;
    private Execution? _execution;
    private int _descendants;

    /// <summary>The lineage of an execution that was started from outside.</summary>
    public Lineage() => _first = this;

    private Lineage(Lineage starter, int depth)
    {
        _first = starter._first;
        Depth = depth;

        // One that is over needs no telling, and must not be kept in memory.
        _starter = starter;
        while (_starter is { _execution.IsOver: true })
        {
            _starter = _starter._starter;
        }
    }

    /// <summary>How many executions started each other before this one.</summary>
    public int Depth { get; init; }

    /// <summary>Says whose lineage it is.</summary>
    public Lineage Of(Execution execution)
    {
        _execution = execution;
        return this;
    }

    /// <summary>The lineage of a child execution of a distributed Map: it belongs to the same execution.</summary>
    public Lineage Part() => new(this, Depth);

    /// <summary>The lineage of one more execution that this one starts; null when that would be too many, or too deep.</summary>
    public Lineage? Next(Quotas quotas) =>
        Depth >= quotas.MaxNestingDepth || Interlocked.Increment(ref _first._descendants) > quotas.MaxNestedExecutions ? null : new Lineage(this, Depth + 1);

    /// <summary>Fails this execution and all that wait for it, for the reason that there is no <see cref="Next"/>.</summary>
    public void End(string machine, Quotas quotas)
    {
        var limit = Depth >= quotas.MaxNestingDepth
            ? $"are nested {Depth} deep, which is the limit of this engine ({nameof(Quotas)}.{nameof(Quotas.MaxNestingDepth)})"
            : $"are more than {quotas.MaxNestedExecutions}, which is the limit of this engine ({nameof(Quotas)}.{nameof(Quotas.MaxNestedExecutions)})";
        var error = new StateError(
            ErrorNames.Runtime,
            $"Executions that start each other {limit}; the last one was to start '{machine}'. Does a state machine start itself? Step Functions would go on and never end.");
        for (var lineage = this; lineage is not null; lineage = lineage._starter)
        {
            lineage._execution?.Run?.Post(new EndSignal(error));
        }
    }
}

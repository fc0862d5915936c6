using System.Collections.Immutable;

namespace DurableStates.Asl;

/// <summary>A state that does work, which can fail: <c>Task</c>, <c>Parallel</c> and <c>Map</c>. Only these are retried and caught.</summary>
public abstract record FallibleState : State
{
    private protected FallibleState(string name, Transition next)
        : base(name) => Next = next;

    /// <summary>What follows when the work is done.</summary>
    public Transition Next { get; init; }

    /// <summary>
    /// What the work gets: <c>Arguments</c> in JSONata, <c>Parameters</c> in JSONPath; null (not written) means the state's input.
    /// A <c>Map</c> has none of its own (see <see cref="MapState.ItemSelector"/>).
    /// </summary>
    public Template? Arguments { get; init; }

    /// <summary>JSONPath: the template that the result is shaped by; null for none.</summary>
    public Template? ResultSelector { get; init; }

    /// <summary>JSONPath: where the result goes in the input; null (not written) means that it replaces it.</summary>
    public DataPath? ResultPath { get; init; }

    /// <summary>What to retry, looked at from first to last; empty for nothing.</summary>
    public ImmutableArray<Retrier> Retry { get; init; } = [];

    /// <summary>What to catch, looked at from first to last; empty for nothing.</summary>
    public ImmutableArray<Catcher> Catch { get; init; } = [];

    /// <inheritdoc/>
    public override Transition? Transition => Next;
}

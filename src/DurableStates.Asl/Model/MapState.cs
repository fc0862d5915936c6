using System.Collections.Immutable;

namespace DurableStates.Asl;

/// <summary>Runs the same states for every item; its result is the array of their outputs.</summary>
/// <param name="Name">The state's name.</param>
/// <param name="Processor">The states that an item goes through, and how they run.</param>
/// <param name="Next">What follows when all items are done.</param>
/// <seealso href="https://states-language.net/spec.html#map-state"/>
public sealed record MapState(string Name, ItemProcessor Processor, Transition Next) : FallibleState(Name, Next)
{
    /// <summary>What to take the items from: <c>Items</c> in JSONata, <c>ItemsPath</c> in JSONPath; null (not written) means the state's input.</summary>
    public Template? Items { get; init; }

    /// <summary>What an iteration gets instead of the bare item; null for the item. In old definitions this is called <c>Parameters</c>.</summary>
    public Template? ItemSelector { get; init; }

    /// <summary>Distributed: where the items are read from instead of the state's input; null for the input.</summary>
    public ItemReader? ItemReader { get; init; }

    /// <summary>Distributed: how items are put together for one child execution; null for one item each.</summary>
    public ItemBatcher? ItemBatcher { get; init; }

    /// <summary>Distributed: where results are written; null means that they are the state's result.</summary>
    public ResultWriter? ResultWriter { get; init; }

    /// <summary>How many iterations run at the same time; null (not written) and 0 mean as many as possible.</summary>
    public Setting<int>? MaxConcurrency { get; init; }

    /// <summary>Distributed: how many items may fail; null (not written) means none.</summary>
    public Setting<int>? ToleratedFailureCount { get; init; }

    /// <summary>Distributed: what share of the items may fail, from 0 to 100; null (not written) means none.</summary>
    public Setting<double>? ToleratedFailurePercentage { get; init; }

    /// <summary>Distributed: the name of this state in the ARNs of its map runs and child executions; null for one that AWS invents.</summary>
    public string? Label { get; init; }

    /// <summary>True when the definition writes <c>Iterator</c> and <c>Parameters</c>, the old names of <c>ItemProcessor</c> and <c>ItemSelector</c>.</summary>
    public bool UsesOldNames { get; init; }

    /// <summary>True when every item runs as an execution of its own.</summary>
    public bool IsDistributed => Processor.Config?.Mode is ProcessorMode.Distributed;

    /// <inheritdoc/>
    public override string Type => "Map";

    /// <inheritdoc/>
    public override ImmutableArray<StateGraph> NestedGraphs => [Processor.Graph];
}

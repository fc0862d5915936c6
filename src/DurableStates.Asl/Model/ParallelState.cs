using System.Collections.Immutable;

namespace DurableStates.Asl;

/// <summary>Runs branches side by side; its result is the array of their outputs.</summary>
/// <param name="Name">The state's name.</param>
/// <param name="Branches">The branches, in the order of their outputs.</param>
/// <param name="Next">What follows when all branches are done.</param>
/// <seealso href="https://states-language.net/spec.html#parallel-state"/>
public sealed record ParallelState(string Name, ImmutableArray<StateGraph> Branches, Transition Next) : FallibleState(Name, Next)
{
    /// <inheritdoc/>
    public override string Type => "Parallel";

    /// <inheritdoc/>
    public override ImmutableArray<StateGraph> NestedGraphs => Branches;
}

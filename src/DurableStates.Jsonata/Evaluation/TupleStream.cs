namespace DurableStates.Jsonata.Evaluation;

/// <summary>The items of a path that carries bindings.</summary>
internal sealed class TupleStream(List<PathTuple> tuples)
{
    public List<PathTuple> Tuples { get; } = tuples;
}

namespace DurableStates.Jsonata.Evaluation;

/// <summary>The variables that a step of a path binds for one item: names are known only while it runs.</summary>
internal sealed class TupleFrame(Frame? parent, PathTuple tuple) : Frame(parent, 0)
{
    public PathTuple Tuple { get; } = tuple;
}

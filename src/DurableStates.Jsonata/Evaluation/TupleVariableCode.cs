using DurableStates.Json;

namespace DurableStates.Jsonata.Evaluation;

/// <summary>A variable that a step of a path may have bound.</summary>
internal sealed class TupleVariableCode(int hops, string name, Code further) : LeafCode
{
    public override JsonValue Run(JsonValue context, Frame frame, Evaluation evaluation) =>
        frame.Up(hops) is TupleFrame tuple && tuple.Tuple.TryGet(name, out var value) ? value : further.Run(context, frame, evaluation);
}

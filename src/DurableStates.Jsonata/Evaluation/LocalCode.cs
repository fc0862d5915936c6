using DurableStates.Json;

namespace DurableStates.Jsonata.Evaluation;

/// <summary>An assigned variable; before its assignment the one further out is meant.</summary>
internal sealed class LocalCode(int hops, int slot, Code further) : LeafCode
{
    public override JsonValue Run(JsonValue context, Frame frame, Evaluation evaluation) =>
        frame.Up(hops).TryGet(slot, out var value) ? value : further.Run(context, frame, evaluation);
}

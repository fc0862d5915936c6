using DurableStates.Json;

namespace DurableStates.Jsonata.Evaluation;

/// <summary><c>{"a": b}</c>, which is a grouping of the context.</summary>
internal sealed class ObjectCode(GroupCode group) : Code
{
    public override JsonValue Run(JsonValue context, Frame frame, Evaluation evaluation) => group.Apply(context, frame, evaluation);
}

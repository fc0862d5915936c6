using DurableStates.Json;

namespace DurableStates.Jsonata.Evaluation;

/// <summary><c>$</c>. An input document that is an array comes wrapped, so that it counts as one item.</summary>
internal sealed class ContextCode : LeafCode
{
    public override JsonValue Run(JsonValue context, Frame frame, Evaluation evaluation) => Unwrap(context);

    public static JsonValue Unwrap(JsonValue context) =>
        context.Reference is JsonArray array && (array.Marks & JsonMarks.OuterWrapper) != 0 ? array.At(0) : context;
}

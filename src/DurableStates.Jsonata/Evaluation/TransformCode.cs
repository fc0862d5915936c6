using DurableStates.Json;

namespace DurableStates.Jsonata.Evaluation;

/// <summary><c>|pattern|update,delete|</c>.</summary>
internal sealed class TransformCode(Code pattern, Code update, Code? delete, Code clone, int position, int? updatePosition, int? deletePosition) : LeafCode
{
    public Code Pattern => pattern;

    public Code Update => update;

    public Code? Delete => delete;

    public Code Clone => clone;

    public int Position => position;

    public int? UpdatePosition => updatePosition;

    public int? DeletePosition => deletePosition;

    public override JsonValue Run(JsonValue context, Frame frame, Evaluation evaluation) => JsonValue.Other(new Transform(this, frame));
}

using DurableStates.Json;

namespace DurableStates.Jsonata.Evaluation;

/// <summary>A call at the end of a lambda's body that is made after the body has been left.</summary>
internal sealed class TailCall(TailCallCode code, JsonValue context, Frame frame) : FunctionValue
{
    public TailCallCode Code { get; } = code;

    public JsonValue Context { get; } = context;

    public Frame Frame { get; } = frame;

    public override int Arity => 0;

    public override JsonValue ApplyOnce(ReadOnlySpan<JsonValue> arguments, JsonValue context, Evaluation evaluation) => JsonValue.Other(this);
}

using DurableStates.Json;

namespace DurableStates.Jsonata.Evaluation;

/// <summary>A call at the end of a lambda's body that is made after the body has been left.</summary>
internal sealed class TailCall(TailCallCode code, JsonValue context, Frame frame) : FunctionValue
{
    public TailCallCode Code { get; private set; } = code;

    public JsonValue Context { get; private set; } = context;

    public Frame Frame { get; private set; } = frame;

    /// <summary>The lambda whose frame this is and that may use it again once the arguments have been read.</summary>
    public Lambda? Owner { get; set; }

    public override int Arity => 0;

    public override JsonValue ApplyOnce(ReadOnlySpan<JsonValue> arguments, JsonValue context, Evaluation evaluation) => JsonValue.Other(this);

    public void Reset(TailCallCode code, JsonValue context, Frame frame) => (Code, Context, Frame, Owner) = (code, context, frame, null);
}

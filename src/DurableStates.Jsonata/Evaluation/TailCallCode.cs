using DurableStates.Json;

namespace DurableStates.Jsonata.Evaluation;

/// <summary>
/// A call at the end of a lambda's body. It is made by whoever called the lambda, whatever it calls: a sequence that it gives does not pass
/// through the body, so it does not collapse there, and a built-in function takes the caller's context.
/// </summary>
/// <param name="call">The call.</param>
/// <param name="isDirect">Whether nothing between the call and the end of the body can hold on to what is still to be made.</param>
internal sealed class TailCallCode(CallCode call, bool isDirect) : LeafCode
{
    public CallCode Call => call;

    public bool IsDirect => isDirect;

    public override JsonValue Run(JsonValue context, Frame frame, Evaluation evaluation) =>
        JsonValue.Other(isDirect ? evaluation.NewTailCall(this, context, frame) : new TailCall(this, context, frame));
}

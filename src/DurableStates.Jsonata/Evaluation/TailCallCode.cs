using DurableStates.Json;

namespace DurableStates.Jsonata.Evaluation;

/// <summary>A call at the end of a lambda's body. Only calls of lambdas can recur; a built-in function is called at once, as deep as it would be later.</summary>
internal sealed class TailCallCode(CallCode call, int levels) : LeafCode
{
    public override JsonValue Run(JsonValue context, Frame frame, Evaluation evaluation)
    {
        if (!call.CallsBuiltin(evaluation))
        {
            return JsonValue.Other(new TailCall(this, context, frame));
        }

        evaluation.Shift(-levels);
        var result = call.Run(context, frame, evaluation);
        evaluation.Shift(levels);
        return result.Reference is TailCall tail ? FunctionValue.Continue(tail, context, evaluation) : result;
    }

    public JsonValue MakeOnce(TailCall tail, JsonValue context, Evaluation evaluation) => call.InvokeTail(tail, context, evaluation);
}

using DurableStates.Json;

namespace DurableStates.Jsonata.Evaluation;

/// <summary><c>left ~> right</c>.</summary>
internal sealed class ApplyCode(Code left, Code right, CallCode? call, int position) : Code
{
    public override JsonValue Run(JsonValue context, Frame frame, Evaluation evaluation)
    {
        var value = left.Evaluate(context, frame, evaluation);
        if (call is not null)
        {
            return call.Invoke(value, hasFirst: true, context, frame, evaluation);
        }

        var target = right.Evaluate(context, frame, evaluation);
        if (target.Reference is not FunctionValue function)
        {
            throw new EvaluationFailure("T2006") { Position = position, Value = target };
        }

        return value.Reference is FunctionValue first
            ? JsonValue.Other(new ChainedFunction(first, function))
            : function.Apply([value], JsonValue.Null, evaluation);
    }
}

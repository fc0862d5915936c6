using DurableStates.Asl;
using DurableStates.Compiler.Expressions;
using DurableStates.Compiler.Graph;
using DurableStates.Frontend.Bound;

namespace DurableStates.Compiler.Lowering;

internal static class ActivityCallLowering
{
    // result = await function(payload)
    //
    // becomes
    //
    // function:  Task lambda:invoke  -> after with result := the response's payload
    public static Label Lower(BoundActivityCall call, BoundVariable? result, Label after, Lowerer lowerer)
    {
        var next = AwaitLowering.Keep(call, result, isPayload: true, after);
        var arguments = Arguments(call, lowerer);
        return Label.Of(new TaskNode(call.Syntax, PinnedNames.Of(call), TaskResource.Optimized("lambda", "invoke", ""), arguments, next)
        {
            Region = lowerer.Region,
            TimeoutSeconds = lowerer.Value(call.Options.TimeoutSeconds ?? Literals.Number(call.Syntax, DefaultTimeouts.Lambda)),
            HeartbeatSeconds = call.Options.HeartbeatSeconds is { } heartbeat ? lowerer.Value(heartbeat) : null,
            Retries = [LambdaRetries.Standard, .. call.Options.Retries],
            Catches = CatchLowering.Of(call.Syntax, lowerer, arguments.Exceptions()),
        });
    }

    /// <summary>What Step Functions sends to Lambda.</summary>
    public static BoundExpression Arguments(BoundActivityCall call, Lowerer lowerer)
    {
        // The template substitutes the function's ARN.
        var function = new BoundObjectMember("FunctionName", new BoundTemplateValue(call.Syntax, null, call.Activity.ResourceName, "Arn"));
        return new BoundObject(
            call.Syntax, null, call.Payload is null ? [function] : [function, new BoundObjectMember("Payload", lowerer.Value(call.Payload))]);
    }
}

using System.Collections.Immutable;
using System.Diagnostics;
using DurableStates.Asl;
using DurableStates.Compiler.Expressions;
using DurableStates.Compiler.Graph;
using DurableStates.Frontend.Bound;

namespace DurableStates.Compiler.Lowering;

internal static class CallbackLowering
{
    // result = await context.WaitForCallbackAsync(token => start(token))
    //
    // becomes
    //
    // start:  Task start.waitForTaskToken  -> after with result := what came back with the token
    public static Label Lower(BoundCallback callback, BoundVariable? result, Label after, Lowerer lowerer)
    {
        var next = AwaitLowering.Keep(callback, result, isPayload: false, after);
        var (name, resource, arguments, retries) = Start(callback.Start, lowerer);
        return Label.Of(new TaskNode(callback.Syntax, name, resource, arguments, next)
        {
            Region = lowerer.Region,
            TimeoutSeconds = lowerer.Value(callback.TimeoutSeconds ?? Literals.Number(callback.Syntax, DefaultTimeouts.Callback)),
            HeartbeatSeconds = callback.HeartbeatSeconds is { } heartbeat ? lowerer.Value(heartbeat) : null,
            Retries = retries,
            Catches = CatchLowering.Of(callback.Syntax, lowerer, arguments.Exceptions()),
        });
    }

    private static (string Name, TaskResource Resource, BoundExpression Arguments, ImmutableArray<BoundRetry> Retries) Start(BoundOperation start, Lowerer lowerer) => start switch
    {
        BoundActivityCall call => (
            PinnedNames.Of(call),
            TaskResource.Optimized("lambda", "invoke", OptimizedIntegrations.Callback),
            ActivityCallLowering.Arguments(call, lowerer),
            [LambdaRetries.Standard, .. call.Options.Retries]),
        BoundAwsCall call => (
            PinnedNames.Of(call.Syntax) ?? call.Operation,
            AwsCallLowering.Resource(call, IntegrationPattern.WaitForTaskToken),
            lowerer.Value(call.Request),
            call.Options.Retries),
        _ => throw new UnreachableException($"{start.GetType().Name} hands no token out."),
    };
}

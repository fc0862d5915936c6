using System.Diagnostics;
using DurableStates.Compiler.Graph;
using DurableStates.Frontend.Bound;

namespace DurableStates.Compiler.Lowering;

internal static class AwaitLowering
{
    // result = await operation
    //
    // becomes the operation's state, whose way out assigns the result.
    public static Label Lower(BoundAwait awaited, Label after, Lowerer lowerer) => awaited.Operation switch
    {
        BoundActivityCall call => ActivityCallLowering.Lower(call, awaited.Result, after, lowerer),
        BoundAwsCall call => AwsCallLowering.Lower(call, awaited.Result, after, lowerer),
        BoundCallback callback => CallbackLowering.Lower(callback, awaited.Result, after, lowerer),
        BoundTimer timer => TimerLowering.Lower(timer, after, lowerer),
        _ => throw new UnreachableException($"No lowering for {awaited.Operation.GetType().Name}."),
    };

    /// <summary>The way out of a Task that keeps what it gave.</summary>
    public static Edge Keep(BoundOperation operation, BoundVariable? result, bool isPayload, Label after) => result is null
        ? new(after)
        : new(after, new Assignment(result, Canonical.Of(new TaskResult(operation.Syntax, result.Type, isPayload))));
}

using DurableStates.Asl;
using DurableStates.Compiler.Expressions;
using DurableStates.Compiler.Graph;
using DurableStates.Compiler.Integrations;
using DurableStates.Frontend.Bound;

namespace DurableStates.Compiler.Lowering;

internal static class AwsCallLowering
{
    // result = await service.OperationAsync(request)
    //
    // becomes
    //
    // operation:  Task service:operation[.sync | .waitForTaskToken]  -> after with result := the response
    public static Label Lower(BoundAwsCall call, BoundVariable? result, Label after, Lowerer lowerer)
    {
        var pattern = PatternOf(call.Pattern);
        var next = AwaitLowering.Keep(call, result, isPayload: false, after);
        var request = lowerer.Value(call.Request);
        return Label.Of(new TaskNode(call.Syntax, PinnedNames.Of(call.Syntax) ?? call.Operation, Resource(call, pattern), request, next)
        {
            Region = lowerer.Region,
            TimeoutSeconds = lowerer.Value(call.Options.TimeoutSeconds ?? Literals.Number(call.Syntax, DefaultTimeouts.Of(pattern))),
            HeartbeatSeconds = call.Options.HeartbeatSeconds is { } heartbeat ? lowerer.Value(heartbeat) : null,
            Retries = call.Options.Retries,
            Catches = CatchLowering.Of(call.Syntax, lowerer, request.Exceptions()),
        });
    }

    /// <summary>The Task's resource.</summary>
    public static TaskResource Resource(BoundAwsCall call, IntegrationPattern pattern) =>
        AwsIntegration.Of(call.Client.Name, call.Operation, pattern)
            ?? throw new InvalidOperationException($"{call.Operation} has no integration that waits for a job; binding reports that.");

    private static IntegrationPattern PatternOf(BoundAwsPattern pattern) => pattern switch
    {
        BoundAwsPattern.RunJob => IntegrationPattern.RunJob,
        BoundAwsPattern.WaitForCallback => IntegrationPattern.WaitForTaskToken,
        _ => IntegrationPattern.RequestResponse,
    };
}

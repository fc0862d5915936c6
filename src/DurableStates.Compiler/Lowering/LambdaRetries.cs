using DurableStates.Frontend.Bound;

namespace DurableStates.Compiler.Lowering;

/// <summary>
/// Errors of the Lambda service itself, which AWS asks every caller to retry. They are no errors of the author's: a native run has none
/// of them. The waits are drawn at random, since a service that is overloaded fails many callers at once. See decisions 0010 and 0020.
/// </summary>
internal static class LambdaRetries
{
    public static BoundRetry Standard { get; } = new(
        [
            "Lambda.ClientExecutionTimeoutException", "Lambda.ServiceException", "Lambda.AWSLambdaException", "Lambda.SdkClientException",
            "Lambda.TooManyRequestsException",
        ],
        MaxAttempts: 6,
        IntervalSeconds: 2,
        BackoffRate: 2,
        MaxDelaySeconds: null,
        FullJitter: true);
}

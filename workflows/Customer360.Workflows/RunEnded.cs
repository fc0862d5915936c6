using Amazon.SimpleNotificationService;
using Customer360.Contracts.Notices;
using Customer360.Lambdas;
using DurableStates;

namespace Customer360.Workflows;

/// <summary>
/// Closes what a run that failed, timed out or was stopped has left open, and tells everybody whom it concerns and the platform team. The rule <c>RunsEnded</c> of the
/// template starts it from Step Functions' own events, which nobody else can put on a bus.
/// </summary>
[StateMachine("run-ended", Timeout = "PT1H")]
public sealed class RunEnded : TaskOrchestrator<EndedRun, EndedRunOutcome>
{
    /// <inheritdoc/>
    public override async Task<EndedRunOutcome> RunAsync(TaskOrchestrationContext context, EndedRun input)
    {
        var told = await context.CallActivityAsync((NoticeFunctions notices) => notices.CloseEndedRun(input));
        // state: Tell ended run
        await context.CallAwsAsync((IAmazonSimpleNotificationService notices) => notices.PublishAsync(StewardChannel.Message(told.Notice)), ServiceRetries.Notices);
        return new EndedRunOutcome(input.ExecutionArn, told.RequestId);
    }
}

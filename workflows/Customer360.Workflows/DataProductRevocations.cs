using Amazon.StepFunctions;
using Amazon.StepFunctions.Model;
using Customer360.Contracts.Onboarding;
using Customer360.Contracts.Subscriptions;
using Customer360.Lambdas;
using DurableStates;

namespace Customer360.Workflows;

/// <summary>
/// Ends the next subscriptions of a product that has gone, each by a nested run of <c>access-revocation</c>, which reads back that it is gone. A page of subscriptions is a run
/// of its own, so that no history grows with the number of readers.
/// </summary>
[StateMachine("data-product-revocations", Timeout = "P6D")]
public sealed class DataProductRevocations : TaskOrchestrator<RetirementPosition, RevocationsOutcome>
{
    private static readonly TaskOptions Ending = LakePermissions.Nesting with { Timeout = TimeSpan.FromHours(25) };

    /// <inheritdoc/>
    public override async Task<RevocationsOutcome> RunAsync(TaskOrchestrationContext context, RetirementPosition input)
    {
        var page = await context.CallActivityAsync((RetirementFunctions retirement) => retirement.RemainingSubscriptions(input));
        var stuck = 0;
        // state: Each subscription
        foreach (var subscription in page.Subscriptions)
        {
            try
            {
                // state: End subscription
                await context.RunJobAsync<Nested<RevocationOutcome>>(
                    (IAmazonStepFunctions machines) => machines.StartExecutionAsync(new StartExecutionRequest
                    {
                        StateMachineArn = Template.GetAtt("AccessRevocationStateMachine", "Arn"),
                        Input = WorkflowJson.Serialize(subscription),
                    }),
                    Ending);
            }
            catch (TaskFailedException)
            {
                // Its own run says why, and has announced it. The others are ended all the same.
                stuck++;
            }
        }

        return new RevocationsOutcome(page.After, page.Subscriptions.Count, stuck);
    }
}

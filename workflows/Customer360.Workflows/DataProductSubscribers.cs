using Amazon.Glue;
using Amazon.Glue.Model;
using Customer360.Contracts.Onboarding;
using Customer360.Lambdas;
using DurableStates;

namespace Customer360.Workflows;

/// <summary>
/// Tells the subscribers of a product what a breaking version takes from them, or cuts their subscriptions to what it leaves and then the tables to the version's own
/// columns: Lake Formation does not revoke what names a column that is gone. Each cut is written down first; what is no longer covered is revoked by
/// <c>access-revocation</c>, and what remains is not touched. Run again, it goes on where it was.
/// </summary>
[StateMachine("data-product-subscribers", Timeout = "P1D")]
public sealed class DataProductSubscribers : TaskOrchestrator<SubscriberRequest, SubscriberOutcome>
{
    // Longer than a run that was stopped keeps its lease on a principal's permissions.
    private const int LongestWaitSeconds = 6 * 3600;

    /// <inheritdoc/>
    public override async Task<SubscriberOutcome> RunAsync(TaskOrchestrationContext context, SubscriberRequest input)
    {
        var most = 0;
        var left = 0;

        // Whoever is cut is told again until it is done, so that no event that was lost keeps the rest waiting.
        var isSettled = await Polling.RepeatUntilAsync(context, LongestWaitSeconds, async () =>
        {
            left = 0;
            string? after = null;
            do
            {
                var page = await context.CallActivityAsync(
                    (SubscriberFunctions subscribers) => subscribers.NextSubscribers(new SubscriberQuestion(input, context.InstanceId, after)), ServiceRetries.Register);
                left += page.Count;
                after = page.After;
            }
            while (after is not null);

            most = left > most ? left : most;
            return left == 0 || input.Stage == SubscriberStage.Announce;
        });
        if (!isSettled)
        {
            throw new SubscribersNotSettledException($"{left} subscriptions of {input.Step.ProductId} still hold what version {input.Step.Version} no longer has.");
        }

        if (input.Stage == SubscriberStage.Rescope)
        {
            // state: Final columns
            foreach (var table in input.Tables)
            {
                await context.CallAwsAsync(
                    (IAmazonGlue glue) => glue.UpdateTableAsync(new UpdateTableRequest
                    {
                        DatabaseName = input.Step.DatabaseName,
                        TableInput = CatalogTables.Input(table, [], "PUBLISHED", input.Step),
                    }),
                    ServiceRetries.Glue);
            }

            await context.CallActivityAsync((OnboardingFunctions onboarding) => onboarding.FinishVersion(input.Step), ServiceRetries.Register);
        }

        return new SubscriberOutcome(input.Stage, most);
    }
}

/// <summary>Subscriptions hold what is gone from their product, and could not be cut in time.</summary>
public sealed class SubscribersNotSettledException(string message) : Exception(message);

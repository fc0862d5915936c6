using Amazon.EventBridge;
using Amazon.Glue;
using Amazon.Glue.Model;
using Amazon.LakeFormation.Model;
using Customer360.Contracts.Subscriptions;
using Customer360.Lambdas;
using DurableStates;

namespace Customer360.Workflows;

/// <summary>
/// Looks for what a page of live subscriptions says in Lake Formation and in the catalogue. A part of <c>grant-reconciliation</c>: a page costs at most 2,500 events
/// of the history where all of it is granted again.
/// </summary>
[StateMachine("subscription-check", Timeout = "PT11H")]
public sealed class SubscriptionCheck : TaskOrchestrator<CheckOrder, CheckOutcome>
{
    /// <inheritdoc/>
    public override async Task<CheckOutcome> RunAsync(TaskOrchestrationContext context, CheckOrder input)
    {
        var page = await context.CallActivityAsync((ReconciliationFunctions reconciliation) => reconciliation.ReadSubscriptions(input));
        var healthy = 0;
        var moving = 0;
        // state: Each subscription
        foreach (var subscription in page.Subscriptions)
        {
            List<string>? columns = null;
            try
            {
                // state: Look at the table
                var found = await context.CallAwsAsync(
                    (IAmazonGlue glue) => glue.GetTableAsync(new GetTableRequest { DatabaseName = subscription.DatabaseName, Name = subscription.TableName }), ServiceRetries.Glue);
                columns = [.. (found.Table.StorageDescriptor?.Columns ?? []).Select(column => column.Name), .. (found.Table.PartitionKeys ?? []).Select(column => column.Name)];
            }
            catch (TaskFailedException gone) when (gone.FailureDetails.IsCausedBy<Amazon.Glue.Model.EntityNotFoundException>())
            {
                // That is what the report says.
            }

            // state: List permissions on database
            var ofDatabase = await AccessPermissions.ListAsync(context, subscription.PrincipalArn, new Resource { Database = new DatabaseResource { Name = subscription.DatabaseName } });

            // state: List permissions on table
            var ofTable = await AccessPermissions.ListAsync(
                context, subscription.PrincipalArn, new Resource { Table = new TableResource { DatabaseName = subscription.DatabaseName, Name = subscription.TableName } });
            List<PermissionRow> ofFilter = [];
            CellsFilter? filter = null;
            if (subscription.FilterName is { } filterName)
            {
                filter = await LakeFilters.FindAsync(context, subscription.DatabaseName, subscription.TableName, filterName);
                // state: List permissions on filter
                ofFilter = await LakeFilters.ListAsync(context, subscription.PrincipalArn, subscription.DatabaseName, subscription.TableName, filterName);
            }

            var check = new CheckedSubscription(input, context.InstanceId, subscription, columns, [.. ofDatabase, .. ofTable, .. ofFilter], filter);
            var review = await context.CallActivityAsync((ReconciliationFunctions reconciliation) => reconciliation.ReviewSubscription(check));
            if (review.Verdict == CheckVerdict.Healthy)
            {
                healthy++;
            }
            else if (review.Verdict == CheckVerdict.InMotion)
            {
                moving++;
            }
            else if (review.Verdict == CheckVerdict.End)
            {
                var ending = new AccessRevocationRequested(subscription.SubscriptionId, review.Generation);
                // state: Have subscription ended
                await context.CallAwsAsync((IAmazonEventBridge events) => events.PutEventsAsync(BusEvents.Access("AccessRevocationRequested", WorkflowJson.Serialize(ending))), ServiceRetries.Events);
            }
            else if (review.Verdict == CheckVerdict.Reapply)
            {
                var isDone = false;
                try
                {
                    var missing = await LakePermissions.ChangeAsync(context, subscription.SubscriptionId, PermissionChange.Grant, subscription.PrincipalArn, subscription.DatabaseName, subscription.TableName, review.Entries, review.Filters);
                    isDone = missing.Count == 0;
                }
                catch (Exception)
                {
                    // The report says that it is still missing; the run of access-permissions says why.
                }

                var reapplication = new Reapplication(input, subscription.SubscriptionId, context.InstanceId, isDone);
                await context.CallActivityAsync((ReconciliationFunctions reconciliation) => reconciliation.SettleReapplication(reapplication));
            }
        }

        return new CheckOutcome(page.Position, input.Pages + 1, page.Subscriptions.Count, healthy, moving, 0);
    }
}

using Amazon.EventBridge;
using Customer360.Contracts.Subscriptions;
using Customer360.Lambdas;
using DurableStates;

namespace Customer360.Workflows;

/// <summary>
/// Ends a subscription when the stores say that it has to: at its expiry, by its owner or its requester, with its product or its role. Revokes what no other live
/// subscription of the principal needs, reads back that it is gone, and announces it once.
/// </summary>
[StateMachine("access-revocation", Timeout = "P1D")]
[EventTrigger(Source = "customer360.access", DetailType = "AccessRevocationRequested")]
public sealed class AccessRevocation : TaskOrchestrator<AccessRevocationRequested, RevocationOutcome>
{
    /// <inheritdoc/>
    public override async Task<RevocationOutcome> RunAsync(TaskOrchestrationContext context, AccessRevocationRequested input)
    {
        var plan = await context.CallActivityAsync((SubscriptionFunctions subscriptions) => subscriptions.OpenRevocation(new RevocationQuestion(input, context.InstanceId)), AccessGrant.Leasing);
        if (plan.Verdict != RevocationVerdict.Due && plan.Verdict != RevocationVerdict.Leftovers)
        {
            return new RevocationOutcome(RevocationStatus.Unchanged, plan.SubscriptionId, plan.Generation, null, plan.Reason);
        }

        if (plan.Removals.Count > 0)
        {
            List<CellsFilter> none = [];
            var left = await LakePermissions.ChangeAsync(context, plan.SubscriptionId ?? "", PermissionChange.Revoke, plan.PrincipalArn ?? "", plan.DatabaseName ?? "", plan.TableName ?? "", plan.Removals, none);
            if (left.Count > 0)
            {
                // state: Settle stuck subscription
                await context.CallActivityAsync((SubscriptionFunctions subscriptions) => subscriptions.SettleSubscription(
                    new Settlement(plan.SubscriptionId ?? "", context.InstanceId, SettlementStep.Leave)), AccessGrant.Settling);
                var failed = new AccessRevocationFailed(plan.RequestId, plan.SubscriptionId, plan.Generation, plan.ProductId, plan.PrincipalArn, left);
                // state: Announce failed revocation
                await context.CallAwsAsync((IAmazonEventBridge events) => events.PutEventsAsync(BusEvents.Access("AccessRevocationFailed", WorkflowJson.Serialize(failed))), ServiceRetries.Events);
                throw new PermissionsNotChangedException(string.Join(" ", left));
            }
        }

        var settlement = new Settlement(plan.SubscriptionId ?? "", context.InstanceId, plan.Verdict == RevocationVerdict.Due ? SettlementStep.Revoke : SettlementStep.Trim);
        await context.CallActivityAsync((SubscriptionFunctions subscriptions) => subscriptions.SettleSubscription(settlement), AccessGrant.Settling);
        if (plan.Verdict == RevocationVerdict.Leftovers)
        {
            return new RevocationOutcome(RevocationStatus.Trimmed, plan.SubscriptionId, plan.Generation, null, plan.Reason);
        }

        await AccessSchedules.EndAsync(context, plan.Schedules);
        var revoked = new AccessRevoked(plan.RequestId, plan.SubscriptionId, plan.Generation, plan.ProductId, plan.PrincipalArn, plan.DatabaseName, plan.TableName, plan.Cause);
        // state: Announce revocation
        await context.CallAwsAsync((IAmazonEventBridge events) => events.PutEventsAsync(BusEvents.Access("AccessRevoked", WorkflowJson.Serialize(revoked))), ServiceRetries.Events);
        return new RevocationOutcome(RevocationStatus.Revoked, plan.SubscriptionId, plan.Generation, plan.Cause, plan.Reason);
    }
}

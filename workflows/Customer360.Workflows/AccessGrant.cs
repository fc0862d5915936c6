using Amazon.EventBridge;
using Customer360.Contracts.Access;
using Customer360.Contracts.Subscriptions;
using Customer360.Lambdas;
using DurableStates;

namespace Customer360.Workflows;

/// <summary>
/// Makes a decided request real: the subscription is written down first, then granted, read back, scheduled to end, and announced. The run that decided waits for it.
/// </summary>
[StateMachine("access-grant", Timeout = "P1D")]
public sealed class AccessGrant : TaskOrchestrator<GrantQuestion, AccessOutcome>
{
    // Longer than a run may have the lease.
    internal static readonly TaskOptions Leasing = TaskOptions.FromRetryPolicy(new RetryPolicy(100, TimeSpan.FromSeconds(10), 1.5, TimeSpan.FromMinutes(5))
    {
        FullJitter = true,
        HandleFailure = failure => failure.ErrorType == "LeaseHeldException",
    }) with
    { Timeout = TimeSpan.FromSeconds(45) };

    internal static readonly TaskOptions Settling = new() { Timeout = TimeSpan.FromSeconds(45) };

    /// <inheritdoc/>
    public override async Task<AccessOutcome> RunAsync(TaskOrchestrationContext context, GrantQuestion input)
    {
        // People may have taken days to decide.
        var tags = await LakeTags.OfAsync(context, input.Scope.DatabaseName, input.Scope.TableName);
        var plan = await context.CallActivityAsync((SubscriptionFunctions subscriptions) => subscriptions.OpenSubscription(new GrantOpening(input, tags)), Leasing);
        if (plan.Refusal is { } refusal)
        {
            string[] why = [refusal];
            // state: Close refused grant
            await context.CallActivityAsync((AccessFunctions access) => access.CloseRequest(
                new RequestClosing(input.RequestId, input.ExecutionId, RequestState.Denied, "grant", why)));
            var refused = new AccessDenied(input.RequestId, plan.ProductId, "grant", why);
            // state: Announce refused grant
            await context.CallAwsAsync((IAmazonEventBridge events) => events.PutEventsAsync(BusEvents.Access("AccessDenied", WorkflowJson.Serialize(refused))), ServiceRetries.Events);
            return new AccessOutcome(AccessStatus.Denied, input.RequestId, null, null, "grant", why, null);
        }

        string? problem = null;
        try
        {
            var missing = await LakePermissions.ChangeAsync(context, plan.SubscriptionId, PermissionChange.Grant, plan.PrincipalArn, plan.DatabaseName, plan.TableName, plan.Grants, plan.Filters);
            if (missing.Count > 0)
            {
                problem = string.Join(" ", missing);
            }
        }
        catch (Exception failure)
        {
            problem = failure.Message;
        }

        var settlement = new Settlement(plan.SubscriptionId, input.ExecutionId, problem is null ? SettlementStep.Activate : SettlementStep.Fail);
        var settled = await context.CallActivityAsync((SubscriptionFunctions subscriptions) => subscriptions.SettleSubscription(settlement), Settling);
        if (settled.HasLeftovers)
        {
            // What only the generation before had, or what came about of a grant that failed, goes last: a renewal loses nothing in between.
            var leftovers = new AccessRevocationRequested(plan.SubscriptionId, plan.Generation);
            // state: Have leftovers revoked
            await context.CallAwsAsync((IAmazonEventBridge events) => events.PutEventsAsync(BusEvents.Access("AccessRevocationRequested", WorkflowJson.Serialize(leftovers))), ServiceRetries.Events);
        }

        if (problem is not null)
        {
            string[] why = ["It was approved, and could not be granted. An engineer looks at it."];
            // state: Close failed grant
            await context.CallActivityAsync((AccessFunctions access) => access.CloseRequest(
                new RequestClosing(input.RequestId, input.ExecutionId, RequestState.Failed, "grant", why)));
            var failed = new AccessGrantFailed(input.RequestId, plan.ProductId, plan.PrincipalArn, plan.SubscriptionId, problem);
            // state: Announce failed grant
            await context.CallAwsAsync((IAmazonEventBridge events) => events.PutEventsAsync(BusEvents.Access("AccessGrantFailed", WorkflowJson.Serialize(failed))), ServiceRetries.Events);

            // Red: an engineer has to look.
            throw new PermissionsNotChangedException(problem);
        }

        await AccessSchedules.ExpireAsync(context, plan);
        string[] none = [];
        // state: Close grant
        await context.CallActivityAsync((AccessFunctions access) => access.CloseRequest(
            new RequestClosing(input.RequestId, input.ExecutionId, RequestState.Granted, null, none)));
        var granted = new AccessGranted(input.RequestId, plan.ProductId, plan.PrincipalArn, input.Scope, plan.ExpiresAt, plan.SubscriptionId, plan.Generation);
        // state: Announce grant
        await context.CallAwsAsync((IAmazonEventBridge events) => events.PutEventsAsync(BusEvents.Access("AccessGranted", WorkflowJson.Serialize(granted))), ServiceRetries.Events);
        return new AccessOutcome(AccessStatus.Granted, input.RequestId, input.Scope, plan.ExpiresAt, null, [], null, plan.SubscriptionId);
    }
}

/// <summary>Lake Formation does not hold what was wanted, after every try.</summary>
public sealed class PermissionsNotChangedException(string message) : Exception(message);

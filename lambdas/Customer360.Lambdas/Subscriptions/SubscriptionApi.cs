using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Customer360.Contracts.Subscriptions;
using Customer360.Lambdas.Access;
using Customer360.Lambdas.Hosting;
using Customer360.Lambdas.Ports;
using Customer360.Lambdas.Subscriptions;
using DurableStates;

namespace Customer360.Lambdas;

/// <summary>What people see of subscriptions, and how they end them. Who calls is what the authoriser says.</summary>
public sealed class SubscriptionApi(ISubscriptions subscriptions, IRegistry registry, IEventPublisher events, PlatformSettings settings, TimeProvider time, StepLog log)
{
    /// <summary>Tells who asked for a subscription, and the product's owners, how it stands and when it ends.</summary>
    [LambdaFunction(ResourceName = "ReadSubscription", Timeout = 15, MemorySize = 512, Policies = "AWSLambdaBasicExecutionRole, @SubscriptionsReadPolicy")]
    [HttpApi(LambdaHttpMethod.Get, "/subscriptions/{subscriptionId}")]
    public async Task<IHttpResult> ReadSubscription(APIGatewayHttpApiV2ProxyRequest request)
    {
        var (found, _, refusal) = await FindAsync(request);
        return found is null ? refusal ?? NotFound : HttpResults.Ok(View(found));
    }

    /// <summary>Takes an order to end a subscription: from the product's owners, or from who asked for it.</summary>
    [LambdaFunction(ResourceName = "RevokeSubscription", Timeout = 15, MemorySize = 512, Policies = "AWSLambdaBasicExecutionRole, @SubscriptionsPolicy, @EventsPolicy")]
    [HttpApi(LambdaHttpMethod.Post, "/subscriptions/{subscriptionId}/revocation")]
    public async Task<IHttpResult> RevokeSubscription(APIGatewayHttpApiV2ProxyRequest request)
    {
        var (found, caller, refusal) = await FindAsync(request);
        if (found is null || caller is null)
        {
            return refusal ?? NotFound;
        }

        var cause = caller.Is(found.Current.RequesterId) ? RevocationCause.Requester : RevocationCause.Owner;
        var ordered = await new RevocationDesk(subscriptions, registry, time).OrderAsync(found.Id, cause, caller.Id);
        log.Write("Revocation ordered", ("subscriptionId", found.Id), ("orderedBy", caller.Id), ("cause", cause), ("written", ordered is not null));
        if (ordered is null)
        {
            return HttpResults.Conflict(View(await subscriptions.FindAsync(found.Id) ?? found));
        }

        // Again with every call: the event of the first may not have got through.
        await events.PublishAsync(
            "customer360.access", "AccessRevocationRequested", WorkflowJson.Serialize(new AccessRevocationRequested(ordered.Id, ordered.Current.Generation)));
        return HttpResults.Accepted(View(ordered));
    }

    // Who has nothing to do with it does not learn whether it is there.
    private async Task<(Subscription? Found, Caller? Caller, IHttpResult? Refusal)> FindAsync(APIGatewayHttpApiV2ProxyRequest request)
    {
        if (Caller.Of(request, settings.GroupsClaim) is not { } caller)
        {
            return (null, null, HttpAnswers.NotSignedIn);
        }

        return HttpAnswers.Parameter(request, "subscriptionId") is var id && AccessPatterns.RequestId.IsMatch(id)
            && await subscriptions.FindAsync(id) is { } found && (caller.Is(found.Current.RequesterId) || caller.IsIn($"owner:{found.Domain}"))
                ? (found, caller, null)
                : (null, caller, null);
    }

    private static IHttpResult NotFound => HttpResults.NotFound(new HttpMessage("You have no such subscription."));

    private static Standing View(Subscription subscription) => new(
        subscription.Id,
        subscription.State,
        subscription.Revocation is { ExecutionId: null } && subscription.IsLive,
        subscription.Current.Generation,
        subscription.PrincipalArn,
        $"{subscription.Domain}/{subscription.ProductId}",
        $"{subscription.DatabaseName}.{subscription.TableName}",
        subscription.Current.Columns,
        subscription.Current.Rows,
        subscription.Current.ExpiresAt,
        subscription.Revocation?.Cause);

    private sealed record Standing(
        string SubscriptionId,
        string State,
        bool IsEnding,
        int Generation,
        string PrincipalArn,
        string Product,
        string Table,
        IReadOnlyList<string> Columns,
        string? Rows,
        DateTimeOffset ExpiresAt,
        string? Cause);
}

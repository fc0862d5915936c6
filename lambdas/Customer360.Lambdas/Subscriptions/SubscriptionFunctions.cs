using Amazon.Lambda.Annotations;
using Customer360.Contracts.Subscriptions;
using Customer360.Lambdas.Access;
using Customer360.Lambdas.Hosting;
using Customer360.Lambdas.Ports;
using Customer360.Lambdas.Subscriptions;

namespace Customer360.Lambdas;

/// <summary>What runs ask about subscriptions: what is to be granted or revoked, whether it is, and that it is written down.</summary>
public sealed class SubscriptionFunctions(ISubscriptions subscriptions, IAccessRequests requests, IRegistry registry, TimeProvider time, StepLog log)
{
    /// <summary>Writes the subscription of a decided request down, before anything is granted, and says what to grant.</summary>
    [LambdaFunction(ResourceName = "OpenSubscription", Timeout = 30, MemorySize = 512, Policies = "AWSLambdaBasicExecutionRole, @AccessRequestsPolicy, @RegistryReadPolicy, @SubscriptionsPolicy")]
    public async Task<GrantPlan> OpenSubscription(GrantOpening opening)
    {
        var question = opening.Question;
        if (question.RequestId is null || !AccessPatterns.RequestId.IsMatch(question.RequestId)
            || await requests.FindAsync(question.RequestId) is not { } request || request.ExecutionId != question.ExecutionId)
        {
            throw new RequestNotHeldException(question.ExecutionId);
        }

        StepPayloads.Check(question);
        StepPayloads.Check(opening.Tags);
        var product = await registry.FindProductAsync(request.Form.Domain, request.Form.ProductId);
        var principal = await registry.FindPrincipalAsync(request.Form.PrincipalArn);
        var plan = await new SubscriptionDesk(subscriptions, time).OpenAsync(request, opening, product, principal);
        log.Write("Subscription opened", ("subscriptionId", plan.SubscriptionId), ("generation", plan.Generation), ("refused", plan.Refusal is not null));
        return plan;
    }

    /// <summary>Compares what was wanted of Lake Formation with what it lists.</summary>
    [LambdaFunction(ResourceName = "ReviewPermissions", Timeout = 30, MemorySize = 512, Policies = "AWSLambdaBasicExecutionRole")]
    public PermissionReview ReviewPermissions(PermissionReadBack readBack)
    {
        StepPayloads.Check(readBack);
        var review = ReadBack.Review(readBack);
        log.Write("Permissions read back", ("change", readBack.Change), ("verdict", review.Verdict), ("left", review.Problems.Count), ("tries", readBack.Tries));
        return review;
    }

    /// <summary>Writes down how far a run has come with a subscription.</summary>
    [LambdaFunction(ResourceName = "SettleSubscription", Timeout = 30, MemorySize = 512, Policies = "AWSLambdaBasicExecutionRole, @SubscriptionsPolicy")]
    public async Task<SettledSubscription> SettleSubscription(Settlement settlement)
    {
        StepPayloads.Check(settlement);
        var settled = await new SubscriptionDesk(subscriptions, time).SettleAsync(settlement);
        log.Write("Subscription settled", ("subscriptionId", settlement.SubscriptionId), ("step", settlement.Step), ("leftovers", settled.HasLeftovers));
        return settled;
    }

    /// <summary>Says whether a subscription has to end, whatever the event says that asks, and what is to be revoked.</summary>
    [LambdaFunction(ResourceName = "OpenRevocation", Timeout = 30, MemorySize = 512, Policies = "AWSLambdaBasicExecutionRole, @RegistryReadPolicy, @SubscriptionsPolicy")]
    public async Task<RevocationPlan> OpenRevocation(RevocationQuestion question)
    {
        var plan = await new RevocationDesk(subscriptions, registry, time).OpenAsync(question);
        log.Write("Revocation opened", ("subscriptionId", plan.SubscriptionId), ("verdict", plan.Verdict), ("cause", plan.Cause));
        return plan;
    }
}

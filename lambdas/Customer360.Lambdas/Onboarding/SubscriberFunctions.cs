using Amazon.Lambda.Annotations;
using Customer360.Contracts.Onboarding;
using Customer360.Lambdas.Access;
using Customer360.Lambdas.Hosting;
using Customer360.Lambdas.Onboarding;
using Customer360.Lambdas.Ports;

namespace Customer360.Lambdas;

/// <summary>What a breaking version means for those who read the one before it.</summary>
public sealed class SubscriberFunctions(ISubscriptions subscriptions, IRegistry registry, IEventPublisher events, TimeProvider time, StepLog log)
{
    /// <summary>Tells the next subscribers what they lose, or cuts their subscriptions to what is left and has the rest revoked.</summary>
    [LambdaFunction(ResourceName = "NextSubscribers", Timeout = 45, MemorySize = 512, Policies = "AWSLambdaBasicExecutionRole, @RegistryReadPolicy, @SubscriptionsPolicy, @EventsPolicy")]
    public async Task<SubscriberPage> NextSubscribers(SubscriberQuestion question)
    {
        var (step, stage, tables) = question.Request;
        OnboardingPayloads.Check(step);
        OnboardingPayloads.Check(tables);
        OnboardingPayloads.Require(stage is SubscriberStage.Announce or SubscriberStage.Rescope, "a stage");
        OnboardingPayloads.Require(question.After is null || AccessPatterns.RequestId.IsMatch(question.After), "a subscription");
        var page = await new SubscriberDesk(subscriptions, registry, events, time).NextAsync(question);
        log.Write("Subscribers dealt with", ("productId", step.ProductId), ("version", step.Version), ("stage", stage), ("count", page.Count));
        return page;
    }
}

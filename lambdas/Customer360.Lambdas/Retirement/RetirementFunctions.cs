using Amazon.Lambda.Annotations;
using Customer360.Contracts.Onboarding;
using Customer360.Lambdas.Access;
using Customer360.Lambdas.Hosting;
using Customer360.Lambdas.Onboarding;
using Customer360.Lambdas.Ports;
using Customer360.Lambdas.Retirement;

namespace Customer360.Lambdas;

/// <summary>What the runs of data product retirement ask.</summary>
public sealed class RetirementFunctions(IRetirements retirements, ISubscriptions subscriptions, IRuns runs, PlatformSettings settings, TimeProvider time, StepLog log)
{
    /// <summary>Says whether a product is to go and this run takes it out, whatever the event says that asks.</summary>
    [LambdaFunction(ResourceName = "OpenRetirement", Timeout = 30, MemorySize = 512, Policies = "AWSLambdaBasicExecutionRole, @RegistryPolicy, @RetirementRunsReadPolicy")]
    public async Task<RetirementPlan> OpenRetirement(RetirementQuestion question)
    {
        var plan = await Desk.OpenAsync(question);
        log.Write("Retirement opened", ("productId", plan.ProductId), ("taken", plan.IsTaken));
        return plan;
    }

    /// <summary>Says what the next readers of the product are told.</summary>
    [LambdaFunction(ResourceName = "NextReaders", Timeout = 30, MemorySize = 512, Policies = "AWSLambdaBasicExecutionRole, @RegistryReadPolicy, @SubscriptionsReadPolicy")]
    public async Task<ReaderPage> NextReaders(RetirementPosition position)
    {
        Check(position);
        return await new RetirementReaders(subscriptions).NextAsync(position, await Desk.HeldAsync(position.Step), settings.PortalUrl);
    }

    /// <summary>Says which of the next subscriptions have still to end.</summary>
    [LambdaFunction(ResourceName = "RemainingSubscriptions", Timeout = 30, MemorySize = 512, Policies = "AWSLambdaBasicExecutionRole, @RegistryReadPolicy, @SubscriptionsReadPolicy")]
    public async Task<RemainingPage> RemainingSubscriptions(RetirementPosition position)
    {
        Check(position);
        await Desk.HeldAsync(position.Step);
        var page = await new RetirementReaders(subscriptions).RemainingAsync(position);
        log.Write("Subscriptions looked at", ("productId", position.Step.ProductId), ("remaining", page.Subscriptions.Count));
        return page;
    }

    /// <summary>Writes down how far a run has come with a retirement.</summary>
    [LambdaFunction(ResourceName = "SettleRetirement", Timeout = 30, MemorySize = 512, Policies = "AWSLambdaBasicExecutionRole, @RegistryPolicy")]
    public async Task<SettledRetirement> SettleRetirement(RetirementSettlement settlement)
    {
        Check(settlement.Step);
        OnboardingPayloads.Require(settlement.Stage is RetirementStage.Announced or RetirementStage.Closed or RetirementStage.Archived, "a stage");
        var settled = await Desk.SettleAsync(settlement);
        log.Write("Retirement settled", ("productId", settlement.Step.ProductId), ("stage", settlement.Stage), ("settled", settled.IsSettled));
        return settled;
    }

    private RetirementDesk Desk => new(retirements, runs, settings, time);

    private static void Check(RetirementPosition position)
    {
        Check(position.Step);
        OnboardingPayloads.Require(position.After is null || AccessPatterns.RequestId.IsMatch(position.After), "a subscription");
    }

    private static void Check(RetirementStep step)
    {
        OnboardingPayloads.Require(AccessPatterns.Name.IsMatch(step.Domain) && AccessPatterns.Name.IsMatch(step.ProductId), "an id");
        OnboardingPayloads.Require(step.ExecutionId.Length is > 0 and <= 128, "a run");
    }
}

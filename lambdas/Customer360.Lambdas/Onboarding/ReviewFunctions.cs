using Amazon.Lambda.Annotations;
using Customer360.Contracts.Onboarding;
using Customer360.Lambdas.Hosting;
using Customer360.Lambdas.Onboarding;
using Customer360.Lambdas.Ports;

namespace Customer360.Lambdas;

/// <summary>What the runs of data product review ask.</summary>
public sealed class ReviewFunctions(
    IObjectStore objects, IRegistry registry, ISubscriptions subscriptions, IStewardQuestions questions, PlatformSettings settings, TimeProvider time, StepLog log)
{
    private const string Policies = "AWSLambdaBasicExecutionRole, @ContractsReadPolicy, @RegistryPolicy, @StewardQuestionsPolicy, @SubscriptionsReadPolicy";

    /// <summary>Puts a version before the reviewers of its domain, and says what they are told and when they are reminded.</summary>
    [LambdaFunction(ResourceName = "OpenReview", Timeout = 30, MemorySize = 512, Policies = Policies)]
    public async Task<ReviewTicket> OpenReview(ReviewQuestion question)
    {
        OnboardingPayloads.Check(question.Request.Step);
        var review = await Desk.OpenAsync(question);
        log.Write("Review asked for", ("productId", question.Request.Step.ProductId), ("version", question.Request.Step.Version), ("ticketId", review.Ticket.TicketId));
        return review;
    }

    /// <summary>Writes down how a review ended: the store says what was decided, and in time.</summary>
    [LambdaFunction(ResourceName = "CloseReview", Timeout = 30, MemorySize = 512, Policies = Policies)]
    public async Task<ReviewOutcome> CloseReview(ReviewEnding ending)
    {
        OnboardingPayloads.Check(ending.Request.Step);
        var outcome = await Desk.CloseAsync(ending);
        log.Write("Review ended", ("productId", ending.Request.Step.ProductId), ("version", ending.Request.Step.Version), ("ticketId", ending.TicketId), ("approved", outcome.IsApproved));
        return outcome;
    }

    private ReviewDesk Desk => new(objects, registry, subscriptions, questions, settings, time);
}

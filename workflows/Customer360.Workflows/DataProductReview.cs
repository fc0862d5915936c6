using Customer360.Contracts.Access;
using Customer360.Contracts.Onboarding;
using Customer360.Lambdas;
using DurableStates;

namespace Customer360.Workflows;

/// <summary>
/// Asks the reviewers of a domain whether a version may go on: one question, decided by one person who does not own the product. The onboarding that starts it waits
/// for its end. A denial, and a deadline that nobody kept, are outcomes.
/// </summary>
[StateMachine("data-product-review", Timeout = "P7D")]
public sealed class DataProductReview : TaskOrchestrator<ReviewRequest, ReviewOutcome>
{
    /// <inheritdoc/>
    public override async Task<ReviewOutcome> RunAsync(TaskOrchestrationContext context, ReviewRequest input)
    {
        var review = await context.CallActivityAsync((ReviewFunctions reviews) => reviews.OpenReview(new ReviewQuestion(input, context.InstanceId)), ServiceRetries.Register);
        var ticket = review.Ticket;
        await StewardChannel.AnnounceAsync(context, ticket);
        Decision? decision = null;
        try
        {
            decision = await context.WaitForCallbackAsync<Decision>(
                token => context.CallActivityAsync((StewardFunctions stewards) => stewards.AskSteward(new StewardWait(ticket.TicketId, context.InstanceId, token))),
                timeout: review.Patience);
        }
        catch (TimeoutException)
        {
            // What was decided in the last moment says the store.
        }

        if (decision is not null)
        {
            await StewardChannel.TellDecisionAsync(context, ticket, decision);
        }

        return await context.CallActivityAsync((ReviewFunctions reviews) => reviews.CloseReview(new ReviewEnding(input, ticket.TicketId, decision != null)), ServiceRetries.Register);
    }
}

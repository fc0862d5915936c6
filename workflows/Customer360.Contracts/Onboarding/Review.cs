using Customer360.Contracts.Access;

namespace Customer360.Contracts.Onboarding;

/// <summary>Input of <c>data-product-review</c>: an onboarding that a person has to let go on.</summary>
/// <param name="Step">Which run, for which version.</param>
/// <param name="Occasion">One of <see cref="ReviewOccasion"/>.</param>
public sealed record ReviewRequest(OnboardingStep Step, string Occasion);

/// <summary>Why a person is asked about a version.</summary>
public static class ReviewOccasion
{
    /// <summary>It takes something from the readers of the version before it.</summary>
    public const string BreakingChange = "breaking-change";
}

/// <summary>A review that begins.</summary>
/// <param name="Request">What is reviewed.</param>
/// <param name="ExecutionId">The run of the review, which waits for the answer.</param>
public sealed record ReviewQuestion(ReviewRequest Request, string ExecutionId);

/// <summary>The question before the reviewers.</summary>
/// <param name="Ticket">The question, and what its group is told.</param>
/// <param name="Patience">Nobody is waited for longer.</param>
public sealed record ReviewTicket(StewardTicket Ticket, TimeSpan Patience);

/// <summary>A review that ends: what was decided says the store.</summary>
/// <param name="Request">What was reviewed.</param>
/// <param name="TicketId">The question.</param>
/// <param name="IsAnswered">True when the run was told a decision; false when it waited in vain.</param>
public sealed record ReviewEnding(ReviewRequest Request, string TicketId, bool IsAnswered);

/// <summary>How a review ended.</summary>
/// <param name="IsApproved">True when the onboarding may go on.</param>
/// <param name="Findings">Why it may not; empty when it may.</param>
public sealed record ReviewOutcome(bool IsApproved, IReadOnlyList<Finding> Findings);

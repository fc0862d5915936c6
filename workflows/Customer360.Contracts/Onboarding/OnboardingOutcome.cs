namespace Customer360.Contracts.Onboarding;

/// <summary>How an onboarding ended.</summary>
/// <param name="Status">One of <see cref="OnboardingStatus"/>.</param>
/// <param name="ProductId">The product that was submitted.</param>
/// <param name="Version">The version that was submitted.</param>
/// <param name="DatabaseName">The database that now holds the product; null unless it was published.</param>
/// <param name="Findings">What is wrong with the submission or its contract; empty unless it was rejected.</param>
/// <param name="Reason">Why it ended so, in one sentence; null when it was published.</param>
/// <param name="Plan">For a dry run: what an onboarding would do. Null otherwise.</param>
public sealed record OnboardingOutcome(
    string Status,
    string ProductId,
    string Version,
    string? DatabaseName,
    IReadOnlyList<Finding> Findings,
    string? Reason,
    OnboardingPlan? Plan = null);

/// <summary>What an onboarding would do.</summary>
/// <param name="Change">How the version differs from the active one: one of <see cref="ContractChange"/>.</param>
/// <param name="IsReviewed">True when a reviewer has to approve it first.</param>
/// <param name="Catalog">The database, the tables, the job and the crawler.</param>
public sealed record OnboardingPlan(string Change, bool IsReviewed, CatalogPlan Catalog);

/// <summary>The ways in which an onboarding ends.</summary>
public static class OnboardingStatus
{
    /// <summary>The product is in the catalogue and announced.</summary>
    public const string Published = "Published";

    /// <summary>The submission has mistakes; nothing was created.</summary>
    public const string Rejected = "Rejected";

    /// <summary>The same contract is published under this version: nothing was done, and nothing announced again.</summary>
    public const string AlreadyPublished = "AlreadyPublished";

    /// <summary>Another run brings the same contract under this version: nothing was done.</summary>
    public const string InProgress = "InProgress";

    /// <summary>A dry run: the submission would be accepted, and nothing was done.</summary>
    public const string Planned = "Planned";

    /// <summary>A step failed; what this run had created is gone again.</summary>
    public const string RolledBack = "RolledBack";
}

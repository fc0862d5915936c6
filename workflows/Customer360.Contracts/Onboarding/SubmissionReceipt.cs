namespace Customer360.Contracts.Onboarding;

/// <summary>What comes of a submission.</summary>
/// <param name="Status"><see cref="Accepted"/>, <see cref="ReviewNeeded"/>, or the <see cref="OnboardingStatus"/> that the run ends with.</param>
/// <param name="ProductId">The product; empty when the event does not say it as it has to be said.</param>
/// <param name="Domain">The domain; empty likewise.</param>
/// <param name="Version">The version; empty likewise.</param>
/// <param name="CorrelationId">Goes through every event of the submission.</param>
/// <param name="ContractUri">Where the contract lies; empty when there is none.</param>
/// <param name="ContractHash">SHA-256 of the contract as it was read, in lower-case hex digits; empty when there is none.</param>
/// <param name="Change">How the version differs from the active one: one of <see cref="ContractChange"/>.</param>
/// <param name="Findings">Everything that is wrong; empty unless it is rejected.</param>
/// <param name="Reason">Why the run ends so, in one sentence; null when it is accepted.</param>
/// <param name="Plan">What it means for the catalogue; without tables unless it is accepted or a dry run.</param>
/// <param name="IsDryRun">True when the submission only asks what would be done.</param>
public sealed record SubmissionReceipt(
    string Status,
    string ProductId,
    string Domain,
    string Version,
    string CorrelationId,
    string ContractUri,
    string ContractHash,
    string Change,
    IReadOnlyList<Finding> Findings,
    string? Reason,
    CatalogPlan Plan,
    bool IsDryRun = false)
{
    /// <summary>The run holds the version now, and brings it into the catalogue.</summary>
    public const string Accepted = "Accepted";

    /// <summary>The version takes something from its readers, so that a person has to approve it first. The run holds the version, and no run the product.</summary>
    public const string ReviewNeeded = "ReviewNeeded";
}

/// <summary>How a contract differs from the one before it, as its readers see it.</summary>
public static class ContractChange
{
    /// <summary>There is none before it, or the tables are the same.</summary>
    public const string None = "None";

    /// <summary>Whoever reads the version before it can read this one.</summary>
    public const string Compatible = "Compatible";

    /// <summary>Something that a reader may rely on is gone or different.</summary>
    public const string Breaking = "Breaking";
}

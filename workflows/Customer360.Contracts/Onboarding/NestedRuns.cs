using System.Text.Json.Serialization;

namespace Customer360.Contracts.Onboarding;

/// <summary>A run of another machine that has ended, as Step Functions describes it.</summary>
/// <typeparam name="T">What the machine gives.</typeparam>
/// <param name="Output">What it gave.</param>
public sealed record Nested<T>([property: JsonPropertyName("Output")] T Output);

/// <summary>Input of <c>data-product-build</c>.</summary>
/// <param name="Step">For which run and version.</param>
/// <param name="JobName">The Glue job.</param>
/// <param name="JobTimeoutMinutes">How long the job may take, in minutes.</param>
/// <param name="CrawlerName">The Glue crawler that looks at what was built.</param>
/// <param name="Quality">What is measured of what was built.</param>
public sealed record BuildRequest(OnboardingStep Step, string JobName, int JobTimeoutMinutes, string CrawlerName, IReadOnlyList<QualityPlan> Quality);

/// <summary>How a build ended.</summary>
/// <param name="Failure">What the failure says of itself: a sentence, or a job's description as JSON; null when the product was built and keeps its promises.</param>
/// <param name="Broken">The promises of the contract that the data breaks.</param>
public sealed record BuildOutcome(string? Failure, IReadOnlyList<Finding> Broken);

/// <summary>Input of <c>data-product-rollback</c>.</summary>
/// <param name="Step">Which run is undone.</param>
/// <param name="Tables">The names of the tables that it may have made.</param>
/// <param name="LocationArn">The location that it may have registered.</param>
public sealed record RollbackRequest(OnboardingStep Step, IReadOnlyList<string> Tables, string LocationArn);

/// <summary>A product's location.</summary>
/// <param name="Step">Which run, for which version.</param>
/// <param name="LocationArn">The ARN of the S3 prefix.</param>
public sealed record LocationStep(OnboardingStep Step, string LocationArn);

/// <summary>Whether a location is registered for a product alone.</summary>
/// <param name="IsUnused">True when the application registered it, nothing of the product is published, and this run is the one to take it back.</param>
public sealed record LocationUse(bool IsUnused);

/// <summary>Input of <c>data-product-tags</c>.</summary>
/// <param name="Step">For which run and version.</param>
/// <param name="Tables">The tables, which have these columns by now.</param>
public sealed record TagRequest(OnboardingStep Step, IReadOnlyList<TablePlan> Tables);

/// <summary>What became of tags.</summary>
/// <param name="Problems">Each tag that could not be set, with what it was for; empty when all are.</param>
public sealed record TagOutcome(IReadOnlyList<string> Problems);

/// <summary>What a rollback did.</summary>
/// <param name="IsDatabaseUnused">True when no product used the database any more.</param>
public sealed record RollbackOutcome(bool IsDatabaseUnused);

/// <summary>Input of <c>data-product-catalog</c> and of <c>data-product-publication</c>: a version's place in the catalogue.</summary>
/// <param name="Step">For which run and version.</param>
/// <param name="Tables">The version's tables.</param>
/// <param name="LocationArn">The ARN of the product's prefix.</param>
/// <param name="IsBreaking">True when subscriptions are cut afterwards: until then the run holds the product.</param>
public sealed record CatalogRequest(OnboardingStep Step, IReadOnlyList<TablePlan> Tables, string LocationArn, bool IsBreaking);

/// <summary>A version that becomes what consumers read.</summary>
/// <param name="Step">Which run, for which version.</param>
/// <param name="KeepsHold">True when the run holds the product until it says that it is finished.</param>
public sealed record Publication(OnboardingStep Step, bool KeepsHold);

/// <summary>How a change of the catalogue ended.</summary>
/// <param name="IsDone">True when it is done. False when nothing of a published version is changed any more.</param>
/// <param name="Problem">What the failure says of itself; null when it is done, or a step took too long.</param>
public sealed record CatalogOutcome(bool IsDone, string? Problem);

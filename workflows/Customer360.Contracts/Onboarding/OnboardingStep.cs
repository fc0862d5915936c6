namespace Customer360.Contracts.Onboarding;

/// <summary>Which run does a step for which version.</summary>
/// <param name="Domain">The domain.</param>
/// <param name="ProductId">The product.</param>
/// <param name="Version">The version.</param>
/// <param name="DatabaseName">The domain's database.</param>
/// <param name="ExecutionId">The run.</param>
public sealed record OnboardingStep(string Domain, string ProductId, string Version, string DatabaseName, string ExecutionId);

/// <summary>A step failed.</summary>
/// <param name="Step">Whose.</param>
/// <param name="Message">What the failure says of itself: a sentence, or a job's description as JSON.</param>
public sealed record StepFailure(OnboardingStep Step, string? Message);

/// <summary>Whether a failed run is undone.</summary>
/// <param name="IsPublished">True when the version was published all the same: then it stays.</param>
/// <param name="Reason">Why the step failed, in one sentence.</param>
public sealed record UndoDecision(bool IsPublished, string Reason);

/// <summary>Whether a database is deleted.</summary>
/// <param name="IsUnused">True when no product uses the database any more, and this run is the one to delete it.</param>
public sealed record DatabaseUse(bool IsUnused);

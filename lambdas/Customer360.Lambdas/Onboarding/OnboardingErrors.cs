namespace Customer360.Lambdas.Onboarding;

/// <summary>Another run deletes the domain's database at this moment; a little later it can be claimed.</summary>
public sealed class DatabaseBeingDeletedException(string databaseName) : Exception($"Another onboarding deletes the database {databaseName}, which nobody used, at this moment.");

/// <summary>The run no longer holds the product, so it may not publish.</summary>
public sealed class VersionNotHeldException(string productId, string version) : Exception($"This run does not hold {productId} {version} any more, or the product is being retired.");

/// <summary>A payload that no step of ours makes.</summary>
public sealed class OnboardingStepInvalidException(string what) : Exception($"The payload has {what} that no onboarding can have.");

/// <summary>A run speaks of a version that it does not hold.</summary>
public sealed class ReviewNotHeldException(string productId, string version) : Exception($"This run does not hold {productId} {version}, so there is nothing to review.");

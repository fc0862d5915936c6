namespace Customer360.Lambdas.Onboarding;

/// <summary>Another run deletes the domain's database at this moment; a little later it can be claimed.</summary>
public sealed class DatabaseBeingDeletedException(string databaseName) : Exception($"Another onboarding deletes the database {databaseName}, which nobody used, at this moment.");

/// <summary>The run no longer holds the product, so it may not publish.</summary>
public sealed class VersionNotHeldException(string productId, string version) : Exception($"This run does not hold {productId} {version} any more.");

namespace Customer360.Contracts.Registry;

/// <summary>A data product as the mesh knows it.</summary>
/// <param name="Domain">The domain that owns it.</param>
/// <param name="ProductId">The product's id, unique in its domain.</param>
/// <param name="Status">One of <see cref="ProductStatus"/>.</param>
/// <param name="ActiveVersion">The version that consumers read; null before the first is published.</param>
/// <param name="Hold">The onboarding that may change the product now; null when none may.</param>
public sealed record RegisteredProduct(string Domain, string ProductId, string Status, string? ActiveVersion, ProductHold? Hold = null);

/// <summary>A product is changed by one onboarding at a time: two that wrote the same tables would each undo the other's work.</summary>
/// <param name="ExecutionId">The run that holds the product.</param>
/// <param name="Version">The version that it brings.</param>
/// <param name="Until">When the hold ends by itself: a run that was stopped never gives it back.</param>
public sealed record ProductHold(string ExecutionId, string Version, DateTimeOffset Until);

/// <summary>What becomes of a product.</summary>
public static class ProductStatus
{
    /// <summary>Submitted, and no version is published yet.</summary>
    public const string Draft = "Draft";

    /// <summary>Consumers may ask for it.</summary>
    public const string Published = "Published";

    /// <summary>Announced to go: nobody new is let in.</summary>
    public const string Retiring = "Retiring";

    /// <summary>Gone; its record stays.</summary>
    public const string Retired = "Retired";
}

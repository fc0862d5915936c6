namespace Customer360.Contracts.Registry;

/// <summary>One version of a product.</summary>
/// <param name="Version">The version, <c>major.minor.patch</c>.</param>
/// <param name="State">One of <see cref="VersionState"/>.</param>
/// <param name="ContractHash">SHA-256 of the contract, in lower-case hex digits.</param>
/// <param name="ContractUri">Where the contract lies.</param>
/// <param name="ExecutionId">The onboarding run that brings the version, or that published it.</param>
/// <param name="DatabaseName">The Glue database.</param>
/// <param name="Tables">The Glue tables.</param>
/// <param name="Review">What a person is asked about it, or has approved; null when nobody is asked.</param>
public sealed record RegisteredVersion(
    string Version, string State, string ContractHash, string ContractUri, string ExecutionId, string DatabaseName, IReadOnlyList<string> Tables, VersionReview? Review = null);

/// <summary>A review of a version before anything is built.</summary>
/// <param name="ComparedWith">The active version that it was compared with. An approval is worth nothing beside another one.</param>
/// <param name="Until">When the review ends by itself: a run that was stopped never ends it.</param>
/// <param name="ApprovedBy">Who approved it; null while nobody has.</param>
public sealed record VersionReview(string ComparedWith, DateTimeOffset Until, string? ApprovedBy);

/// <summary>What becomes of a version.</summary>
public static class VersionState
{
    /// <summary>A run waits for a person to approve what it takes from its readers.</summary>
    public const string InReview = "InReview";

    /// <summary>A run builds it; once that run no longer holds the product, nobody does, and it may be submitted again.</summary>
    public const string Reserved = "Reserved";

    /// <summary>Its run takes back what it made; it cannot be published any more, not even by a call that was under way.</summary>
    public const string Undoing = "Undoing";

    /// <summary>It is in the catalogue.</summary>
    public const string Published = "Published";

    /// <summary>A newer version took its place.</summary>
    public const string Superseded = "Superseded";

    /// <summary>It was what consumers read when its product was retired.</summary>
    public const string Retired = "Retired";

    /// <summary>A run failed and undid it; it may be submitted again.</summary>
    public const string Failed = "Failed";
}

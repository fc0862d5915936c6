namespace Customer360.Contracts.Registry;

/// <summary>One version of a product.</summary>
/// <param name="Version">The version, <c>major.minor.patch</c>.</param>
/// <param name="State">One of <see cref="VersionState"/>.</param>
/// <param name="ContractHash">SHA-256 of the contract, in lower-case hex digits.</param>
/// <param name="ContractUri">Where the contract lies.</param>
/// <param name="ExecutionId">The onboarding run that brings the version, or that published it.</param>
/// <param name="DatabaseName">The Glue database.</param>
/// <param name="Tables">The Glue tables.</param>
public sealed record RegisteredVersion(
    string Version, string State, string ContractHash, string ContractUri, string ExecutionId, string DatabaseName, IReadOnlyList<string> Tables);

/// <summary>What becomes of a version.</summary>
public static class VersionState
{
    /// <summary>A run builds it; once that run no longer holds the product, nobody does, and it may be submitted again.</summary>
    public const string Reserved = "Reserved";

    /// <summary>Its run takes back what it made; it cannot be published any more, not even by a call that was under way.</summary>
    public const string Undoing = "Undoing";

    /// <summary>It is in the catalogue.</summary>
    public const string Published = "Published";

    /// <summary>A newer version took its place.</summary>
    public const string Superseded = "Superseded";

    /// <summary>A run failed and undid it; it may be submitted again.</summary>
    public const string Failed = "Failed";
}

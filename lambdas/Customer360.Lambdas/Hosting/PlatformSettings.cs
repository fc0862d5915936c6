namespace Customer360.Lambdas.Hosting;

/// <summary>What the functions have to know of the platform, from their environment variables.</summary>
public sealed record PlatformSettings
{
    /// <summary>The bucket of the contracts.</summary>
    public string ContractsBucket { get; init; } = "";

    /// <summary>The table of the mesh's register: products, versions, tables, roles.</summary>
    public string RegistryTable { get; init; } = "";

    /// <summary>The table of the requests for access.</summary>
    public string AccessRequestsTable { get; init; } = "";

    /// <summary>The table of the approvers' inbox.</summary>
    public string StewardInboxTable { get; init; } = "";

    /// <summary>The AWS accounts that belong to the organisation; every other account is external.</summary>
    public IReadOnlyList<string> OrganizationAccounts { get; init; } = [];

    internal static PlatformSettings FromEnvironment() => new()
    {
        ContractsBucket = Text("CONTRACTS_BUCKET"),
        RegistryTable = Text("REGISTRY_TABLE"),
        AccessRequestsTable = Text("ACCESS_REQUESTS_TABLE"),
        StewardInboxTable = Text("STEWARD_INBOX_TABLE"),
        OrganizationAccounts = Text("ORGANIZATION_ACCOUNTS").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
    };

    internal string ContractUri(string domain, string productId, string version) =>
        $"s3://{ContractsBucket}/contracts/{domain}/{productId}/{version}/contract.json";

    private static string Text(string variable) => Environment.GetEnvironmentVariable(variable) ?? "";
}

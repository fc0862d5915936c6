namespace Customer360.Lambdas.Hosting;

/// <summary>What the functions have to know of the platform, from their environment variables.</summary>
/// <param name="ContractsBucket">The bucket of the published contracts.</param>
/// <param name="StewardInboxTable">The table of the approvers' inbox.</param>
/// <param name="OrganizationAccounts">The AWS accounts that belong to the organisation; every other account is external.</param>
public sealed record PlatformSettings(string ContractsBucket, string StewardInboxTable, IReadOnlyList<string> OrganizationAccounts)
{
    internal static PlatformSettings FromEnvironment() => new(
        Environment.GetEnvironmentVariable("CONTRACTS_BUCKET") ?? "",
        Environment.GetEnvironmentVariable("STEWARD_INBOX_TABLE") ?? "",
        (Environment.GetEnvironmentVariable("ORGANIZATION_ACCOUNTS") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    internal string ContractUri(string domain, string productId, string version) =>
        $"s3://{ContractsBucket}/contracts/{domain}/{productId}/{version}/contract.json";
}

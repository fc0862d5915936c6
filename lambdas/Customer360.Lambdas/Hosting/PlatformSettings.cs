using Customer360.Contracts.Onboarding;

namespace Customer360.Lambdas.Hosting;

/// <summary>What the functions have to know of the platform, from their environment variables.</summary>
public sealed record PlatformSettings
{
    private static readonly string[] ContractFiles = ["contract.odcs.yaml", "contract.odcs.yml", "contract.odcs.json", "contract.json"];

    /// <summary>The bucket of the contracts.</summary>
    public string ContractsBucket { get; init; } = "";

    /// <summary>The bucket of the products' data; <c>{domain}</c> in it stands for a domain's id.</summary>
    public string DataBucket { get; init; } = "";

    /// <summary>The table of the mesh's register: products, versions, tables, roles.</summary>
    public string RegistryTable { get; init; } = "";

    /// <summary>The table of the requests for access.</summary>
    public string AccessRequestsTable { get; init; } = "";

    /// <summary>The table of the questions to approvers.</summary>
    public string StewardQuestionsTable { get; init; } = "";

    /// <summary>The ARN of access approval's executions, without a name behind it.</summary>
    public string AccessRunsArn { get; init; } = "";

    /// <summary>The ARN of the executions of data product reviews, without a name behind it.</summary>
    public string ReviewRunsArn { get; init; } = "";

    /// <summary>The ARN of the executions of data product retirement, without a name behind it.</summary>
    public string RetirementRunsArn { get; init; } = "";

    /// <summary>Where people sign in to read requests and questions, such as <c>https://data.example.com</c>; links in notices begin with it.</summary>
    public string PortalUrl { get; init; } = "";

    /// <summary>The table of the subscriptions.</summary>
    public string SubscriptionsTable { get; init; } = "";

    /// <summary>The table of what every run has left.</summary>
    public string AuditTable { get; init; } = "";

    /// <summary>The bucket of the reports.</summary>
    public string ReportsBucket { get; init; } = "";

    /// <summary>How the ARNs of the platform's own roles begin; empty when none is known.</summary>
    public IReadOnlyList<string> PlatformRoles { get; init; } = [];

    /// <summary>The application's bus.</summary>
    public string EventBusName { get; init; } = "";

    /// <summary>The claim of a caller's token that lists their groups.</summary>
    public string GroupsClaim { get; init; } = "groups";

    /// <summary>The AWS accounts that belong to the organisation; every other account is external.</summary>
    public IReadOnlyList<string> OrganizationAccounts { get; init; } = [];

    internal static PlatformSettings FromEnvironment() => new()
    {
        ContractsBucket = Text("CONTRACTS_BUCKET"),
        DataBucket = Text("DATA_BUCKET"),
        RegistryTable = Text("REGISTRY_TABLE"),
        AccessRequestsTable = Text("ACCESS_REQUESTS_TABLE"),
        StewardQuestionsTable = Text("STEWARD_QUESTIONS_TABLE"),
        AccessRunsArn = Text("ACCESS_RUNS_ARN"),
        ReviewRunsArn = Text("REVIEW_RUNS_ARN"),
        RetirementRunsArn = Text("RETIREMENT_RUNS_ARN"),
        PortalUrl = Text("PORTAL_URL").TrimEnd('/'),
        SubscriptionsTable = Text("SUBSCRIPTIONS_TABLE"),
        AuditTable = Text("AUDIT_TABLE"),
        ReportsBucket = Text("REPORTS_BUCKET"),
        PlatformRoles = Text("PLATFORM_ROLES").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        EventBusName = Text("EVENT_BUS"),
        GroupsClaim = Text("GROUPS_CLAIM") is { Length: > 0 } claim ? claim : "groups",
        OrganizationAccounts = Text("ORGANIZATION_ACCOUNTS").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
    };

    /// <summary>Where the contract of a version may lie: one of these, and nowhere else. The parts have been checked.</summary>
    internal IReadOnlyList<string> ContractUris(ProductVersion product) =>
        [.. ContractFiles.Select(file => $"s3://{ContractsBucket}/contracts/{product.Domain}/{product.ProductId}/{product.Version}/{file}")];

    /// <summary>The bucket of a domain's data.</summary>
    internal string DataBucketOf(string domain) => DataBucket.Replace("{domain}", domain, StringComparison.Ordinal);

    private static string Text(string variable) => Environment.GetEnvironmentVariable(variable) ?? "";
}

using Amazon.DynamoDBv2;
using Amazon.Runtime;
using Customer360.Contracts.Access;
using Customer360.Contracts.Registry;
using Customer360.Lambdas.Aws;
using Customer360.Lambdas.Hosting;
using Customer360.Lambdas.Ports;
using DurableStates.Json;
using DurableStates.Local.Deployment;
using DurableStates.Local.DynamoDb;
using DurableStates.Local.Services;

namespace Customer360.Lambdas;

/// <summary>The functions' own adapters over the template's tables in this process, with one request that a run holds, one question, and what they speak of.</summary>
internal sealed class LocalStores(HttpMessageHandler handler) : HttpClientFactory, IEventPublisher
{
    private static readonly ServerlessTemplate Template = new(JsonValue.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "serverless.template"))));
    private const string Contract = "s3://customer360-contracts/contracts/marketing/campaign-performance/1.0.0/contract.json";

    private static string Hash => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(Samples.Read(Contract))));

    public static PlatformSettings Settings { get; } = new()
    {
        ContractsBucket = "customer360-contracts",
        DataBucket = "customer360-data",
        RegistryTable = "Registry",
        AccessRequestsTable = "AccessRequests",
        StewardQuestionsTable = "StewardQuestions",
        AccessRunsArn = "arn:aws:states:eu-central-1:111111111111:execution:access-approval",
        ReviewRunsArn = "arn:aws:states:eu-central-1:111111111111:execution:data-product-review",
        RetirementRunsArn = "arn:aws:states:eu-central-1:111111111111:execution:data-product-retirement",
        PortalUrl = "https://data.example.com",
        SubscriptionsTable = "Subscriptions",
        AuditTable = "Audit",
        OrganizationAccounts = ["111111111111"],
    };

    public IAccessRequests Requests => new DynamoDbAccessRequests(Client, Settings);

    public IStewardQuestions Questions => new DynamoDbStewardQuestions(Client, Settings);

    public ISubscriptions Subscriptions => new DynamoDbSubscriptions(Client, Settings, TimeProvider.System);

    public IAudit Audit => new DynamoDbAudit(Client, Settings);

    public IRegistry Registry => new DynamoDbRegistry(new RegistryTable(Client, Settings), TimeProvider.System);

    public IRetirements Retirements => new DynamoDbRetirements(new RegistryTable(Client, Settings), TimeProvider.System);

    private AmazonDynamoDBClient Client => new(
        new BasicAWSCredentials("local", "local"), new AmazonDynamoDBConfig { ServiceURL = "http://aws.localhost", HttpClientFactory = this, MaxErrorRetry = 0 });

    public static async Task<LocalStores> FilledAsync()
    {
        var stores = new LocalStores(new ServiceHttpHandler(TimeProvider.System, new DynamoDbIntegration(Template.Tables)));
        var version = new RegisteredVersion(
            "1.0.0", VersionState.Reserved, Hash, Contract, "onboarding", "customer360_marketing", ["campaign_daily"]);
        await stores.Registry.ReserveAsync("marketing", "campaign-performance", version, null);
        await stores.Registry.PublishAsync("marketing", "campaign-performance", "1.0.0", "onboarding");
        var form = new AccessForm(
            "r-1", "marketing", "campaign-performance", "1.0.0", "campaign_daily", ["channel"], "Read", "arn:aws:iam::111111111111:role/analyst", "analytics", null, 30);
        await stores.Requests.SubmitAsync(new AccessRequest(form, "u-ana", "111111111111", "analytics", TimeProvider.System.GetUtcNow(), RequestState.Submitted, null, [], [], [], []));
        await stores.Requests.ClaimAsync("r-1", "run-1");
        var now = TimeProvider.System.GetUtcNow();
        await stores.Questions.PutAsync(new Question(
            "r-1.steward",
            "run-1",
            new QuestionSubject.Access(
                "r-1",
                "u-ana",
                new Proposal("marketing", "campaign-performance", "1.0.0", "customer360_marketing", "campaign_daily", ["SELECT"], "arn:aws:iam::111111111111:role/analyst", 30, "2026-11-30"),
                [new("channel", "internal")],
                "analytics",
                Purpose: null),
            "steward",
            "steward:marketing",
            now,
            now.AddDays(5),
            ["Why."],
            EscalateTo: "data-governance",
            IsEscalated: false,
            IsLate: false,
            IsClosed: false,
            Decision: null));
        await stores.Questions.WaitAsync("r-1.steward", "run-1", "token-1");
        var grant = new SubscriptionGrant(1, "s-1", "run-2", "u-ana", "1.0.0", ["channel"], ["SELECT"], "analytics", [], now, now, now.AddDays(30));
        await stores.Subscriptions.TryWriteAsync(
            new Subscription("s-1", form.PrincipalArn, "marketing", "campaign-performance", "customer360_marketing", "campaign_daily", SubscriptionState.Active, grant, null, [], null, 0), leaseOf: null);
        return stores;
    }

    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(handler, disposeHandler: false);

    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

    public Task PublishAsync(string source, string detailType, string detail, CancellationToken cancellationToken = default) => Task.CompletedTask;
}

using Customer360.Contracts.Access;
using Customer360.Contracts.Subscriptions;
using Customer360.Lambdas;
using Customer360.Lambdas.Aws;
using Customer360.Lambdas.Hosting;
using Customer360.Lambdas.Ports;
using Customer360.Lambdas.Subscriptions;
using Customer360.Local.Platform;
using DurableStates.Asl;
using DurableStates.Json;
using DurableStates.Local.Deployment;
using DurableStates.Local.DynamoDb;
using DurableStates.Local.Glue;
using DurableStates.Local.LakeFormation;
using DurableStates.Local.Services;

namespace Customer360.Workflows.Subscriptions;

/// <summary>The stores and Lake Formation that runs share, two tables to be granted, and what has to hold of them at every moment.</summary>
internal sealed class Mesh
{
    public const string Principal = "arn:aws:iam::111111111111:role/analyst";
    public const string Database = "customer360_marketing";
    public static readonly string[] Tables = ["daily", "touch"];
    public static readonly string[] Columns = ["a", "b", "c"];

    private static readonly ServerlessTemplate Template = new(JsonValue.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "serverless.template"))));
    private static readonly PlatformSettings Settings = new() { RegistryTable = "Registry", AccessRequestsTable = "AccessRequests", SubscriptionsTable = "Subscriptions" };

    private Mesh()
    {
        var glue = new GlueIntegration([], []);
        Lake = new LakeFormationIntegration(glue.Catalog);
        Call(glue, "createDatabase", JsonValue.Object(("DatabaseInput", JsonValue.Object(("Name", Database)))));
        Call(Lake, "createLFTag", JsonValue.Parse("""{"TagKey":"classification","TagValues":["internal"]}"""));
        Call(Lake, "addLFTagsToResource", JsonValue.Parse($$$"""{"Resource":{"Database":{"Name":"{{{Database}}}"}},"LfTags":[{"TagKey":"classification","TagValues":["internal"]}]}"""));
        foreach (var table in Tables)
        {
            var columns = JsonValue.Array([.. Columns.Select(column => JsonValue.Object(("Name", column), ("Type", "string")))]);
            Call(glue, "createTable", JsonValue.Object(("DatabaseName", Database), ("TableInput", JsonValue.Object(("Name", table), ("StorageDescriptor", JsonValue.Object(("Columns", columns)))))));
        }
    }

    public SettableClock Clock { get; } = new();

    public DynamoDbIntegration DynamoDb { get; } = new(Template.Tables);

    public LakeFormationIntegration Lake { get; }

    public static async Task<Mesh> NewAsync()
    {
        var mesh = new Mesh();
        var item = new Dictionary<string, Amazon.DynamoDBv2.Model.AttributeValue>(RegistryItems.PrincipalKey(Principal)) { ["account"] = new("111111111111"), ["ownerDomain"] = new("marketing") };
        await mesh.Client().PutItemAsync(new() { TableName = "Registry", Item = item });
        return mesh;
    }

    public Amazon.DynamoDBv2.IAmazonDynamoDB Client(Func<Task>? turn = null)
    {
        HttpMessageHandler handler = new ServiceHttpHandler(Clock, DynamoDb);
        return new InProcessAws(turn is null ? handler : new Gate(turn, handler)).DynamoDb();
    }

    public SubscriptionFunctions Functions(Func<Task> turn) => new(
        new DynamoDbSubscriptions(Client(turn), Settings, Clock), new DynamoDbAccessRequests(Client(turn), Settings), Registry(turn), Clock, new StepLog(TextWriter.Null));

    public Lambdas.Subscriptions.RevocationDesk Desk(Func<Task> turn) => new(new DynamoDbSubscriptions(Client(turn), Settings, Clock), Registry(turn), Clock);

    /// <summary>A request that is decided, and held by a run of its own.</summary>
    public async Task<GrantQuestion> DecidedAsync(string requestId, string table, string[] columns, int days, string? renews, string? rows = null)
    {
        var form = new AccessForm(requestId, "marketing", "campaigns", "1.0.0", table, columns, "Read", Principal, "analytics", null, days, renews, rows);
        var requests = new DynamoDbAccessRequests(Client(), Settings);
        await requests.SubmitAsync(new AccessRequest(form, "u-ana", "111111111111", "marketing", Clock.GetUtcNow(), RequestState.Submitted, null, [], [], [], []), default);
        await requests.ClaimAsync(requestId, $"run-{requestId}", default);
        return new GrantQuestion(requestId, $"run-{requestId}", new GrantScope(Database, table, columns, ["SELECT"], days, rows), [.. columns.Select(column => new ClassifiedColumn(column, "internal"))]);
    }

    public IReadOnlyList<Subscription> Subscriptions() => [.. DynamoDb.Items("Subscriptions").Where(item => !item["content"].IsUndefined)
        .Select(item => DurableStates.WorkflowJson.Deserialize<Subscription>(item["content"]["S"].AsString()) ?? throw new InvalidDataException("Null is no subscription."))];

    public bool HasLeases => DynamoDb.Items("Subscriptions").Any(item => !item["heldBy"].IsUndefined);

    public HashSet<Permission> Held() =>
    [
        .. from grant in Lake.Grants
           from column in grant.Columns.Count == 0 ? [null] : grant.Columns.Cast<string?>()
           from name in grant.Permissions
           select new Permission(grant.Database, grant.Table, column, name, grant.Filter),
    ];

    /// <summary>What has to hold at every moment: who has access has it, and who has it has a reason.</summary>
    public void Check(string name)
    {
        var (held, all) = (Held(), Subscriptions());
        foreach (var subscription in all.Where(subscription => subscription.State == SubscriptionState.Active))
        {
            Assert.True(held.IsSupersetOf(Permission.Of(subscription, subscription.Current)), $"{name}: {subscription.Id} is active, and Lake Formation lacks some of it.");
            Assert.True(Filters().IsSupersetOf(FiltersOf(subscription)), $"{name}: {subscription.Id} is active, and its filter lets through other cells.");
        }

        var explained = all.SelectMany(Explained).ToHashSet();
        Assert.True(held.IsSubsetOf(explained), $"{name}: Lake Formation holds what no subscription explains: {string.Join(", ", held.Except(explained))}");
    }

    /// <summary>What has to hold when everything has ended: exactly what live subscriptions say.</summary>
    public void CheckAtRest(string name)
    {
        var all = Subscriptions();
        var (needed, held) = (all.SelectMany(Permission.NeededBy).ToHashSet(), Held());
        Assert.True(held.SetEquals(needed), $"{name}: Lake Formation has {string.Join(", ", held.Except(needed))} too much, and {string.Join(", ", needed.Except(held))} not.");
        Assert.True(Filters().SetEquals(all.Where(subscription => subscription.IsLive).SelectMany(FiltersOf)), $"{name}: There are the filters {string.Join(", ", Filters())}.");
        Assert.All(all, subscription => Assert.True(
            subscription is { Next: null, Leftovers.Count: 0, State: SubscriptionState.Active or SubscriptionState.Revoked or SubscriptionState.Failed }, $"{name}: {subscription.Id} is {subscription.State}"));
        Assert.False(HasLeases, $"{name}: a lease is left.");
    }

    private HashSet<string> Filters() => [.. Lake.Filters.Select(filter => $"{filter.Table} {filter.Name} {string.Join(',', filter.Columns)} {filter.Rows}")];

    private static IEnumerable<string> FiltersOf(Subscription subscription) =>
        Permission.FiltersOf(subscription, subscription.Current).Select(filter => $"{subscription.TableName} {filter.Name} {string.Join(',', filter.Columns ?? [])} {filter.Rows}");

    private static IEnumerable<Permission> Explained(Subscription subscription) => subscription.Leftovers.SelectMany(Permission.In).Concat(
        subscription.State is SubscriptionState.Granting or SubscriptionState.Active or SubscriptionState.Revoking
            ? Permission.Of(subscription, subscription.Current).Concat(subscription.Next is { } next ? Permission.Of(subscription, next) : [])
            : []);

    public ServiceReply Call(IServiceIntegration service, string operation, JsonValue request) =>
        service.Operations[operation](new ServiceCall(request, IntegrationPattern.RequestResponse, Clock, [], _ => { }), CancellationToken.None).GetAwaiter().GetResult();

    private DynamoDbRegistry Registry(Func<Task> turn) => new(new RegistryTable(Client(turn), Settings), Clock);

    /// <summary>The time of the mesh, which passes when a test says so.</summary>
    internal sealed class SettableClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 11, 2, 8, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }

    private sealed class Gate(Func<Task> turn, HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await turn();
            return await base.SendAsync(request, cancellationToken);
        }
    }
}

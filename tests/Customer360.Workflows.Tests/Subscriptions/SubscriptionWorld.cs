using Customer360.Lambdas.Aws;
using Customer360.Lambdas.Hosting;
using Customer360.Lambdas.Ports;
using Customer360.Local.Platform;
using Customer360.Workflows.Access;
using DurableStates.Asl;
using DurableStates.Engine;
using DurableStates.Json;
using DurableStates.Local.LakeFormation;
using DurableStates.Local.Services;

namespace Customer360.Workflows.Subscriptions;

/// <summary>What subscriptions are looked at with: requests that the policy approves, and what Lake Formation and the stores hold.</summary>
internal static class SubscriptionWorld
{
    public const string Analyst = "arn:aws:iam::111111111111:role/analytics-analyst";

    /// <summary>A request that needs nobody: internal columns, a known purpose, at most 90 days.</summary>
    public static JsonValue Asked(string requestId, string[] columns, int days, string? renews = null, string table = "campaign_daily", string principal = Analyst)
    {
        var body = AccessWorld.Touch
            .With("requestId", requestId)
            .With("tableName", table)
            .With("columns", JsonValue.Array([.. columns.Select(column => (JsonValue)column)]))
            .With("principalArn", principal)
            .With("durationDays", days);
        return renews is null ? body : body.With("renews", renews);
    }

    public static async Task<JsonValue> GrantedAsync(this AccessWorld world, JsonValue body, string by = "u-ana")
    {
        Assert.Equal(202, (await world.SubmitAsync(by, body)).StatusCode);
        await world.RunAsync();
        return AccessWorld.Out(world.RunOf(body["requestId"].AsString()));
    }

    /// <summary>The run of access approval that took care of a request.</summary>
    public static Execution RunOf(this AccessWorld world, string requestId) => world.Runs.Single(run => run.Input.Value["requestId"] == (JsonValue)requestId);

    /// <summary>The runs of access revocation, in the order in which they began.</summary>
    public static IReadOnlyList<Execution> Revocations(this AccessWorld world) =>
        [.. world.Platform.Engine.Executions.Where(run => run.StateMachine.Name == "access-revocation").OrderBy(run => run.StartDate)];

    public static ISubscriptions Store(this AccessWorld world) => new DynamoDbSubscriptions(
        new InProcessAws(new ServiceHttpHandler(world.Platform.Clock, world.Platform.DynamoDb)).DynamoDb(), new PlatformSettings { SubscriptionsTable = "Subscriptions" }, world.Platform.Clock);

    public static IEnumerable<string> Held(this AccessWorld world) => world.Platform.LakeFormation.Grants.Select(Describe).Order(StringComparer.Ordinal);

    public static IEnumerable<string> Announcements(this AccessWorld world) => world.Announced.Select(busEvent => busEvent["detail-type"].AsString());

    public static void PutRevocation(this AccessWorld world, string detail) => world.Put("customer360.access", "AccessRevocationRequested", detail);

    /// <summary>Takes an item out of a table, as an administrator does.</summary>
    public static async Task DeleteAsync(this AccessWorld world, string table, string partition, string sort) => Assert.IsType<ServiceReply.Success>(await world.Platform.DynamoDb.Operations["deleteItem"](
        new ServiceCall(
            JsonValue.Object(("TableName", table), ("Key", JsonValue.Object(("pk", JsonValue.Object(("S", partition))), ("sk", JsonValue.Object(("S", sort)))))),
            IntegrationPattern.RequestResponse,
            world.Platform.Clock,
            [],
            _ => { }),
        TestContext.Current.CancellationToken));

    /// <summary>Grants or revokes past the machines, as an administrator at the console does.</summary>
    public static async Task ByHandAsync(this AccessWorld world, string operation, TableGrant grant)
    {
        var resource = grant switch
        {
            { Table: null } => JsonValue.Object(("Database", JsonValue.Object(("Name", grant.Database)))),
            { Columns.Count: 0 } => JsonValue.Object(("Table", JsonValue.Object(("DatabaseName", grant.Database), ("Name", grant.Table)))),
            _ => JsonValue.Object(("TableWithColumns", JsonValue.Object(
                ("DatabaseName", grant.Database), ("Name", grant.Table), ("ColumnNames", JsonValue.Array([.. grant.Columns.Select(column => (JsonValue)column)]))))),
        };
        var request = JsonValue.Object(
            ("Principal", JsonValue.Object(("DataLakePrincipalIdentifier", grant.Principal))),
            ("Resource", resource),
            ("Permissions", JsonValue.Array([.. grant.Permissions.Select(permission => (JsonValue)permission)])));
        Assert.IsType<ServiceReply.Success>(await world.Platform.LakeFormation.Operations[operation](
            new ServiceCall(request, IntegrationPattern.RequestResponse, world.Platform.Clock, [], _ => { }), TestContext.Current.CancellationToken));
    }

    public static string Describe(TableGrant grant)
    {
        var columns = grant.Columns.Count == 0 ? "" : $"({string.Join(',', grant.Columns.Order(StringComparer.Ordinal))})";
        return $"{grant.Principal.Split('/')[^1]} {grant.Database}{(grant.Table is null ? "" : $".{grant.Table}")}{columns}{(grant.Filter is null ? "" : $"[{grant.Filter}]")} {string.Join(',', grant.Permissions.Order(StringComparer.Ordinal))}";
    }

    /// <summary>Takes a column out of a table of the catalogue, past the machines.</summary>
    public static async Task DropColumnAsync(this AccessWorld world, string table, string column)
    {
        var description = world.Platform.Glue.Catalog.Table("customer360_marketing", table);
        JsonValue Without(JsonValue columns) => JsonValue.Array([.. columns.Items.ToArray().Where(candidate => candidate["Name"].AsString() != column)]);
        var input = JsonValue.Object(
            ("Name", table),
            ("StorageDescriptor", description["StorageDescriptor"].With("Columns", Without(description["StorageDescriptor"]["Columns"]))));
        Assert.IsType<ServiceReply.Success>(await world.Platform.Glue.Operations["updateTable"](
            new ServiceCall(JsonValue.Object(("DatabaseName", "customer360_marketing"), ("TableInput", input)), IntegrationPattern.RequestResponse, world.Platform.Clock, [], _ => { }),
            TestContext.Current.CancellationToken));
    }
}

using Customer360.Workflows.Access;
using Customer360.Workflows.Stories;
using Customer360.Workflows.Subscriptions;
using static Customer360.Workflows.Attacks.AttackWorld;

namespace Customer360.Workflows.Attacks;

/// <summary>Callers without an id, paths that name nothing, and events that anybody can put on the bus.</summary>
public sealed class DoorAttackTests
{
    private const string Readers = "/data-products/marketing/campaign-performance/columns/email/readers";

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("mara@example.com")]
    [InlineData("u-mara\n")]
    [InlineData("-u")]
    public async Task No_id_no_answer(string by)
    {
        using var world = await AccessWorld.NewAsync();
        (string Method, string Path)[] routes =
        [
            ("POST", "/access-requests"),
            ("GET", "/access-requests/r-1"),
            ("GET", "/questions"),
            ("POST", "/questions/r-1.steward/decision"),
            ("GET", "/subscriptions/r-1"),
            ("POST", "/subscriptions/r-1/revocation"),
            ("POST", "/reconciliations"),
            ("GET", Readers),
        ];
        foreach (var (method, path) in routes)
        {
            Assert.Equal((path, 401), (path, (await world.SendAsync(by, ["platform", "privacy-officer"], method, path, "{}")).StatusCode));
        }
    }

    [Theory]
    [InlineData("/data-products/marketing/campaign-performance/columns/email%00/readers")]
    [InlineData("/data-products/marketing/campaign-performance/columns/%2e%2e/readers")]
    [InlineData("/data-products/Marketing/campaign-performance/columns/email/readers")]
    [InlineData("/data-products/marketing/campaign_performance/columns/email/readers")]
    [InlineData("/data-products/marketing/*/columns/email/readers")]
    [InlineData("/data-products/marketing/campaign-performance/columns/email%0a/readers")]
    public async Task A_hostile_column_is_a_bad_request(string path)
    {
        using var world = await AccessWorld.NewAsync();
        var reply = await world.SendAsync("u-petra", ["privacy-officer", "owner:marketing"], "GET", path);
        Assert.Null(reply.Failure);
        Assert.Equal(400, reply.StatusCode);
    }

    [Theory]
    [InlineData("customer360.dataproducts", "DataProductPublished", """{"productId":"campaign-performance","domain":"marketing","version":"9.0.0"}""")]
    [InlineData("customer360.dataproducts", "DataProductRetired", """{"productId":"campaign-performance","domain":"marketing"}""")]
    [InlineData("customer360.access", "GrantsReconciled", "{}")]
    [InlineData("customer360.access", "DataProductChangeAnnounced", """{"subscriptionId":"s-1"}""")]
    [InlineData("customer360.access", "ApprovalReminderDue", """{"ticketId":"s-1.owner","occasion":"escalation"}""")]
    [InlineData("attacker", "AccessRequested", """{"requestId":"s-1"}""")]
    [InlineData("attacker", "Step Functions Execution Status Change", """{"executionArn":"arn:aws:states:us-east-1:111111111111:execution:access-approval:x","status":"FAILED"}""")]
    public async Task Forged_announcements_start_nothing(string source, string detailType, string detail)
    {
        using var world = await AccessWorld.NewAsync();
        await world.GrantedAsync(SubscriptionWorld.Asked("s-1", ["channel"], 10));
        var (runs, tables) = (world.Platform.Engine.Executions.Count, await world.TablesAsync());
        world.Put(source, detailType, detail);
        await world.PassAsync(TimeSpan.FromMinutes(5));
        Assert.Equal(runs, world.Platform.Engine.Executions.Count);
        Assert.Equal(tables, await world.TablesAsync());
    }

    [Theory]
    [InlineData("u-plat", "platform", """{"reapply":false}""", 202)]
    [InlineData("u-plat", "PLATFORM", """{"reapply":true}""", 202)]
    [InlineData("u-plat", "platform", """{"reapply":null}""", 400)]
    [InlineData("u-plat", "platform", """{"reapply":[true]}""", 400)]
    [InlineData("u-plat", "platform", """{"reapply":true,"subscriptions":[null]}""", 400)]
    [InlineData("u-plat", "platform", "{}", 400)]
    [InlineData("u-plat", "platform", "[null]", 400)]
    [InlineData("u-plat", "platform", null, 400)]
    [InlineData("u-mara", "owner:marketing", """{"reapply":true}""", 403)]
    [InlineData("u-mara", "platform-x", """{"reapply":true}""", 403)]
    public async Task Reconciliations_are_for_few_and_for_what_they_say(string by, string group, string? body, int status)
    {
        using var world = await AccessWorld.NewAsync();
        var reply = await world.SendAsync(by, [group], "POST", "/reconciliations", body);
        Assert.Null(reply.Failure);
        Assert.Equal(status, reply.StatusCode);
        await world.RunAsync();
        Assert.Equal(status == 202 ? 1 : 0, world.Events("GrantsReconciled").Count);
        AllGreen(world);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"reapply":"true"}""")]
    [InlineData("""{"reapply":[true,null]}""")]
    [InlineData("""{"reapply":true,"principalArn":"arn:aws:iam::111111111111:role/sales-analyst","columns":["email"]}""")]
    public async Task A_forged_reconciliation_grants_only_what_is_recorded(string detail)
    {
        using var world = await AccessWorld.NewAsync();
        await world.GrantedAsync(SubscriptionWorld.Asked("s-1", ["channel"], 10));
        var held = world.Held().ToArray();
        await world.ReconciledAsync(detail);
        Assert.Equal(held, world.Held());
        AllGreen(world);
    }
}

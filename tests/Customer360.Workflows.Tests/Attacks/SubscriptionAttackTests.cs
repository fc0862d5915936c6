using Customer360.Contracts.Registry;
using Customer360.Workflows.Access;
using Customer360.Workflows.Stories;
using Customer360.Workflows.Subscriptions;
using DurableStates.Asl;
using DurableStates.Local.Services;
using static Customer360.Workflows.Attacks.AttackWorld;
using JsonValue = DurableStates.Json.JsonValue;

namespace Customer360.Workflows.Attacks;

/// <summary>Renewals, revocations and what goes while people decide: what is held is what was decided.</summary>
public sealed class SubscriptionAttackTests
{
    [Fact]
    public async Task A_stranger_does_not_take_a_subscription_over_by_renewing_it()
    {
        using var world = await AccessWorld.NewAsync();
        await world.GrantedAsync(SubscriptionWorld.Asked("s-1", ["channel", "day", "spend"], 90));
        var output = await world.GrantedAsync(SubscriptionWorld.Asked("s-2", ["channel"], 1, renews: "s-1"), by: "u-eve");
        var held = world.Held().ToArray();
        Assert.Equal(200, (await world.SendAsync("u-ana", [], "GET", "/subscriptions/s-1")).StatusCode);
        Assert.Contains("analytics-analyst customer360_marketing.campaign_daily(channel,day,spend) SELECT", held);
        Assert.Equal("Denied", output["status"].AsString());
    }

    [Fact]
    public async Task Two_renewals_at_once_leave_what_one_of_them_says()
    {
        using var world = await AccessWorld.NewAsync();
        await world.GrantedAsync(SubscriptionWorld.Asked("s-1", ["channel"], 10));
        await world.SubmitAsync("u-ana", SubscriptionWorld.Asked("s-2", ["channel", "day"], 20, renews: "s-1"));
        await world.SubmitAsync("u-ana", SubscriptionWorld.Asked("s-3", ["channel", "spend"], 30, renews: "s-1"));
        await world.PassAsync(TimeSpan.FromHours(3));
        AllGreen(world);
        var last = await world.Store().FindAsync("s-1", Token);
        Assert.Equal($"analytics-analyst customer360_marketing.campaign_daily({string.Join(',', last!.Current.Columns.Order(StringComparer.Ordinal))}) SELECT", world.Held().Last());
        Assert.Empty(last.Leftovers);
        var output = await world.GrantedAsync(SubscriptionWorld.Asked("s-4", ["channel"], 20, renews: "s-2"));
        Assert.Equal("Denied", output["status"].AsString());
        Assert.Equal("Denied", (await world.GrantedAsync(SubscriptionWorld.Asked("s-5", ["channel"], 20, renews: "s-5")))["status"].AsString());
    }

    [Fact]
    public async Task Revocations_from_all_sides_end_it_once()
    {
        using var world = await AccessWorld.NewAsync();
        await world.GrantedAsync(SubscriptionWorld.Asked("s-1", ["channel"], 10));
        Assert.Equal(404, (await world.SendAsync("u-olu", ["owner:sales", "platform", "privacy-officer"], "POST", "/subscriptions/s-1/revocation")).StatusCode);
        var replies = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => Task.Run(() => i % 2 == 0 ? world.SendAsync("U-ANA", [], "POST", "/subscriptions/s-1/revocation") : world.SendAsync("u-mara", ["OWNER:marketing"], "POST", "/subscriptions/s-1/revocation", "[null]"))));
        Assert.Contains(replies, reply => reply.StatusCode == 202);
        Assert.All(replies, reply => Assert.Contains(reply.StatusCode, new[] { 202, 409 }));
        await world.PassAsync(TimeSpan.FromDays(12));
        Assert.Equal(409, (await world.SendAsync("u-ana", [], "POST", "/subscriptions/s-1/revocation")).StatusCode);
        Assert.Equal(["AccessGranted", "AccessRevoked"], world.Announcements());
        Assert.Empty(world.Held());
        AllGreen(world);
    }

    [Theory]
    [InlineData("""{"subscriptionId":"s-1","generation":1}""")]
    [InlineData("""{"subscriptionId":"s-1","generation":999}""")]
    [InlineData("""{"subscriptionId":"s-1","generation":-2147483648}""")]
    [InlineData("""{"subscriptionId":"s-1","generation":1e400}""")]
    [InlineData("""{"subscriptionId":"s-1","generation":[null]}""")]
    [InlineData("""{"subscriptionId":"s-1","generation":null,"cause":"owner","executionId":"x"}""")]
    [InlineData("""{"subscriptionId":[null]}""")]
    [InlineData("""{"subscriptionId":"lease#x"}""")]
    [InlineData("""{"subscriptionId":"S-1"}""")]
    [InlineData("{}")]
    public async Task A_forged_revocation_ends_nothing(string detail)
    {
        using var world = await AccessWorld.NewAsync();
        await world.GrantedAsync(SubscriptionWorld.Asked("s-1", ["channel"], 10));
        var (held, tables) = (world.Held().ToArray(), await world.TablesAsync());
        for (var i = 0; i < 3; i++)
        {
            world.PutRevocation(detail);
        }

        await world.PassAsync(TimeSpan.FromHours(1));
        Assert.Equal(held, world.Held());
        Assert.Equal(tables, await world.TablesAsync());
        Assert.Equal(["AccessGranted"], world.Announcements());
        AllGreen(world);
    }

    [Fact]
    public async Task A_role_that_leaves_the_register_while_people_decide_is_granted_nothing()
    {
        using var world = await AccessWorld.NewAsync();
        var question = await world.AskedAsync("u-noor", AccessWorld.Touch);
        var key = Lambdas.Aws.RegistryItems.PrincipalKey(Marketing);
        await world.DeleteAsync("Registry", key["pk"].S, key["sk"].S);
        Assert.Equal(200, (await world.DecideAsync("u-stefan", "steward:marketing", question.TicketId)).StatusCode);
        await world.RunUntilGrantedAsync();
        Assert.Empty(world.Reads);
        Assert.Equal(["AccessDenied"], world.Announcements());
    }

    [Theory]
    [InlineData(ProductStatus.Retiring)]
    [InlineData(ProductStatus.Retired)]
    public async Task A_product_that_goes_while_people_decide_is_granted_to_nobody(string status)
    {
        using var world = await AccessWorld.NewAsync();
        var question = await world.AskedAsync("u-noor", AccessWorld.Touch);
        await RetireAsync(world, status);
        Assert.Equal(200, (await world.DecideAsync("u-stefan", "steward:marketing", question.TicketId)).StatusCode);
        await world.RunUntilGrantedAsync();
        Assert.Empty(world.Reads);
        Assert.Equal(["AccessDenied"], world.Announcements());
    }

    private static async Task RetireAsync(AccessWorld world, string status)
    {
        var item = world.Platform.DynamoDb.Items("Registry").Single(each => each["sk"]["S"] == (JsonValue)"product" && each["pk"]["S"] == (JsonValue)"product#marketing/campaign-performance");
        await world.Platform.DynamoDb.Operations["putItem"](
            new ServiceCall(
                JsonValue.Object(("TableName", "Registry"), ("Item", item.With("productStatus", JsonValue.Object(("S", status))))),
                IntegrationPattern.RequestResponse,
                world.Platform.Clock,
                [],
                _ => { }),
            Token);
    }

    [Fact]
    public async Task A_principal_that_reads_does_not_come_to_write_by_a_renewal()
    {
        using var world = await AccessWorld.NewAsync();
        await world.GrantedAsync(SubscriptionWorld.Asked("s-1", ["channel"], 10, principal: Marketing));
        await world.AskedAsync("u-ana", SubscriptionWorld.Asked("s-2", [], 10, renews: "s-1", principal: Marketing).With("permission", "Modify"));
        await world.DecideAsync("u-mara", "owner:marketing", "s-2.owner");
        await world.QuestionAsync(2);
        await world.DecideAsync("u-plat", "platform", "s-2.platform");
        await world.RunUntilGrantedAsync();
        Assert.Equal("Denied", AccessWorld.Out(world.RunOf("s-2"))["status"].AsString());
        Assert.Equal("marketing-analyst customer360_marketing.campaign_daily(channel) SELECT", world.Held().Last());
    }

    [Fact]
    public async Task Shared_columns_stay_until_the_last_subscription_ends()
    {
        using var world = await AccessWorld.NewAsync();
        await world.GrantedAsync(SubscriptionWorld.Asked("s-1", ["channel", "day"], 10));
        await world.GrantedAsync(SubscriptionWorld.Asked("s-2", ["day", "spend"], 20));
        await world.PassAsync(TimeSpan.FromDays(11));
        Assert.Equal("analytics-analyst customer360_marketing.campaign_daily(day,spend) SELECT", world.Held().Last());
        await world.PassAsync(TimeSpan.FromDays(11));
        Assert.Empty(world.Held());
        Assert.Equal(2, world.Events("AccessRevoked").Count);
        AllGreen(world);
    }
}

using System.Globalization;
using Customer360.Lambdas.Aws;
using Customer360.Lambdas.Ports;
using Customer360.Workflows.Access;
using DurableStates.Engine.Ports;
using DurableStates.Json;
using DurableStates.Local.Services;

namespace Customer360.Workflows.Subscriptions;

/// <summary>Who can read a column, and why.</summary>
public sealed class ReadersTests
{
    private const string Route = "/data-products/marketing/campaign-performance/columns";

    [Fact]
    public async Task Each_reader_of_a_column_is_told_with_the_request_the_decision_and_the_run()
    {
        using var world = await AccessWorld.NewAsync();
        await world.GrantedAsync(SubscriptionWorld.Asked("r-1", ["channel", "day"], 10));
        await world.AskedAsync("u-noor", AccessWorld.Touch.With("requestId", "r-2"));
        await world.DecideAsync("u-stefan", "steward:marketing", "r-2.steward");
        await world.RunAsync();

        var email = JsonValue.Parse((await world.SendAsync("u-petra", ["privacy-officer"], "GET", $"{Route}/email/readers")).Body);
        var reader = Assert.Single(email["readers"].Items.ToArray());
        Assert.Equal(("arn:aws:iam::111111111111:role/marketing-analyst", "r-2", "u-noor"), (reader["principalArn"].AsString(), reader["requestId"].AsString(), reader["requesterId"].AsString()));
        Assert.Equal(("steward", "u-stefan"), (reader["decisions"][0]["stage"].AsString(), reader["decisions"][0]["decidedBy"].AsString()));
        Assert.Equal(world.RunOf("r-2").Name, reader["executionId"].AsString());

        await world.PassAsync(TimeSpan.FromDays(11));
        Assert.Equal(0, JsonValue.Parse((await world.SendAsync("u-mara", ["owner:marketing"], "GET", $"{Route}/channel/readers")).Body)["count"].AsInt64());
    }

    [Theory]
    [InlineData("u-mara", "owner:marketing", "channel", 200)]
    [InlineData("u-stefan", "steward:marketing", "channel", 200)]
    [InlineData("u-olu", "owner:sales", "channel", 403)]
    [InlineData("u-ana", "", "channel", 403)]
    [InlineData("u-mara", "owner:marketing", "Channel", 400)]
    [InlineData("u-mara", "owner:marketing", "..", 400)]
    public async Task Only_who_answers_for_the_data_is_told(string by, string group, string column, int status)
    {
        using var world = await AccessWorld.NewAsync();

        Assert.Equal(status, (await world.SendAsync(by, [group], "GET", $"{Route}/{column}/readers")).StatusCode);
    }

    [Fact]
    public async Task Ten_thousand_grants_are_read_whole()
    {
        const int Count = 10_000;
        using var world = await AccessWorld.NewAsync();
        var now = world.Platform.Clock.GetUtcNow();
        for (var index = 0; index < Count; index++)
        {
            var id = index.ToString("r-00000", CultureInfo.InvariantCulture);
            var grant = new SubscriptionGrant(1, id, $"run-{index}", "u-ana", "1.0.0", index % 100 == 0 ? ["channel", "margin"] : ["channel", "day"], ["SELECT"], "analytics", [], now, now, now.AddDays(30));
            var subscription = new Subscription(
                id, $"arn:aws:iam::111111111111:role/role-{index % 500}", "marketing", "campaign-performance", "customer360_marketing", "campaign_daily", SubscriptionState.Active, grant, null, [], null, 1);
            var item = JsonValue.Object([.. SubscriptionItems.Of(subscription).Select(attribute => (attribute.Key, attribute.Value switch
            {
                { N: { } number } => JsonValue.Object(("N", number)),
                { SS: { } texts } => JsonValue.Object(("SS", JsonValue.Array([.. texts.Select(text => (JsonValue)text)]))),
                var other => JsonValue.Object(("S", other.S)),
            }))]);
            Assert.IsType<ServiceReply.Success>(await world.Platform.DynamoDb.Operations["putItem"](
                new ServiceCall(JsonValue.Object(("TableName", "Subscriptions"), ("Item", item)), IntegrationPattern.RequestResponse, world.Platform.Clock, [], _ => { }), TestContext.Current.CancellationToken));
        }

        var before = Environment.CpuUsage.TotalTime;
        var margin = JsonValue.Parse((await world.SendAsync("u-mara", ["owner:marketing"], "GET", $"{Route}/margin/readers")).Body);
        TestContext.Current.SendDiagnosticMessage($"{Count} recorded grants were read in {(Environment.CpuUsage.TotalTime - before).TotalMilliseconds:0} ms of processor time.");

        Assert.Equal(Count / 100, margin["count"].AsInt64());
        Assert.Equal(Count, JsonValue.Parse((await world.SendAsync("u-mara", ["owner:marketing"], "GET", $"{Route}/channel/readers")).Body)["readers"].Count);
    }
}

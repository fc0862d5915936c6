using Customer360.Workflows.Access;
using DurableStates.Json;

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
        Assert.Equal(Lambdas.Policy.PolicyDocument.Deployed.Version, reader["policyVersion"].AsString());

        // And leads on to everything that was done about it.
        var trail = JsonValue.Parse((await world.SendAsync("u-petra", ["privacy-officer"], "GET", reader["audit"].AsString())).Body)["rows"];
        Assert.Contains(trail.Items.ToArray(), row => row["executionArn"] == world.RunOf("r-2").Arn && row["outcome"] == "Granted");

        // A grant that the policy alone decided names it too.
        var byPolicy = JsonValue.Parse((await world.SendAsync("u-petra", ["privacy-officer"], "GET", $"{Route}/channel/readers")).Body)["readers"][0];
        Assert.Equal((0, Lambdas.Policy.PolicyDocument.Deployed.Version), (byPolicy["decisions"].Count, byPolicy["policyVersion"].AsString()));

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
}

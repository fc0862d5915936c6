using System.Globalization;
using Customer360.Lambdas.Aws;
using Customer360.Lambdas.Ports;
using Customer360.Workflows.Access;
using DurableStates.Asl;
using DurableStates.Json;
using DurableStates.Local.Services;

namespace Customer360.Workflows.Subscriptions;

/// <summary>Who can read a column is answered while one looks on, however many grants there are.</summary>
/// <remarks>The process's time is measured, so nothing else runs meanwhile.</remarks>
[Collection(nameof(AloneCollection))]
public sealed class ManyReadersTests
{
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(2);

    [Fact]
    public async Task Of_ten_thousand_grants_each_question_is_answered_in_two_seconds_of_processor_time()
    {
        const int Count = 10_000;
        using var world = await AccessWorld.NewAsync();
        await PutAsync(world, Count, rows: null);

        Assert.Equal(Count / 100, await ReadersAsync(world, "margin"));
        Assert.Equal(Count, await ReadersAsync(world, "channel"));
    }

    [Fact]
    public async Task An_answer_that_were_too_long_for_a_function_has_fewer_readers_and_says_how_many_there_are()
    {
        using var world = await AccessWorld.NewAsync();
        await PutAsync(world, 1_000, rows: $"channel <> '{string.Concat(Enumerable.Repeat("ü<'", 640))}'");

        var reply = await world.SendAsync("u-mara", ["owner:marketing"], "GET", "/data-products/marketing/campaign-performance/columns/channel/readers");

        Assert.Equal(200, reply.StatusCode);
        Assert.Equal(1_000, JsonValue.Parse(reply.Body)["count"].AsInt64());
        Assert.InRange(JsonValue.Parse(reply.Body)["readers"].Count, 300, 999);
    }

    private static async Task PutAsync(AccessWorld world, int count, string? rows)
    {
        var now = world.Platform.Clock.GetUtcNow();
        for (var index = 0; index < count; index++)
        {
            var id = index.ToString("r-00000", CultureInfo.InvariantCulture);
            var grant = new SubscriptionGrant(1, id, $"run-{index}", "u-ana", "1.0.0", index % 100 == 0 ? ["channel", "margin"] : ["channel", "day"], ["SELECT"], "analytics", [], now, now, now.AddDays(30), Rows: rows);
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
    }

    // The best of ten, if the first ones are not good enough: what else the machine does in the meantime makes a try slower and never faster.
    private static async Task<int> ReadersAsync(AccessWorld world, string column)
    {
        var best = TimeSpan.MaxValue;
        var readers = JsonValue.Undefined;
        for (var tries = 1; tries <= 10 && best >= s_longest; tries++)
        {
            var before = Environment.CpuUsage.TotalTime;
            var reply = await world.SendAsync("u-mara", ["owner:marketing"], "GET", $"/data-products/marketing/campaign-performance/columns/{column}/readers");
            var took = Environment.CpuUsage.TotalTime - before;
            best = took < best ? took : best;
            readers = JsonValue.Parse(reply.Body);
        }

        TestContext.Current.SendDiagnosticMessage($"{readers["count"].AsInt64()} readers of {column} were found in {best.TotalMilliseconds:0} ms of processor time.");
        Assert.True(best < s_longest, $"It took {best.TotalMilliseconds:0} ms of processor time.");
        Assert.Equal(readers["count"].AsInt64(), readers["readers"].Count);
        return readers["readers"].Count;
    }
}

/// <summary>Tests that measure the process.</summary>
[CollectionDefinition(DisableParallelization = true)]
public sealed class AloneCollection;

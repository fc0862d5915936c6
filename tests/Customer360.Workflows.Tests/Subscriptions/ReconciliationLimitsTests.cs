using System.Globalization;
using Customer360.Lambdas.Ports;
using Customer360.Workflows.Access;
using DurableStates.Engine;

namespace Customer360.Workflows.Subscriptions;

/// <summary>No history grows with the number of grants: a part ends, and the next goes on where it ended.</summary>
public sealed class ReconciliationLimitsTests
{
    // Every task may be tried six times, with three events for each try more.
    private const int MostEvents = 25_000 / 4;

    [Fact]
    public async Task Three_thousand_grants_by_hand_are_all_found_in_two_parts()
    {
        const int Count = 3_010;
        using var world = await AccessWorld.NewAsync();
        for (var index = 0; index < Count; index++)
        {
            await world.GrantedByHandAsync(string.Create(CultureInfo.InvariantCulture, $"arn:aws:iam::111111111111:role/by-hand-{index:0000}"), """{"Database":{"Name":"customer360_marketing"}}""", "DESCRIBE");
        }

        var report = await world.ReconciledAsync();

        // One more is looked at: what the product's job may do at its location.
        Assert.Equal((Count, Count + 1), (report.Count("unrecorded"), report.Count("grants")));
        Assert.Equal(Count, report.Findings().Distinct().Count());
        Assert.Equal(2, Bounded(world.RunsOf("grant-check")).Count);
        Bounded(world.RunsOf("grant-reconciliation"));
    }

    [Theory]
    [InlineData(50)]
    [InlineData(51)]
    public async Task A_page_of_subscriptions_that_are_all_missing_is_granted_again(int count)
    {
        using var world = await AccessWorld.NewAsync();
        var now = world.Platform.Clock.GetUtcNow();
        for (var index = 0; index < count; index++)
        {
            var principal = string.Create(CultureInfo.InvariantCulture, $"arn:aws:iam::111111111111:role/reader-{index:00}");
            await world.DoneByHandAsync("dynamodb", "putItem", $$$$"""{"TableName":"Registry","Item":{"pk":{"S":"principal#{{{{principal}}}}"},"sk":{"S":"principal"},"account":{"S":"111111111111"},"ownerDomain":{"S":"analytics"}}}""");
            var grant = new SubscriptionGrant(1, $"q-{index}", $"run-{index}", "u-ana", "1.0.0", ["channel", "day"], ["SELECT"], "analytics", [], now, now, now.AddDays(30));
            var subscription = new Subscription($"q-{index}", principal, "marketing", "campaign-performance", "customer360_marketing", "campaign_daily", SubscriptionState.Active, grant, null, [], null, 0);
            Assert.True(await world.Store().TryWriteAsync(subscription, null, TestContext.Current.CancellationToken));
        }

        var report = await world.ReconciledAsync("""{"reapply":true}""");

        Assert.Equal((count, count, count), (report.Count("subscriptions"), report.Count("missing"), report.Count("reapplied")));
        Assert.Equal(count * 3, world.Platform.LakeFormation.Grants.Count);
        Bounded(world.RunsOf("subscription-check"));

        var again = await world.ReconciledAsync("""{"reapply":true}""");
        Assert.Equal((count, 0, 0), (again.Count("healthy"), again.Count("missing"), again.Count("unrecorded")));
    }

    private static IReadOnlyList<Execution> Bounded(IReadOnlyList<Execution> runs)
    {
        Assert.All(runs, run => Assert.InRange(run.GetHistory().Count, 1, MostEvents));
        return runs;
    }
}

using Customer360.Lambdas.Ports;
using Customer360.Workflows.Access;

namespace Customer360.Workflows.Subscriptions;

/// <summary>A renewal is a request of its own that loses no access in between, survives the old expiry, and brings nothing back that somebody ended.</summary>
public sealed class RenewalTests
{
    [Theory]
    [InlineData("channel,day", "channel,day")]
    [InlineData("channel,day", "day,spend")]
    [InlineData("channel,day", "channel")]
    [InlineData("channel", "channel,day,spend")]
    public async Task A_renewed_grant_outlives_its_first_end_and_holds_what_the_renewal_says(string first, string second)
    {
        using var world = await AccessWorld.NewAsync();
        await world.GrantedAsync(SubscriptionWorld.Asked("r-1", first.Split(','), 10));
        await world.PassAsync(TimeSpan.FromDays(8));

        var renewed = await world.GrantedAsync(SubscriptionWorld.Asked("r-2", second.Split(','), 20, renews: "r-1"));

        Assert.Equal(("Granted", "r-1"), (renewed["status"].AsString(), renewed["subscriptionId"].AsString()));
        Assert.Equal($"analytics-analyst customer360_marketing.campaign_daily({second}) SELECT", world.Held().Last());
        await world.PassAsync(TimeSpan.FromDays(5));
        Assert.Equal("Unchanged", AccessWorld.Out(world.Revocations()[^1])["status"].AsString());
        Assert.Contains("renewed since", AccessWorld.Out(world.Revocations()[^1])["reason"].AsString(), StringComparison.Ordinal);
        Assert.Equal(3, world.Held().Count());
        await world.PassAsync(TimeSpan.FromDays(20));
        Assert.Empty(world.Held());
        Assert.Equal(["AccessGranted", "AccessGranted", "AccessRevoked"], world.Announcements());
        Assert.Equal(2, world.Announced.Last()["detail"]["generation"].AsInt64());
    }

    [Fact]
    public async Task Nothing_is_revoked_before_the_renewal_is_granted_and_what_stays_never_goes()
    {
        using var world = await AccessWorld.NewAsync();
        await world.GrantedAsync(SubscriptionWorld.Asked("r-1", ["channel", "day"], 10));

        await world.GrantedAsync(SubscriptionWorld.Asked("r-2", ["day", "spend"], 20, renews: "r-1"));

        var changes = world.Platform.Engine.Executions.Where(run => run.StateMachine.Name == "access-permissions").ToArray();
        var revocation = Assert.Single(changes, run => run.Input.Value["change"].AsString() == "REVOKE");
        Assert.Equal(2, changes.Count(run => run.Input.Value["change"].AsString() == "GRANT" && run.StopDate <= revocation.StartDate));
        var revoked = Assert.Single(revocation.Input.Value["entries"].Items.ToArray());
        Assert.Equal("""["channel"]""", revoked["columns"].ToJson());
        Assert.Equal("Trimmed", AccessWorld.Out(Assert.Single(world.Revocations()))["status"].AsString());
        Assert.DoesNotContain("AccessRevoked", world.Announcements());
    }

    [Theory]
    [InlineData("r-9", "no subscription r-9")]
    [InlineData("r-other", "no subscription r-other")]
    [InlineData("r-ended", "does not bring it back")]
    public async Task Only_a_subscription_of_the_same_principal_and_table_that_nobody_ended_is_renewed(string renews, string reason)
    {
        using var world = await AccessWorld.NewAsync();
        await world.GrantedAsync(SubscriptionWorld.Asked("r-other", ["channel"], 30, principal: "arn:aws:iam::111111111111:role/marketing-analyst"));
        await world.GrantedAsync(SubscriptionWorld.Asked("r-ended", ["channel"], 30));
        await world.SendAsync("u-mara", ["owner:marketing"], "POST", "/subscriptions/r-ended/revocation");
        await world.RunAsync();
        var before = world.Held().ToArray();

        var output = await world.GrantedAsync(SubscriptionWorld.Asked("r-2", ["channel"], 30, renews: renews));

        Assert.Equal("Denied", output["status"].AsString());
        Assert.Contains(reason, output["reasons"].ToJson(), StringComparison.Ordinal);
        Assert.Equal(before, world.Held());
    }

    [Fact]
    public async Task A_renewal_that_is_decided_after_the_end_grants_anew_and_one_that_the_owner_ended_meanwhile_does_not()
    {
        foreach (var ownerEnds in new[] { false, true })
        {
            using var world = await AccessWorld.NewAsync();
            await world.AskedAsync("u-noor", AccessWorld.Touch.With("durationDays", 2));
            await world.DecideAsync("u-stefan", "steward:marketing", "r-1.steward");
            await world.RunAsync();
            Assert.Equal(202, (await world.SubmitAsync("u-noor", AccessWorld.Touch.With("requestId", "r-2").With("renews", "r-1"))).StatusCode);
            await world.QuestionAsync(2);
            if (ownerEnds)
            {
                await world.SendAsync("u-mara", ["owner:marketing"], "POST", "/subscriptions/r-1/revocation");
            }

            Assert.True(await world.Platform.Engine.RunUntilAsync(() => world.Announcements().Contains("AccessRevoked"), TestContext.Current.CancellationToken));
            Assert.Empty(world.Held());
            await world.DecideAsync("u-stefan", "steward:marketing", "r-2.steward");
            await world.RunAsync();

            Assert.Equal(ownerEnds ? "Denied" : "Granted", AccessWorld.Out(world.RunOf("r-2"))["status"].AsString());
            Assert.Equal(ownerEnds ? 0 : 3, world.Held().Count());
            Assert.Equal(ownerEnds ? 1 : 2, (await world.Store().FindAsync("r-1", TestContext.Current.CancellationToken))?.Current.Generation);
        }
    }

    [Fact]
    public async Task A_renewal_that_nobody_decides_does_not_keep_the_access_beyond_its_end()
    {
        using var world = await AccessWorld.NewAsync();
        await world.AskedAsync("u-noor", AccessWorld.Touch.With("durationDays", 2));
        await world.DecideAsync("u-stefan", "steward:marketing", "r-1.steward");
        await world.RunAsync();
        await world.SubmitAsync("u-noor", AccessWorld.Touch.With("requestId", "r-2").With("renews", "r-1"));

        await world.PassAsync(TimeSpan.FromDays(10));

        Assert.Empty(world.Held());
        Assert.Equal(["AccessGranted", "AccessRevoked", "AccessRequestExpired"], world.Announcements());
        Assert.Equal(SubscriptionState.Revoked, (await world.Store().FindAsync("r-1", TestContext.Current.CancellationToken))?.State);
    }
}

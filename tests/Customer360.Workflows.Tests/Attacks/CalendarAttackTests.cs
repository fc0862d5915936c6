using Customer360.Workflows.Access;
using Customer360.Workflows.Subscriptions;
using static Customer360.Workflows.Attacks.AttackWorld;

namespace Customer360.Workflows.Attacks;

/// <summary>Access over the days on which calendars differ: a leap day, the end of a year, the nights on which clocks are changed.</summary>
public sealed class CalendarAttackTests
{
    // The world begins on 2026-11-02. How many days later the grant is made, for how many days, and on which day it ends.
    [Theory]
    [InlineData(145, 1, "2027-03-28")]
    [InlineData(59, 1, "2027-01-01")]
    [InlineData(483, 1, "2028-02-29")]
    [InlineData(484, 1, "2028-03-01")]
    [InlineData(484, 365, "2029-02-28")]
    public async Task A_grant_ends_after_its_days_and_not_a_second_before(int after, int days, string end)
    {
        using var world = await AccessWorld.NewAsync();
        await world.PassAsync(TimeSpan.FromDays(after));
        await world.GrantedAsync(SubscriptionWorld.Asked("s-1", ["channel"], days, principal: Marketing), by: "u-noor");
        var granted = (await world.Store().FindAsync("s-1", Token))!.Current;
        Assert.Equal(end, granted.ExpiresAt.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

        await UntilAsync(world, granted.ExpiresAt - TimeSpan.FromSeconds(1));
        Assert.NotEmpty(world.Held());
        await UntilAsync(world, granted.ExpiresAt + TimeSpan.FromMinutes(10));
        Assert.Empty(world.Held());
        Assert.Equal(["AccessGranted", "AccessRevoked"], world.Announcements());
        AllGreen(world);
    }

    private static async Task UntilAsync(AccessWorld world, DateTimeOffset moment)
    {
        var isOver = false;
        await using var timer = world.Platform.Clock.CreateTimer(_ => isOver = true, null, moment - world.Platform.Clock.GetUtcNow(), Timeout.InfiniteTimeSpan);
        Assert.True(await world.Platform.Engine.RunUntilAsync(() => isOver, Token));
    }
}

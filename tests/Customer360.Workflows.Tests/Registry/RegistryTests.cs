using Customer360.Contracts.Registry;
using Customer360.Lambdas.Aws;
using Customer360.Lambdas.Ports;
using DurableStates.Engine;

namespace Customer360.Workflows.Registry;

/// <summary>The register against tables with conditions and transactions, through the SDK's own client.</summary>
public sealed class RegistryTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 2, 8, 0, 0, TimeSpan.Zero);

    private readonly VirtualClock _clock = new(Start);
    private readonly IRegistry _register;

    public RegistryTests() => _register = new TurnTaking(_clock).Register();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_version_is_reserved_published_and_superseded_by_the_next()
    {
        Assert.IsType<Reservation.Held>(await ReserveAsync("campaigns", "1.0.0", "run-1"));
        Assert.Equal(ProductStatus.Draft, (await ProductAsync("campaigns"))?.Status);
        Assert.True(await _register.PublishAsync("marketing", "campaigns", "1.0.0", "run-1", Token));
        Assert.Equal(new RegisteredProduct("marketing", "campaigns", ProductStatus.Published, "1.0.0"), await ProductAsync("campaigns"));

        Assert.IsType<Reservation.Held>(await ReserveAsync("campaigns", "1.1.0", "run-2", active: "1.0.0"));
        Assert.True(await _register.PublishAsync("marketing", "campaigns", "1.1.0", "run-2", Token));

        Assert.Equal("1.1.0", (await ProductAsync("campaigns"))?.ActiveVersion);
        Assert.Equal(VersionState.Superseded, (await VersionAsync("campaigns", "1.0.0"))?.State);
        Assert.Equal(VersionState.Published, (await VersionAsync("campaigns", "1.1.0"))?.State);
    }

    [Fact]
    public async Task Every_step_may_come_twice()
    {
        Assert.IsType<Reservation.Held>(await ReserveAsync("campaigns", "1.0.0", "run-1"));
        Assert.IsType<Reservation.Held>(await ReserveAsync("campaigns", "1.0.0", "run-1"));
        Assert.True(await _register.ClaimDatabaseAsync("db", "marketing", "campaigns", Token));
        Assert.True(await _register.ClaimDatabaseAsync("db", "marketing", "campaigns", Token));
        Assert.True(await _register.BeginUndoAsync("marketing", "campaigns", "1.0.0", "run-1", Token));
        Assert.True(await _register.BeginUndoAsync("marketing", "campaigns", "1.0.0", "run-1", Token));
        Assert.True(await _register.LeaveDatabaseAsync("db", "marketing", "campaigns", "run-1", Token));
        Assert.True(await _register.LeaveDatabaseAsync("db", "marketing", "campaigns", "run-1", Token));
        await _register.ForgetDatabaseAsync("db", "run-1", Token);
        await _register.ForgetDatabaseAsync("db", "run-1", Token);
        await _register.ReleaseAsync("marketing", "campaigns", "1.0.0", "run-1", Token);
        await _register.ReleaseAsync("marketing", "campaigns", "1.0.0", "run-1", Token);

        Assert.IsType<Reservation.Held>(await ReserveAsync("campaigns", "1.0.0", "run-2"));
        Assert.True(await _register.PublishAsync("marketing", "campaigns", "1.0.0", "run-2", Token));
        Assert.True(await _register.PublishAsync("marketing", "campaigns", "1.0.0", "run-2", Token));
    }

    [Fact]
    public async Task A_version_that_is_built_or_published_is_taken()
    {
        await ReserveAsync("campaigns", "1.0.0", "run-1");

        var meanwhile = Assert.IsType<Reservation.Taken>(await ReserveAsync("campaigns", "1.0.0", "run-2"));
        await _register.PublishAsync("marketing", "campaigns", "1.0.0", "run-1", Token);
        var afterwards = Assert.IsType<Reservation.Taken>(await ReserveAsync("campaigns", "1.0.0", "run-2", active: "1.0.0"));

        Assert.Equal((VersionState.Reserved, "run-1"), (meanwhile.Version.State, meanwhile.Version.ExecutionId));
        Assert.Equal((VersionState.Published, "run-1"), (afterwards.Version.State, afterwards.Version.ExecutionId));
    }

    [Fact]
    public async Task A_product_is_changed_by_one_run_at_a_time()
    {
        await ReserveAsync("campaigns", "1.0.0", "run-1");

        var busy = Assert.IsType<Reservation.Busy>(await ReserveAsync("campaigns", "1.1.0", "run-2"));

        Assert.Equal(new ProductHold("run-1", "1.0.0", Start + TimeSpan.FromHours(25)), busy.Hold);
    }

    [Fact]
    public async Task A_comparison_with_a_version_that_is_no_longer_active_does_not_count()
    {
        await ReserveAsync("campaigns", "2.0.0", "run-1");
        await _register.PublishAsync("marketing", "campaigns", "2.0.0", "run-1", Token);

        var overtaken = Assert.IsType<Reservation.Overtaken>(await ReserveAsync("campaigns", "1.0.0", "run-2", active: null));

        Assert.Equal("2.0.0", overtaken.ActiveVersion);
    }

    [Fact]
    public async Task A_table_of_another_product_is_taken_until_that_product_gives_it_back()
    {
        await ReserveAsync("campaigns", "1.0.0", "run-1", null, "daily");

        var taken = Assert.IsType<Reservation.TableTaken>(await ReserveAsync("clicks", "1.0.0", "run-2", null, "daily"));
        await _register.BeginUndoAsync("marketing", "campaigns", "1.0.0", "run-1", Token);
        await _register.ReleaseAsync("marketing", "campaigns", "1.0.0", "run-1", Token);

        Assert.Equal(new Reservation.TableTaken("db.daily", "marketing/campaigns"), taken);
        Assert.Null(await ProductAsync("clicks"));
        Assert.IsType<Reservation.Held>(await ReserveAsync("clicks", "1.0.0", "run-2", null, "daily"));
    }

    [Fact]
    public async Task An_undone_version_leaves_the_tables_of_the_published_one_alone()
    {
        await ReserveAsync("campaigns", "1.0.0", "run-1", null, "daily");
        await _register.PublishAsync("marketing", "campaigns", "1.0.0", "run-1", Token);
        await ReserveAsync("campaigns", "1.1.0", "run-2", "1.0.0", "daily", "weekly");
        await _register.BeginUndoAsync("marketing", "campaigns", "1.1.0", "run-2", Token);
        await _register.ReleaseAsync("marketing", "campaigns", "1.1.0", "run-2", Token);

        Assert.IsType<Reservation.TableTaken>(await ReserveAsync("clicks", "1.0.0", "run-3", null, "daily"));
        Assert.IsType<Reservation.Held>(await ReserveAsync("clicks", "1.0.0", "run-3", null, "weekly"));
    }

    // A run that was stopped never gives anything back.
    [Theory]
    [InlineData(24, false)]
    [InlineData(25, false)]
    [InlineData(26, true)]
    public async Task A_hold_ends_by_itself_after_25_hours(int hours, bool isFree)
    {
        await ReserveAsync("campaigns", "1.0.0", "run-1");
        _clock.Advance(TimeSpan.FromHours(hours));

        Assert.Equal(isFree, await ReserveAsync("campaigns", "1.0.0", "run-2") is Reservation.Held);
        Assert.Equal(!isFree, await _register.PublishAsync("marketing", "campaigns", "1.0.0", "run-1", Token));
    }

    [Fact]
    public async Task A_version_that_is_being_undone_cannot_be_published_and_one_that_is_published_cannot_be_undone()
    {
        await ReserveAsync("campaigns", "1.0.0", "run-1");
        await ReserveAsync("clicks", "1.0.0", "run-2");
        await _register.PublishAsync("marketing", "clicks", "1.0.0", "run-2", Token);

        Assert.True(await _register.BeginUndoAsync("marketing", "campaigns", "1.0.0", "run-1", Token));
        Assert.False(await _register.PublishAsync("marketing", "campaigns", "1.0.0", "run-1", Token));
        Assert.False(await _register.BeginUndoAsync("marketing", "clicks", "1.0.0", "run-2", Token));
    }

    [Theory]
    [InlineData(ProductStatus.Retiring)]
    [InlineData(ProductStatus.Retired)]
    public async Task A_product_that_goes_takes_no_new_version(string status)
    {
        var turns = new TurnTaking(_clock);
        var key = RegistryItems.ProductKey("marketing", "campaigns");
        key["productStatus"] = new(status);
        _ = await turns.Client().PutItemAsync("Registry", key, Token);

        var reservation = await turns.Register().ReserveAsync("marketing", "campaigns", Version("1.0.0", "run-1"), null, Token);

        Assert.Equal(status, Assert.IsType<Reservation.Closed>(reservation).Product.Status);
    }

    [Fact]
    public async Task A_database_is_deleted_by_the_last_that_leaves_it_and_nobody_comes_meanwhile()
    {
        await ReserveAsync("campaigns", "1.0.0", "run-1");
        await ReserveAsync("clicks", "1.0.0", "run-2");
        await _register.ClaimDatabaseAsync("db", "marketing", "campaigns", Token);
        await _register.ClaimDatabaseAsync("db", "marketing", "clicks", Token);

        Assert.False(await _register.LeaveDatabaseAsync("db", "marketing", "campaigns", "run-1", Token));
        Assert.True(await _register.LeaveDatabaseAsync("db", "marketing", "clicks", "run-2", Token));
        Assert.False(await _register.ClaimDatabaseAsync("db", "marketing", "campaigns", Token));
        await _register.ForgetDatabaseAsync("db", "run-1", Token);
        Assert.False(await _register.ClaimDatabaseAsync("db", "marketing", "campaigns", Token));
        await _register.ForgetDatabaseAsync("db", "run-2", Token);
        Assert.True(await _register.ClaimDatabaseAsync("db", "marketing", "campaigns", Token));
    }

    [Fact]
    public async Task A_published_product_never_leaves_its_database()
    {
        await ReserveAsync("campaigns", "1.0.0", "run-1");
        await _register.ClaimDatabaseAsync("db", "marketing", "campaigns", Token);
        await _register.PublishAsync("marketing", "campaigns", "1.0.0", "run-1", Token);
        await ReserveAsync("campaigns", "1.1.0", "run-2", "1.0.0");

        Assert.False(await _register.LeaveDatabaseAsync("db", "marketing", "campaigns", "run-2", Token));
        Assert.False(await _register.LeaveDatabaseAsync("db", "marketing", "campaigns", "run-1", Token));
    }

    [Theory]
    [InlineData(60, false)]
    [InlineData(61, true)]
    public async Task A_database_whose_deletion_never_ended_is_free_after_an_hour(int minutes, bool isFree)
    {
        await ReserveAsync("campaigns", "1.0.0", "run-1");
        await _register.ClaimDatabaseAsync("db", "marketing", "campaigns", Token);
        await _register.LeaveDatabaseAsync("db", "marketing", "campaigns", "run-1", Token);
        _clock.Advance(TimeSpan.FromMinutes(minutes));

        Assert.Equal(isFree, await _register.ClaimDatabaseAsync("db", "marketing", "clicks", Token));
    }

    [Fact]
    public async Task A_version_in_review_is_its_runs_until_the_review_ends_and_holds_no_product()
    {
        await PublishedAsync("campaigns");
        Assert.IsType<Reservation.Held>(await ReviewAsync("2.0.0", "run-2"));
        Assert.IsType<Reservation.Held>(await ReviewAsync("2.0.0", "run-2"));
        Assert.Equal("run-2", Assert.IsType<Reservation.Taken>(await ReviewAsync("2.0.0", "run-3")).Version.ExecutionId);
        Assert.Equal("run-2", Assert.IsType<Reservation.Taken>(await ReserveAsync("campaigns", "2.0.0", "run-3", active: "1.0.0")).Version.ExecutionId);
        Assert.Null((await ProductAsync("campaigns"))?.Hold);
        Assert.False(await _register.ApproveReviewAsync("marketing", "campaigns", "2.0.0", "run-3", "u-stefan", Token));
        Assert.True(await _register.ApproveReviewAsync("marketing", "campaigns", "2.0.0", "run-2", "u-stefan", Token));
        Assert.Equal(new VersionReview("1.0.0", Start + TimeSpan.FromDays(6), "u-stefan"), (await VersionAsync("campaigns", "2.0.0"))?.Review);

        Assert.IsType<Reservation.Held>(await ReserveAsync("campaigns", "2.0.0", "run-2", active: "1.0.0"));
        Assert.Equal((VersionState.Reserved, null), (await VersionAsync("campaigns", "2.0.0")) is { } reserved ? (reserved.State, reserved.Review) : default);
    }

    [Theory]
    [InlineData(6 * 24 * 60, false)]
    [InlineData(6 * 24 * 60 + 1, true)]
    public async Task A_review_whose_run_was_stopped_ends_by_itself(int minutes, bool isFree)
    {
        await PublishedAsync("campaigns");
        await ReviewAsync("2.0.0", "run-2");
        await _register.ApproveReviewAsync("marketing", "campaigns", "2.0.0", "run-2", "u-stefan", Token);
        _clock.Advance(TimeSpan.FromMinutes(minutes));

        Assert.Equal(isFree, await ReviewAsync("2.0.0", "run-3") is Reservation.Held);
        Assert.Equal(isFree ? null : "u-stefan", (await VersionAsync("campaigns", "2.0.0"))?.Review?.ApprovedBy);
    }

    [Fact]
    public async Task A_review_that_ended_is_nobodys()
    {
        await PublishedAsync("campaigns");
        await ReviewAsync("2.0.0", "run-2");
        await _register.EndReviewAsync("marketing", "campaigns", "2.0.0", "run-3", Token);
        Assert.Equal(VersionState.InReview, (await VersionAsync("campaigns", "2.0.0"))?.State);
        await _register.EndReviewAsync("marketing", "campaigns", "2.0.0", "run-2", Token);
        await _register.EndReviewAsync("marketing", "campaigns", "2.0.0", "run-2", Token);

        Assert.Equal(VersionState.Failed, (await VersionAsync("campaigns", "2.0.0"))?.State);
        Assert.False(await _register.ApproveReviewAsync("marketing", "campaigns", "2.0.0", "run-2", "u-stefan", Token));
        Assert.IsType<Reservation.Held>(await ReviewAsync("2.0.0", "run-3"));
    }

    [Fact]
    public async Task A_review_is_of_a_published_product_beside_its_active_version_and_takes_no_table_of_another()
    {
        await PublishedAsync("campaigns");
        await PublishedAsync("clicks");

        Assert.Equal("1.0.0", Assert.IsType<Reservation.Overtaken>(await ReviewAsync("2.0.0", "run-2", compared: "0.9.0")).ActiveVersion);
        Assert.Equal("marketing/clicks", Assert.IsType<Reservation.TableTaken>(await ReviewAsync("2.0.0", "run-2", "1.0.0", "clicks_daily")).Product);
        await ReserveAsync("campaigns", "1.1.0", "run-3", active: "1.0.0");
        Assert.Equal("1.1.0", Assert.IsType<Reservation.Busy>(await ReviewAsync("2.0.0", "run-2")).Hold.Version);
    }

    [Fact]
    public async Task A_run_that_published_may_hold_the_product_until_it_is_finished()
    {
        await ReserveAsync("campaigns", "1.0.0", "run-1");
        Assert.True(await _register.PublishAndHoldAsync("marketing", "campaigns", "1.0.0", "run-1", Token));
        Assert.IsType<Reservation.Busy>(await ReserveAsync("campaigns", "1.1.0", "run-2", active: "1.0.0"));
        await _register.FinishAsync("marketing", "campaigns", "run-2", Token);
        Assert.IsType<Reservation.Busy>(await ReserveAsync("campaigns", "1.1.0", "run-2", active: "1.0.0"));
        await _register.FinishAsync("marketing", "campaigns", "run-1", Token);
        Assert.IsType<Reservation.Held>(await ReserveAsync("campaigns", "1.1.0", "run-2", active: "1.0.0"));

        // Told again after another run has it, nothing changes.
        await _register.FinishAsync("marketing", "campaigns", "run-1", Token);
        Assert.Equal("run-2", (await ProductAsync("campaigns"))?.Hold?.ExecutionId);
    }

    private async Task PublishedAsync(string productId)
    {
        await ReserveAsync(productId, "1.0.0", "run-1");
        await _register.PublishAsync("marketing", productId, "1.0.0", "run-1", Token);
    }

    private Task<Reservation> ReviewAsync(string version, string run, string compared = "1.0.0", params string[] tables) => _register.OpenReviewAsync(
        "marketing",
        "campaigns",
        Version(version, run, tables is [] ? ["campaigns_daily"] : tables) with { State = VersionState.InReview },
        new VersionReview(compared, Start + TimeSpan.FromDays(6), null),
        Token);

    // A product has a table of its own unless the test says otherwise.
    private Task<Reservation> ReserveAsync(string productId, string version, string run, string? active = null, params string[] tables) =>
        _register.ReserveAsync("marketing", productId, Version(version, run, tables is [] ? [$"{productId}_daily"] : tables), active, Token);

    private Task<RegisteredProduct?> ProductAsync(string productId) => _register.FindProductAsync("marketing", productId, Token);

    private Task<RegisteredVersion?> VersionAsync(string productId, string version) => _register.FindVersionAsync("marketing", productId, version, Token);

    private static RegisteredVersion Version(string version, string run, params string[] tables) =>
        new(version, VersionState.Reserved, "hash-1", "s3://contracts/c.json", run, "db", tables);
}

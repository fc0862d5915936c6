using Customer360.Contracts.Registry;
using Customer360.Lambdas.Ports;
using DurableStates.Engine;
using DurableStates.Engine.Ports;

namespace Customer360.Workflows.Registry;

/// <summary>Onboardings as the register sees them, with every order of their requests that the seeds give.</summary>
public sealed class RegistryInterleavingTests
{
    private const int Seeds = 200;

    private readonly VirtualClock _clock = new(new DateTimeOffset(2026, 11, 2, 8, 0, 0, TimeSpan.Zero));

    private sealed record Onboarding(string ProductId, string Version, string Table, bool Fails);

    public static TheoryData<string> Kinds() => ["two products of a new domain", "one version twice", "two versions at once", "one table twice", "three products"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_published_product_has_its_database_and_nothing_stays_of_one_that_failed(string kind)
    {
        for (var seed = 0UL; seed < Seeds; seed++)
        {
            var source = new SeededSource(seed);
            bool Fails() => source.NextDouble() < 0.5;
            Onboarding[] runs = kind switch
            {
                "two products of a new domain" => [new("a", "1.0.0", "a", Fails()), new("b", "1.0.0", "b", Fails())],
                "one version twice" => [new("a", "1.0.0", "a", Fails()), new("a", "1.0.0", "a", Fails())],
                "two versions at once" => [new("a", "1.0.0", "a", Fails()), new("a", "1.1.0", "a", Fails())],
                "one table twice" => [new("a", "1.0.0", "t", Fails()), new("b", "1.0.0", "t", Fails())],
                _ => [new("a", "1.0.0", "a", Fails()), new("b", "1.0.0", "b", Fails()), new("c", "1.0.0", "c", Fails())],
            };
            await PlayAsync(runs, source, $"{kind}, seed {seed}");
        }
    }

    private async Task PlayAsync(Onboarding[] runs, SeededSource seed, string name)
    {
        var turns = new TurnTaking(_clock);
        var catalog = new HashSet<string>();
        var published = new List<Onboarding>();
        var tables = new HashSet<(string Table, string Product)>();
        foreach (var (index, run) in runs.Index())
        {
            turns.Add((register, turn) => RunAsync(register, turn, run, $"run-{index}", catalog, tables, published));
        }

        await turns.PlayAsync(seed, () =>
        {
            Assert.True(published.Count == 0 || catalog.Contains("db"), $"{name}: the database of a published product is gone.");
            Assert.True(tables.GroupBy(table => table.Table).All(table => table.Count() == 1), $"{name}: two products have one table.");
        });

        Assert.True(catalog.Contains("db") == published.Count > 0, $"{name}: a database that nobody uses is left.");
        var keys = turns.DynamoDb.Items("Registry").Select(item => item["pk"]["S"].AsString()).ToList();
        Assert.True(keys.Contains("database#db") == published.Count > 0, $"{name}: the register still knows the database.");
        Assert.Equal(published.Select(run => $"table#db.{run.Table}").Distinct().Order(), keys.Where(key => key.StartsWith("table#", StringComparison.Ordinal)).Order());
        Assert.True(published.Count == published.Select(run => (run.ProductId, run.Version)).Distinct().Count(), $"{name}: one version is published twice.");
        foreach (var product in runs.Select(run => run.ProductId).Distinct())
        {
            var registered = await turns.Register().FindProductAsync("marketing", product);
            Assert.Null(registered?.Hold);
            Assert.Equal(published.LastOrDefault(run => run.ProductId == product)?.Version, registered?.ActiveVersion);
        }
    }

    // The steps of the state machine, each with the retries that it has there.
    private static async Task RunAsync(
        IRegistry register, Func<Task> turn, Onboarding run, string id, HashSet<string> catalog, HashSet<(string Table, string Product)> tables, List<Onboarding> published)
    {
        var active = (await register.FindProductAsync("marketing", run.ProductId))?.ActiveVersion;
        var version = new RegisteredVersion(run.Version, VersionState.Reserved, "hash", "uri", id, "db", [run.Table]);
        if (await RetriedAsync(() => register.ReserveAsync("marketing", run.ProductId, version, active)) is not Reservation.Held)
        {
            return;
        }

        while (!await register.ClaimDatabaseAsync("db", "marketing", run.ProductId))
        {
        }

        await turn();
        catalog.Add("db");
        await turn();
        tables.Add((run.Table, run.ProductId));
        if (!run.Fails)
        {
            Assert.True(await register.PublishAsync("marketing", run.ProductId, run.Version, id));
            published.Add(run);
            return;
        }

        Assert.True(await register.BeginUndoAsync("marketing", run.ProductId, run.Version, id));
        await turn();
        if (!published.Exists(other => other.ProductId == run.ProductId))
        {
            tables.Remove((run.Table, run.ProductId));
        }

        if (await RetriedAsync(() => register.LeaveDatabaseAsync("db", "marketing", run.ProductId, id)))
        {
            await turn();
            catalog.Remove("db");
            await register.ForgetDatabaseAsync("db", id);
        }

        await register.ReleaseAsync("marketing", run.ProductId, run.Version, id);
    }

    private static async Task<T> RetriedAsync<T>(Func<Task<T>> step)
    {
        while (true)
        {
            try
            {
                return await step();
            }
            catch (RegistryBusyException)
            {
                // As the state machine does.
            }
        }
    }
}

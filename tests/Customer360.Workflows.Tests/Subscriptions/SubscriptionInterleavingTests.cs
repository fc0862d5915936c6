using System.Globalization;
using Customer360.Contracts.Subscriptions;
using Customer360.Lambdas.Ports;
using DurableStates;
using DurableStates.Engine.Ports;
using DurableStates.Json;

namespace Customer360.Workflows.Subscriptions;

/// <summary>
/// Grants, renewals, expiries, orders to revoke and requests made again, in every order of their steps that the seeds give, with failures of Lake Formation.
/// <c>DURABLESTATES_INTERLEAVINGS=1000</c> plays that many.
/// </summary>
public sealed class SubscriptionInterleavingTests
{
    private const int Default = 40;
    private const int Longest = 4;

    private static readonly int Count = int.TryParse(Environment.GetEnvironmentVariable("DURABLESTATES_INTERLEAVINGS"), CultureInfo.InvariantCulture, out var asked) ? asked : Default;

    [Fact]
    public async Task At_every_moment_Lake_Formation_holds_what_subscriptions_say()
    {
        var (granted, filtered) = (0, 0);
        for (var seed = 0UL; seed < (ulong)Count; seed++)
        {
            var (grants, filters) = await PlayAsync(seed);
            granted += grants;
            filtered += filters;
        }

        // A play in which nothing was granted proves nothing.
        Assert.True(granted >= 2 * Count, $"Only {granted} grants came about.");
        Assert.True(filtered >= Count / 2, $"Only {filtered} grants were of some rows.");
    }

    private static async Task<(int Grants, int Filtered)> PlayAsync(ulong number)
    {
        var (mesh, seed, turns, name) = (await Mesh.NewAsync(), new SeededSource(number), new Turns(), $"seed {number}");
        var schedules = new List<(DateTimeOffset At, JsonValue Input)>();
        var announced = new List<(string Type, JsonValue Detail)>();
        var red = new HashSet<string>();
        var revocations = 0;

        // EventBridge and Scheduler deliver at least once.
        void Revoke(JsonValue detail)
        {
            for (var times = seed.NextDouble() < 0.3 ? 2 : 1; times > 0; times--)
            {
                var run = $"revocation-{revocations++}";
                turns.Add(async turn =>
                {
                    if (!(await Run(turn).RunAsync(new AccessRevocation(), WorkflowJson.Deserialize<AccessRevocationRequested>(detail.ToJson()) ?? new(null, null), run)).Succeeded)
                    {
                        red.Add(detail["subscriptionId"].AsString());
                    }
                });
            }
        }

        void Published(string type, JsonValue detail)
        {
            announced.Add((type, detail));
            if (type == "AccessRevocationRequested")
            {
                Revoke(detail);
            }
        }

        MeshRun Run(Func<Task> turn) => new(mesh, turn, seed, Published, (at, input) => schedules.Add((at, input)));
        string[] Some() => [.. Mesh.Columns.Where(_ => seed.NextDouble() < 0.6).DefaultIfEmpty(Mesh.Columns[0])];
        string? Rows() => seed.NextDouble() is < 0.4 and var which ? $"a = '{(which < 0.2 ? "x" : "y")}'" : null;
        int Days() => 1 + (int)(seed.NextDouble() * Longest);

        for (var index = 0; index < 5; index++)
        {
            var (id, of, kind) = ($"r-{index}", $"r-{(int)(seed.NextDouble() * Math.Max(index, 1))}", index < 2 ? 0 : seed.NextDouble());
            var table = Mesh.Tables[seed.NextDouble() < 0.7 ? 0 : 1];
            if (kind < 0.7)
            {
                // A renewal may ask for what is not granted yet, or no longer: then it is refused.
                var question = await mesh.DecidedAsync(id, table, Some(), Days(), renews: kind > 0.35 ? of : null, Rows());
                turns.Add(turn => Run(turn).RunAsync(new AccessGrant(), question, question.ExecutionId));
            }
            else
            {
                turns.Add(async turn =>
                {
                    await turn();
                    if (await mesh.Desk(turn).OrderAsync(of, kind < 0.85 ? RevocationCause.Owner : RevocationCause.Requester, "u-mara") is { } ordered)
                    {
                        Revoke(JsonValue.Object(("subscriptionId", ordered.Id), ("generation", ordered.Current.Generation)));
                    }
                });
            }

            Revoke(JsonValue.Object(("subscriptionId", of), ("generation", 1)));
        }

        for (var hour = 0; hour <= (Longest + 1) * 24; hour += 6)
        {
            await turns.PlayAsync(seed, () => mesh.Check(name));

            // A run that failed at every try ends red, and leaves its row Revoking or with leftovers: an engineer looks at it and has it run again, when no lease is left of it.
            if (mesh.Subscriptions().Where(subscription => subscription.State == SubscriptionState.Revoking || (subscription.Leftovers.Count > 0 && red.Contains(subscription.Id))).ToArray() is { Length: > 0 } stuck)
            {
                red.Clear();
                mesh.Clock.Now += TimeSpan.FromHours(5);
                foreach (var subscription in stuck)
                {
                    Revoke(JsonValue.Object(("subscriptionId", subscription.Id), ("generation", subscription.Current.Generation)));
                }
            }

            await turns.PlayAsync(seed, () => mesh.Check(name));
            mesh.CheckAtRest(name);

            // Schedules fire while a request is made again.
            mesh.Clock.Now += TimeSpan.FromHours(6);
            if (hour is 24 or 48)
            {
                var question = await mesh.DecidedAsync($"r-{hour}", Mesh.Tables[0], Some(), 1, renews: seed.NextDouble() < 0.5 ? "r-0" : null, Rows());
                turns.Add(turn => Run(turn).RunAsync(new AccessGrant(), question, question.ExecutionId));
            }

            foreach (var due in schedules.Where(schedule => schedule.At <= mesh.Clock.Now).ToArray())
            {
                schedules.Remove(due);
                Revoke(due.Input);
            }
        }

        Assert.Empty(mesh.Held());
        var ends = announced.Where(entry => entry.Type == "AccessRevoked").Select(entry => (entry.Detail["subscriptionId"].AsString(), entry.Detail["generation"].AsInt64())).ToArray();
        Assert.Equal(ends.Distinct().Count(), ends.Length);
        return (announced.Count(entry => entry.Type == "AccessGranted"), announced.Count(entry => entry.Type == "AccessGranted" && entry.Detail["scope"]["rows"].IsString));
    }
}

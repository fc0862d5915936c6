using System.Globalization;

namespace DurableStates.Engine.Tests.Crashes;

/// <summary>
/// The process ends at every single commit, before and after it is stored, and another one goes on with what is there. The end must be the same as without
/// a crash: results, histories, executions, and calls of tasks, of which only those that were being made may be made again.
/// <c>DURABLESTATES_CRASHES</c> says how many random series of crashes are tried on each machine beside that, with commits that overlap.
/// </summary>
public sealed class CrashTests
{
    public static TheoryData<string> Machines => [.. CrashMachines.All.Select(machine => machine.Name)];

    [Theory]
    [MemberData(nameof(Machines))]
    public async Task A_crash_at_any_commit_changes_nothing(string name) => await Task.Run(() =>
    {
        var machine = CrashMachines.All.Single(candidate => candidate.Name == name);
        var undisturbed = new CrashRun(machine);
        var expected = undisturbed.Run([]);
        var faults = new List<string>();
        for (var commit = 1; commit <= undisturbed.Commits; commit++)
        {
            Check(machine, expected, [new CrashPoint(commit, IsStored: true)], null, faults);
            Check(machine, expected, [new CrashPoint(commit, IsStored: false)], null, faults);
        }

        Assert.True(undisturbed.Commits > 3 && faults.Count == 0, $"{faults.Count} of {2 * undisturbed.Commits} crashes of {name} change it.\n{string.Join("\n\n", faults.Take(2))}");
    }, TestContext.Current.CancellationToken);

    [Theory]
    [MemberData(nameof(Machines))]
    public async Task Any_series_of_crashes_changes_nothing(string name) => await Task.Run(() =>
    {
        var machine = CrashMachines.All.Single(candidate => candidate.Name == name);
        var undisturbed = new CrashRun(machine);
        var expected = undisturbed.Run([]);
        var faults = new List<string>();
        var count = int.TryParse(Environment.GetEnvironmentVariable("DURABLESTATES_CRASHES"), CultureInfo.InvariantCulture, out var asked) ? asked : 20;
        for (var seed = 1; seed <= count; seed++)
        {
            var random = new Random(seed);
            var points = Enumerable.Range(0, random.Next(1, 5)).Select(_ => new CrashPoint(random.Next(1, undisturbed.Commits + 1), random.Next(2) == 0)).ToList();
            Check(machine, expected, points, seed % 2 == 0 ? new Random(seed) : null, faults);
        }

        Assert.True(faults.Count == 0, $"{faults.Count} of {count} series of crashes of {name} change it.\n{string.Join("\n\n", faults.Take(2))}");
    }, TestContext.Current.CancellationToken);

    private static void Check(CrashMachine machine, CrashOutcome expected, List<CrashPoint> points, Random? slowness, List<string> faults)
    {
        var run = new CrashRun(machine);
        var where = $"{string.Join(", ", points)}{(slowness is null ? "" : ", with slow commits")}";
        try
        {
            if (run.Run(points, slowness).DifferenceFrom(expected, run.Crashes) is { } difference)
            {
                faults.Add($"{where}: {difference}");
            }
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            faults.Add($"{where}: {exception}");
        }
    }
}

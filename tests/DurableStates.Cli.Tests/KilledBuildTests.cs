using System.Diagnostics;
using System.Globalization;
using DurableStates.Json;

namespace DurableStates.Cli.Tests;

/// <summary>
/// A build that is killed at any point leaves every file whole, as it was or as it is to be, and the next build makes it as if nothing had happened.
/// As many kills as <c>DURABLESTATES_KILLS</c> says; without it as many as do not hold up a build.
/// </summary>
public sealed class KilledBuildTests : IDisposable
{
    private const int Machines = 20;

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task A_killed_build_leaves_whole_files_and_the_next_one_nothing_else()
    {
        var count = int.TryParse(Environment.GetEnvironmentVariable("DURABLESTATES_KILLS"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : 6;
        var random = new Random(20261130);
        Write("before", "Greet", 0);
        Write("after", "Welcome", 1);
        var before = Built("before");
        var after = Built("after");
        var interrupted = 0;
        var longest = TimeSpan.Zero;

        for (var i = 0; i < count; i++)
        {
            Restore(before);
            // Half of the kills come anywhere in the process's life; half once some of the files beside the outputs were seen, which is when things change.
            var files = i % 2 == 0 ? random.Next(2 * after.Count) : int.MaxValue;
            var at = i % 2 == 0 ? TimeSpan.MaxValue : longest * random.NextDouble();
            var (isKilled, lasted) = await KillAsync("after", files, at);
            interrupted += isKilled ? 1 : 0;
            longest = lasted > longest ? lasted : longest;

            AssertWhole(before, after);
            Assert.Equal("", Build("after"));
            Assert.Equal(after, Files());
        }

        TestContext.Current.SendDiagnosticMessage($"killed: {interrupted} of {count}");
        Assert.True(interrupted > 0, "No build was killed before its end.");
    }

    public void Dispose() => _folder.Dispose();

    // Every machine's definition differs between the two, one machine is gone, and one is new.
    private void Write(string name, string function, int first) => _folder.Write($"{name}/Orchestrators.cs", string.Concat(Enumerable.Range(first, Machines).Select(number =>
            $$"""
            [DurableStates.StateMachine("machine-{{number}}")]
            public sealed class Machine{{number}} : DurableStates.TaskOrchestrator<string, string>
            {
                public override async System.Threading.Tasks.Task<string> RunAsync(DurableStates.TaskOrchestrationContext context, string input) =>
                    await context.CallActivityAsync<string>("{{function}}", input);
            }

            """)));

    // What a build makes of the files that the last one left.
    private SortedDictionary<string, string> Built(string sources)
    {
        if (!File.Exists(_folder.Path("build/serverless.template")))
        {
            _folder.Write("build/serverless.template", """{ "Parameters": { "GreetArn": { "Type": "String" }, "WelcomeArn": { "Type": "String" } }, "Resources": {} }""");
        }

        Assert.Equal("", Build(sources));
        return Files();
    }

    private string Build(string sources)
    {
        var output = new StringWriter();
        CommandLine.Run(Arguments(sources), new Streams(TextReader.Null, output, output));
        return output.ToString();
    }

    private string[] Arguments(string sources) =>
    [
        "build", "--source", _folder.Path($"{sources}/*.cs"), "--reference", typeof(StateMachineAttribute).Assembly.Location, "--root", _folder.Path(sources),
        "--out", _folder.Path("build/out"), "--template", _folder.Path("build/serverless.template"),
    ];

    private async Task<(bool IsKilled, TimeSpan Lasted)> KillAsync(string sources, int files, TimeSpan at)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "durable-states.dll"), .. Arguments(sources)])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet does not start.");
        while (!process.WaitForExit(TimeSpan.FromMilliseconds(1)) && clock.Elapsed < at && Beside() < files)
        {
        }

        // SIGKILL; nothing when it has ended.
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode != ExitCodes.Success, clock.Elapsed);
    }

    private int Beside() => Directory.GetFiles(_folder.Path("build"), "*.durable-states-*", SearchOption.AllDirectories).Length;

    private void Restore(SortedDictionary<string, string> content)
    {
        if (Directory.Exists(_folder.Path("build")))
        {
            Directory.Delete(_folder.Path("build"), recursive: true);
        }

        foreach (var (name, text) in content)
        {
            _folder.Write($"build/{name}", text);
        }
    }

    private void AssertWhole(SortedDictionary<string, string> before, SortedDictionary<string, string> after)
    {
        var found = Files();
        foreach (var name in before.Keys.Union(after.Keys))
        {
            var text = found.GetValueOrDefault(name);
            Assert.True(text == before.GetValueOrDefault(name) || text == after.GetValueOrDefault(name), $"{name} is neither as it was nor as it is to be: {text}");
            Assert.True(text is null || JsonValue.TryParse(text, out _, out _), $"{name} is no JSON: {text}");
        }

        Assert.All(found.Keys.Except(before.Keys).Except(after.Keys), name => Assert.Contains(".durable-states-", name, StringComparison.Ordinal));
    }

    private SortedDictionary<string, string> Files()
    {
        var folder = "build" + Path.DirectorySeparatorChar;
        return new(
            _folder.Content().Where(file => file.Key.StartsWith(folder, StringComparison.Ordinal)).ToDictionary(file => file.Key[folder.Length..], file => file.Value),
            StringComparer.Ordinal);
    }
}

using System.Globalization;

namespace DurableStates.Cli.Tests;

/// <summary>
/// Every command with every option, hostile values and hostile files: each ends by itself, with an exit code that says how, and never as an internal error.
/// The same calls every time; as many as <c>DURABLESTATES_ATTACKS</c> says, without it as many as do not hold up a build.
/// </summary>
public sealed class CommandAttackTests : IDisposable
{
    private static readonly TimeSpan s_longest = TimeSpan.FromMinutes(5);

    private readonly HostileFiles _files = new();

    [Fact]
    public async Task No_call_breaks_the_command_line()
    {
        var count = int.TryParse(Environment.GetEnvironmentVariable("DURABLESTATES_ATTACKS"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : 150;
        var calls = new HostileCalls(_files, seed: 20261130);
        var broken = new List<string>();
        var ends = new SortedDictionary<int, int>();

        for (var i = 0; i < count && broken.Count < 20; i++)
        {
            var (arguments, input) = calls.Next();
            var (exitCode, text) = await RunAsync(arguments, input);
            ends[exitCode] = ends.GetValueOrDefault(exitCode) + 1;
            if (exitCode is not (0 or 1 or 2) || text.Contains("DS0001", StringComparison.Ordinal) || (exitCode != 0 && text.Length == 0))
            {
                broken.Add($"{exitCode}: {string.Join(' ', arguments.Select(argument => $"'{argument}'"))}\n  {text[..Math.Min(text.Length, 2000)]}");
            }
        }

        TestContext.Current.SendDiagnosticMessage($"calls: {count}, by exit code: {string.Join(", ", ends.Select(end => $"{end.Key}: {end.Value}"))}");
        Assert.True(broken.Count == 0, string.Join('\n', broken));
    }

    public void Dispose() => _files.Dispose();

    private static async Task<(int ExitCode, string Text)> RunAsync(string[] arguments, string input)
    {
        var text = TextWriter.Synchronized(new StringWriter());
        try
        {
            var run = Task.Run(() => CommandLine.Run(arguments, new Streams(new StringReader(input), text, text)), TestContext.Current.CancellationToken);
            return (await run.WaitAsync(s_longest, TestContext.Current.CancellationToken), text.ToString() ?? "");
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return (134, exception.ToString());
        }
    }
}

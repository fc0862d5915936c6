using System.Diagnostics;
using DurableStates.Cli.Build;

namespace DurableStates.Cli.Tests;

/// <summary>A disk that is full at any point of a build leaves everything as it was.</summary>
public sealed class FullDiskTests : IDisposable
{
    // What a file takes on a tmpfs, at least.
    private const int Page = 4096;
    private const int Pages = 64;

    private readonly TemporaryFolder _folder = new();
    private bool _isMounted;

    [Fact]
    public void With_any_room_that_is_left_everything_is_written_or_nothing()
    {
        Mount();
        var ends = new HashSet<bool>();

        for (var free = 0; free < 20; free++)
        {
            var changes = Outputs();
            Fill(free);
            var before = _folder.Content();

            var isDone = Apply(changes, out var message);

            ends.Add(isDone);
            Assert.True(isDone || message.EndsWith("Nothing was changed.", StringComparison.Ordinal), message);
            Assert.Equal(isDone ? "new" : "old", Assert.Single(_folder.Content().Where(file => file.Key == "template").Select(file => file.Value[..3])));
            Assert.True(isDone || before.SequenceEqual(_folder.Content()), $"With {free} pages left a build that failed changed something: {message}");
            Assert.DoesNotContain(_folder.Content().Keys, name => name.Contains(".durable-states-", StringComparison.Ordinal));
        }

        Assert.Equal(2, ends.Count);
    }

    [Fact]
    public void A_build_on_a_full_disk_is_one_line()
    {
        Mount();
        var source = _folder.Write("Orchestrator.cs", """
            [DurableStates.StateMachine("greeting")]
            public sealed class Greeting : DurableStates.TaskOrchestrator<string, string>
            {
                public override async System.Threading.Tasks.Task<string> RunAsync(DurableStates.TaskOrchestrationContext context, string input) =>
                    await context.CallActivityAsync<string>("Greet", input);
            }
            """);
        var template = _folder.Write("serverless.template", """{ "Parameters": { "GreetArn": { "Type": "String" } }, "Resources": {} }""");
        Fill(0);
        var before = _folder.Content();
        var output = new StringWriter();

        var exitCode = CommandLine.Run(
            ["build", "--source", source, "--reference", typeof(StateMachineAttribute).Assembly.Location, "--out", _folder.Path("out"), "--template", template],
            new Streams(TextReader.Null, output, output));

        Assert.Equal(ExitCodes.Usage, exitCode);
        Assert.StartsWith("durable-states : error DS4001: Cannot write ", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, output.ToString().Count(character => character == '\n'));
        Assert.Equal(before, _folder.Content());
        Assert.False(Directory.Exists(_folder.Path("out")));
    }

    public void Dispose()
    {
        if (_isMounted)
        {
            Run("umount", _folder.Root);
        }

        _folder.Dispose();
    }

    // Two files that become longer, one that is new, one that goes.
    private FileChanges Outputs()
    {
        File.Delete(_folder.Path("ballast"));
        File.Delete(_folder.Path("new"));
        _folder.Write("template", "old");
        _folder.Write("machine", new string('o', Page));
        _folder.Write("gone", new string('g', Page));
        var changes = new FileChanges();
        changes.Write("output", _folder.Path("machine"), new string('n', 2 * Page));
        changes.Write("output", _folder.Path("new"), new string('n', Page + 1));
        changes.Write("template", _folder.Path("template"), "new" + new string('n', 3 * Page));
        changes.Remove(_folder.Path("gone"));
        return changes;
    }

    private static bool Apply(FileChanges changes, out string message)
    {
        try
        {
            changes.Apply();
            message = "";
            return true;
        }
        catch (CommandException exception)
        {
            message = exception.Message;
            return false;
        }
    }

    private void Fill(int free)
    {
        using (var ballast = new FileStream(_folder.Path("ballast"), new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.ReadWrite, BufferSize = 0 }))
        {
            var page = new byte[Page];
            try
            {
                while (true)
                {
                    ballast.Write(page);
                }
            }
            catch (IOException)
            {
                ballast.SetLength(Math.Max(0, (ballast.Length / Page) - free) * Page);
            }
        }
    }

    private void Mount()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has a file system in memory with a size.");
        _isMounted = Run("mount", "-t", "tmpfs", "-o", $"size={Pages * Page}", "tmpfs", _folder.Root);
        Assert.SkipUnless(_isMounted, "A file system with a size can be mounted by root only.");
    }

    private static bool Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true });
            process?.StandardError.ReadToEnd();
            process?.WaitForExit();
            return process?.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}

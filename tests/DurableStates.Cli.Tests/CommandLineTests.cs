namespace DurableStates.Cli.Tests;

public sealed class CommandLineTests
{
    [Fact]
    public void An_unknown_command_ends_with_the_exit_code_of_wrong_usage()
    {
        var output = new StringWriter();

        var exitCode = CommandLine.Run(["no-such-command"], new Streams(TextReader.Null, output, output));

        Assert.Equal(ExitCodes.Usage, exitCode);
        Assert.Contains("no-such-command", output.ToString(), StringComparison.Ordinal);
    }
}

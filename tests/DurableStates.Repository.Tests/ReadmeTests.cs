namespace DurableStates.Repository;

public sealed class ReadmeTests
{
    [Fact]
    public void The_two_commands_of_the_README_are_the_ones_that_continuous_integration_runs()
    {
        var commands = Commands();
        var script = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "eng", "ci.sh"));

        Assert.Equal(["dotnet run --project workflows/Customer360.Local -- --exit", "dotnet test"], commands);
        Assert.All(commands, command => Assert.Contains(command, script, StringComparison.Ordinal));
    }

    // The commands stand in fences of their own under "Try it".
    private static string[] Commands()
    {
        var lines = File.ReadAllLines(Path.Combine(RepositoryRoot.Path, "README.md"));
        var section = lines.SkipWhile(line => line != "## Try it").Skip(1).TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal));
        return [.. section.Where(line => line.StartsWith("dotnet ", StringComparison.Ordinal))];
    }
}

namespace DurableStates.Repository;

/// <summary>Every machine of the application, and none that is gone, has its row in <c>docs/application.md</c>.</summary>
public sealed class ApplicationPageTests
{
    [Fact]
    public void Every_machine_has_a_row()
    {
        var page = File.ReadAllLines(Path.Combine(RepositoryRoot.Path, "docs", "application.md"));
        var rows = page.Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Split('`')[1]);
        var machines = Directory.GetFiles(Path.Combine(RepositoryRoot.Path, "statemachines"), "*.asl.json").Select(file => Path.GetFileName(file)[..^".asl.json".Length]);

        Assert.Equal(machines.Order(StringComparer.Ordinal), rows.Order(StringComparer.Ordinal));
    }
}

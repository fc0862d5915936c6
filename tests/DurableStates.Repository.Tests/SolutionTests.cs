namespace DurableStates.Repository;

public sealed class SolutionTests
{
    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var root = RepositoryRoot.Path;
        var solution = File.ReadAllText(Path.Combine(root, "Customer360.Workflows.sln")).Replace('\\', '/');
        var missing = RepositoryRoot.Projects()
            .Where(project => !solution.Contains(project, StringComparison.Ordinal))
            .ToArray();

        Assert.Empty(missing);
    }
}

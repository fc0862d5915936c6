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

    // What is looked at after every test of the application is looked at on the platforms that come from there.
    [Fact]
    public void Every_platform_of_the_applications_tests_is_looked_at_when_its_test_is_over() => Assert.Equal(
        ["tests/Customer360.Workflows.Tests/Checks/CheckedPlatforms.cs"],
        RepositoryRoot.Files("*.cs").Where(file => file.StartsWith("tests/Customer360.", StringComparison.Ordinal) && RepositoryRoot.Read(file).Contains("new LocalPlatform(", StringComparison.Ordinal)));
}

namespace DurableStates.Repository;

/// <summary>Which way the arrows run. A reference that is not in a row here needs a decision record first.</summary>
public sealed class ArchitectureTests
{
    // The project -> the projects that it may reference, and the packages.
    private static readonly Dictionary<string, (string[] Projects, string[] Packages)> Allowed = new()
    {
        ["DurableStates"] = ([], ["Microsoft.Extensions.Logging.Abstractions"]),
        ["DurableStates.Json"] = ([], []),
        ["DurableStates.Jsonata"] = (["DurableStates.Json"], []),
        ["DurableStates.JsonPath"] = (["DurableStates.Json"], []),
        ["DurableStates.Asl"] = (["DurableStates.Json", "DurableStates.Jsonata", "DurableStates.JsonPath"], []),
        ["DurableStates.Frontend"] = ([], ["Microsoft.CodeAnalysis.CSharp"]),
        ["DurableStates.Compiler"] = (["DurableStates.Frontend", "DurableStates.Asl"], ["Microsoft.CodeAnalysis.CSharp"]),
        ["DurableStates.Engine"] = (["DurableStates.Asl"], []),
        ["DurableStates.Local"] = (["DurableStates.Engine"], ["Amazon.Lambda.Annotations", "Amazon.Lambda.Core", "Microsoft.Extensions.DependencyInjection"]),
        ["DurableStates.Cli"] = (["DurableStates.Asl", "DurableStates.Compiler", "DurableStates.Engine"], ["System.CommandLine"]),
        ["DurableStates.Build"] = ([], []),
    };

    // The application: the functions know the contracts and nothing else of workflows/.
    private static readonly Dictionary<string, string[]> Application = new()
    {
        ["Customer360.Contracts"] = [],
        ["Customer360.Lambdas"] = ["Customer360.Contracts", "DurableStates"],
        ["Customer360.Workflows"] = ["Customer360.Contracts", "Customer360.Lambdas", "DurableStates", "DurableStates.Build", "DurableStates.Cli"],
        ["Customer360.Local"] = ["Customer360.Lambdas", "Customer360.Workflows", "DurableStates.Local"],
    };

    public static TheoryData<string> Products() => [.. Project.All.Where(project => project.IsProduct).Select(project => project.Name)];

    public static TheoryData<string> TestProjects() => [.. Project.All.Where(project => project.IsTests).Select(project => project.Name)];

    [Theory]
    [MemberData(nameof(Products))]
    public void A_product_project_references_only_what_its_row_allows(string name)
    {
        Assert.True(Allowed.TryGetValue(name, out var row), $"{name} has no row in the table of references.");
        var project = Project.All.Single(candidate => candidate.Name == name);

        Assert.Empty(project.References.Except(row.Projects));
        Assert.Empty(project.Packages.Except(row.Packages));
    }

    [Fact]
    public void The_application_references_only_what_its_rows_allow() => Assert.All(Application, row =>
        Assert.Empty(Project.All.Single(project => project.Name == row.Key).References.Except(row.Value)));

    [Theory]
    [MemberData(nameof(TestProjects))]
    public void A_test_project_references_no_other_test_project(string name) =>
        Assert.DoesNotContain(Project.All.Single(project => project.Name == name).References, reference => reference.EndsWith(".Tests", StringComparison.Ordinal));

    [Fact]
    public void Only_tests_reference_the_test_kit() => Assert.All(
        Project.All.Where(project => project.References.Contains("DurableStates.TestKit")),
        project => Assert.True(project.IsTests, project.Name));

    [Fact]
    public void No_row_speaks_of_a_project_that_is_gone() =>
        Assert.Empty(Allowed.Keys.Concat(Application.Keys).Except(Project.All.Select(project => project.Name)));
}

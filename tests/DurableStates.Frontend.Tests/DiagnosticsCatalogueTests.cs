using System.Text.RegularExpressions;
using DurableStates.Frontend.Diagnostics;

namespace DurableStates.Frontend.Tests;

/// <summary>Every diagnostic has a page, and the page's examples do what the page says.</summary>
public sealed partial class DiagnosticsCatalogueTests
{
    private static readonly string Pages = Path.Combine(Root(), "docs", "diagnostics");

    public static TheoryData<string> Ids => [.. DiagnosticCatalogue.All.Select(descriptor => descriptor.Id)];

    [Fact]
    public void Ids_are_unique_and_in_the_range_of_authoring()
    {
        var ids = DiagnosticCatalogue.All.Select(descriptor => descriptor.Id).ToList();

        Assert.Equal(ids.Distinct(), ids);
        Assert.All(ids, id => Assert.Matches("^DS1[0-9]{3}$", id));
    }

    [Fact]
    public void Every_page_belongs_to_a_diagnostic() =>
        Assert.Equal(
            DiagnosticCatalogue.All.Select(descriptor => descriptor.Id),
            Directory.GetFiles(Pages, "DS1*.md").Select(page => Path.GetFileNameWithoutExtension(page)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_page_and_the_index_bear_the_diagnostic_s_title(string id)
    {
        var title = DiagnosticCatalogue.All.Single(descriptor => descriptor.Id == id).Title.ToString(System.Globalization.CultureInfo.InvariantCulture);

        Assert.StartsWith($"# {id}: {title}\n", Page(id), StringComparison.Ordinal);
        Assert.Contains($"| [{id}]({id}.md) | {title} |", File.ReadAllText(Path.Combine(Pages, "README.md")), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_first_example_provokes_the_diagnostic_and_nothing_else(string id)
    {
        var result = Sample.Bind(Examples(id)[0]);

        Assert.True(result.Diagnostics.Any() && result.Diagnostics.All(diagnostic => diagnostic.Id == id), Describe(result));
        Assert.All(result.Diagnostics, diagnostic => Assert.Equal("Sample.cs", diagnostic.Location.SourceTree?.FilePath));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_second_example_compiles_without_a_word(string id) =>
        Assert.Equal("", Describe(Sample.Bind(Examples(id)[1])));

    private static string Describe(FrontendResult result) => string.Join('\n', result.Diagnostics.Select(diagnostic => diagnostic.ToString()));

    private static string Page(string id) => File.ReadAllText(Path.Combine(Pages, $"{id}.md"));

    private static List<string> Examples(string id) => [.. Fence().Matches(Page(id)).Select(match => match.Groups[1].Value)];

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Customer360.Workflows.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("The repository's root.");
    }

    [GeneratedRegex("```csharp\n(.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Fence();
}

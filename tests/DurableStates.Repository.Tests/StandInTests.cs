using System.Xml.Linq;

namespace DurableStates.Repository;

public sealed class StandInTests
{
    private static readonly string[] StandIns =
        [.. Project.All.Where(project => project.Path.StartsWith("eng/standins/", StringComparison.Ordinal)).Select(project => project.Name)];

    [Fact]
    public void Every_stand_in_is_for_a_package_that_is_pinned()
    {
        var pins = XDocument.Load(Path.Combine(RepositoryRoot.Path, "Directory.Packages.props"))
            .Descendants("PackageVersion").Select(element => element.Attribute("Include")?.Value);

        Assert.Empty(StandIns.Except(pins));
        Assert.Contains("Amazon.Lambda.Core", StandIns);
    }

    [Fact]
    public void Projects_reference_the_packages_and_never_their_stand_ins() => Assert.All(
        Project.All, project => Assert.Empty(project.References.Intersect(StandIns)));
}

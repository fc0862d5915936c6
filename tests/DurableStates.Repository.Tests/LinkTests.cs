namespace DurableStates.Repository;

public sealed class LinkTests
{
    [Fact]
    public void Every_file_that_the_README_links_exists()
    {
        var readme = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "README.md"));
        var links = readme.Split("](").Skip(1).Select(rest => rest[..rest.IndexOf(')', StringComparison.Ordinal)])
            .Where(link => !link.StartsWith("http", StringComparison.Ordinal) && !link.StartsWith('#'));

        Assert.All(links, link => Assert.True(Path.Exists(Path.Combine(RepositoryRoot.Path, link.Split('#')[0])), link));
    }
}

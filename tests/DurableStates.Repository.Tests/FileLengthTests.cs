namespace DurableStates.Repository;

public sealed class FileLengthTests
{
    private const int Longest = 500;

    // Large tables only, each with its reason.
    private static readonly Dictionary<string, string> Exceptions = [];

    [Fact]
    public void No_source_file_is_longer_than_500_lines()
    {
        var tooLong = RepositoryRoot.Files("*.cs")
            .Select(file => (File: file, Lines: File.ReadLines(Path.Combine(RepositoryRoot.Path, file)).Count()))
            .Where(entry => entry.Lines > Longest && !Exceptions.ContainsKey(entry.File))
            .Select(entry => $"{entry.File}: {entry.Lines} lines");

        Assert.Empty(tooLong);
    }
}

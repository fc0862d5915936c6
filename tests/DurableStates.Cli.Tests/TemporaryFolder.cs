namespace DurableStates.Cli.Tests;

/// <summary>A folder of a test's own.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("durable-states-");

    public string Root => _folder.FullName;

    public string Path(string name) => System.IO.Path.Combine(Root, name);

    /// <summary>Writes a file and gives its path.</summary>
    public string Write(string name, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path(name)) ?? Root);
        File.WriteAllText(Path(name), text);
        return Path(name);
    }

    /// <summary>Every file with its text, by its path from here.</summary>
    public SortedDictionary<string, string> Content() => new(
        Directory.GetFiles(Root, "*", SearchOption.AllDirectories).ToDictionary(file => System.IO.Path.GetRelativePath(Root, file), File.ReadAllText),
        StringComparer.Ordinal);

    public void Dispose() => _folder.Delete(recursive: true);
}

using System.Xml.Linq;

namespace DurableStates.Repository;

/// <summary>A project file: what the project is called, where it lives and what it references.</summary>
internal sealed record Project(string Name, string Path, IReadOnlyList<string> References, IReadOnlyList<string> Packages)
{
    public static IReadOnlyList<Project> All { get; } = [.. RepositoryRoot.Projects().Select(Read)];

    public bool IsProduct => Path.StartsWith("src/", StringComparison.Ordinal);

    public bool IsTests => Path.StartsWith("tests/", StringComparison.Ordinal) && Name.EndsWith(".Tests", StringComparison.Ordinal);

    private static Project Read(string path)
    {
        var file = XDocument.Load(System.IO.Path.Combine(RepositoryRoot.Path, path));
        return new Project(
            System.IO.Path.GetFileNameWithoutExtension(path),
            path,
            [.. Included(file, "ProjectReference").Select(reference => System.IO.Path.GetFileNameWithoutExtension(reference.Replace('\\', '/')))],
            [.. Included(file, "PackageReference")]);
    }

    private static IEnumerable<string> Included(XDocument file, string item) =>
        file.Descendants(item).Select(element => element.Attribute("Include")?.Value).OfType<string>();
}

using System.Runtime.CompilerServices;

namespace DurableStates.Repository;

/// <summary>The checkout that these tests were built from.</summary>
internal static class RepositoryRoot
{
    public static string Path { get; } = System.IO.Path.GetFullPath(System.IO.Path.Combine(ThisDirectory(), "..", ".."));

    /// <summary>Every project file of the product, as a path relative to the root with forward slashes, in ordinal order.</summary>
    public static IEnumerable<string> Projects() =>
        new[] { "src", "tests", "workflows", "lambdas", "eng/standins" }
            .SelectMany(folder => Directory.EnumerateFiles(System.IO.Path.Combine(Path, folder), "*.csproj", SearchOption.AllDirectories))
            .Select(file => System.IO.Path.GetRelativePath(Path, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    /// <summary>Every file of the repository with such a name, as a path relative to the root with forward slashes; nothing that a build makes.</summary>
    public static IEnumerable<string> Files(string pattern) =>
        Directory.EnumerateFiles(Path, pattern, SearchOption.AllDirectories)
            .Select(file => System.IO.Path.GetRelativePath(Path, file).Replace('\\', '/'))
            .Where(file => !file.Split('/').Any(part => part is "bin" or "obj" or "artifacts" or ".git"))
            .Order(StringComparer.Ordinal);

    /// <summary>The text of a file, named relative to the root.</summary>
    public static string Read(string file) => File.ReadAllText(System.IO.Path.Combine(Path, file)).ReplaceLineEndings("\n");

    private static string ThisDirectory([CallerFilePath] string file = "") => System.IO.Path.GetDirectoryName(file)!;
}

namespace DurableStates.Cli.Build;

/// <summary>Finds files by patterns.</summary>
internal static class SourceFiles
{
    private static readonly char[] Wildcards = ['*', '?'];

    /// <summary>The files of a pattern in ordinal order, as full paths; what builds leave behind is left out.</summary>
    /// <exception cref="FileNotFoundException">A plain path that is not there.</exception>
    public static IEnumerable<string> Find(string pattern)
    {
        var normal = pattern.Replace('\\', '/');
        var wildcard = normal.IndexOfAny(Wildcards);
        if (wildcard < 0)
        {
            return File.Exists(normal) ? [Path.GetFullPath(normal)] : throw new FileNotFoundException($"There is no file '{pattern}'.", pattern);
        }

        var slash = normal.LastIndexOf('/', wildcard);
        var folder = slash < 0 ? "." : normal[..(slash + 1)];
        var rest = normal[(slash + 1)..];
        var isDeep = rest.Contains("**", StringComparison.Ordinal);
        return Directory
            .EnumerateFiles(folder, Path.GetFileName(rest), isDeep ? SearchOption.AllDirectories : SearchOption.TopDirectoryOnly)
            .Select(Path.GetFullPath)
            .Where(file => !IsBuildOutput(file))
            .Order(StringComparer.Ordinal);
    }

    private static bool IsBuildOutput(string file) => file.Replace('\\', '/').Split('/') is var parts && (parts.Contains("bin") || parts.Contains("obj"));
}

using System.Runtime.CompilerServices;
using DurableStates.Json;

namespace DurableStates.Engine.Tests.Conformance;

/// <summary>Where the recorded cases are, and the lists of those that are not met.</summary>
internal static class ConformanceFolder
{
    private static readonly string s_repository = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile()) ?? "", "..", "..", ".."));

    private static readonly string s_folder =
        Environment.GetEnvironmentVariable("DURABLESTATES_CONFORMANCE") ?? Path.Combine(s_repository, "..", "shared", "conformance");

    /// <summary>False where the recorded cases are not at hand.</summary>
    public static bool IsThere => Directory.Exists(Path.Combine(s_folder, "step-functions", "cases"));

    public static IEnumerable<RecordedCase> Cases(string kind)
    {
        var cases = Path.Combine(s_folder, "step-functions", "cases");
        Assert.SkipUnless(Directory.Exists(cases), $"The recorded cases are not at {cases}; set DURABLESTATES_CONFORMANCE.");
        return Directory.EnumerateFiles(cases, "*.json")
            .Order(StringComparer.Ordinal)
            .Select(file => new RecordedCase(Path.GetFileNameWithoutExtension(file), JsonValue.Parse(File.ReadAllText(file))))
            .Where(recorded => recorded.Json["kind"].AsString() == kind);
    }

    /// <summary>The names in the first column of the table of a document, <c>| `name` | reason |</c>; none when the document is missing.</summary>
    public static HashSet<string> Listed(string document)
    {
        var path = Path.Combine(s_repository, "docs", "conformance", document);
        return !File.Exists(path)
            ? []
            : [.. File.ReadLines(path).Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Split('`')[1])];
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}

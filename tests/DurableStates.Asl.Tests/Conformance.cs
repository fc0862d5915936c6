using System.Runtime.CompilerServices;
using DurableStates.Json;

namespace DurableStates.Asl.Tests;

/// <summary>The cases that were recorded from AWS, and the two lists of those that we do not meet.</summary>
internal static class Conformance
{
    private static readonly string s_repository = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile()) ?? "", "..", ".."));

    private static readonly string s_folder =
        Environment.GetEnvironmentVariable("DURABLESTATES_CONFORMANCE") ?? Path.Combine(s_repository, "..", "shared", "conformance");

    public static IEnumerable<(string Name, JsonValue Case)> Cases(string kind)
    {
        var cases = Path.Combine(s_folder, "step-functions", "cases");
        Assert.SkipUnless(Directory.Exists(cases), $"The recorded cases are not at {cases}; set DURABLESTATES_CONFORMANCE.");

        foreach (var file in Directory.EnumerateFiles(cases, "*.json").Order(StringComparer.Ordinal))
        {
            var json = JsonValue.Parse(File.ReadAllText(file));
            if (json["kind"].AsString() == kind)
            {
                yield return (Path.GetFileNameWithoutExtension(file), json);
            }
        }
    }

    /// <summary>The names in the first column of the table in a document: <c>| `name` | reason |</c>.</summary>
    public static HashSet<string> Listed(string document) =>
    [
        .. File.ReadLines(Path.Combine(s_repository, "docs", "conformance", document))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Split('`')[1]),
    ];

    public static StateMachineType TypeOf(JsonValue request) =>
        request["type"].TryGetString(out var type) && type == "EXPRESS" ? StateMachineType.Express : StateMachineType.Standard;

    private static string ThisFile([CallerFilePath] string path = "") => path;
}

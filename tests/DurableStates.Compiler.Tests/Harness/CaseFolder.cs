using System.Runtime.CompilerServices;

namespace DurableStates.Compiler.Harness;

/// <summary>One case: an orchestrator, the machine that it becomes, the machine that one would write by hand, and runs.</summary>
internal sealed class CaseFolder(string name, string? root = null)
{
    /// <summary>The folder of all cases.</summary>
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Here(), "..", "Cases"));

    public string Name { get; } = name;

    public string Source => In("Orchestrator.cs");

    public string Expected => In("expected.asl.json");

    public string ExpectedMap => In("expected.map.json");

    public string Expert => In("expert.asl.json");

    public IEnumerable<string> Runs => Directory.Exists(In("runs")) ? Directory.EnumerateFiles(In("runs"), "*.json").Order(StringComparer.Ordinal) : [];

    /// <summary>The folder of programs, which have a source and runs and nothing else.</summary>
    public static string Programs { get; } = Path.GetFullPath(Path.Combine(Here(), "..", "Programs"));

    public static IEnumerable<CaseFolder> All(string? root = null) => Directory.EnumerateDirectories(root ?? Root)
        .Where(folder => File.Exists(Path.Combine(folder, "Orchestrator.cs")))
        .Select(folder => new CaseFolder(Path.GetFileName(folder), root))
        .OrderBy(folder => folder.Name, StringComparer.Ordinal);

    private string In(string file) => Path.Combine(root ?? Root, Name, file);

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}

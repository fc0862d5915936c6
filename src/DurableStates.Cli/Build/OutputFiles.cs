using DurableStates.Compiler;
using DurableStates.Json;

namespace DurableStates.Cli.Build;

/// <summary>Which files machines have in their folder.</summary>
internal static class OutputFiles
{
    private const string DefinitionSuffix = ".asl.json";
    private const string MapSuffix = ".map.json";

    /// <summary>Asks for the definitions and source maps of machines.</summary>
    /// <returns>Their files.</returns>
    public static IReadOnlyList<string> Write(IEnumerable<CompiledStateMachine> machines, string folder, FileChanges changes)
    {
        var written = new List<string>();
        foreach (var machine in machines)
        {
            Write(machine.Name + DefinitionSuffix, machine.Definition);
            Write(machine.Name + MapSuffix, machine.SourceMap);
        }

        return written;

        void Write(string name, string text)
        {
            var file = Path.Combine(folder, name);
            changes.Write("output", file, text);
            written.Add(file);
        }
    }

    /// <summary>Asks for the files of machines that are no more to be removed.</summary>
    public static void RemoveOrphans(IReadOnlyList<string> written, string folder, FileChanges changes)
    {
        // A definition with a source map of ours beside it is ours; any other file was put there by somebody else.
        var maps = Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*" + MapSuffix).Order(StringComparer.Ordinal) : Enumerable.Empty<string>();
        foreach (var map in maps.Where(map => !written.Contains(map) && IsOurs(map)).ToList())
        {
            changes.Remove(map[..^MapSuffix.Length] + DefinitionSuffix);
            changes.Remove(map);
        }
    }

    private static bool IsOurs(string map) =>
        JsonValue.TryParse(File.ReadAllBytes(map), out var content, out _) && content["stateMachine"].IsString && content["states"].IsObject;
}

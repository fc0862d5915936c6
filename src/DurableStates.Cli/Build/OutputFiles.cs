using System.Text;
using DurableStates.Compiler;
using DurableStates.Json;

namespace DurableStates.Cli.Build;

/// <summary>Writes what was compiled, touching only files whose content changes.</summary>
internal static class OutputFiles
{
    private const string DefinitionSuffix = ".asl.json";
    private const string MapSuffix = ".map.json";

    /// <summary>Writes definitions and source maps into a folder, and removes those of machines that are no more.</summary>
    /// <returns>The files that the machines have there now.</returns>
    public static IReadOnlyList<string> WriteMachines(IEnumerable<CompiledStateMachine> machines, string folder)
    {
        Directory.CreateDirectory(folder);
        var written = new List<string>();
        foreach (var machine in machines)
        {
            written.Add(WriteIfChanged(Path.Combine(folder, machine.Name + DefinitionSuffix), machine.Definition));
            written.Add(WriteIfChanged(Path.Combine(folder, machine.Name + MapSuffix), machine.SourceMap));
        }

        foreach (var orphan in Orphans(folder, written))
        {
            File.Delete(orphan);
        }

        return written;
    }

    /// <summary>Writes a text unless the file has it already.</summary>
    /// <returns>The file.</returns>
    public static string WriteIfChanged(string file, string text)
    {
        if (!File.Exists(file) || File.ReadAllText(file) != text)
        {
            File.WriteAllText(file, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }

        return file;
    }

    // A definition with a source map of ours beside it is ours; any other file was put there by somebody else.
    private static string[] Orphans(string folder, List<string> written) => Directory
        .EnumerateFiles(folder, "*" + MapSuffix)
        .Where(map => !written.Contains(map) && IsOurs(map))
        .SelectMany(map => new[] { map, map[..^MapSuffix.Length] + DefinitionSuffix })
        .ToArray();

    private static bool IsOurs(string map) => JsonValue.TryParse(File.ReadAllText(map), out var content, out _) && content["stateMachine"].IsString;
}

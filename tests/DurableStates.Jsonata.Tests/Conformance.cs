using System.Runtime.CompilerServices;
using DurableStates.Json;

namespace DurableStates.Jsonata.Tests;

/// <summary>The shared conformance data, where it is at hand.</summary>
internal static class Conformance
{
    /// <summary>The folder, or null when there is none.</summary>
    public static string? Folder { get; } = Find();

    /// <summary>The folder of the JSONata data; ends the test as skipped when there is none.</summary>
    public static string Jsonata()
    {
        Assert.SkipWhen(Folder is null, "The conformance data is not here: set DURABLESTATES_CONFORMANCE or put it at ../shared/conformance beside the repository.");
        return Path.Combine(Folder ?? "", "jsonata");
    }

    /// <summary>Every case of the reference suite, in order.</summary>
    public static IEnumerable<(string Name, JsonValue Case)> SuiteCases()
    {
        var folder = Jsonata();
        foreach (var group in Directory.GetDirectories(Path.Combine(folder, "groups")).Order(StringComparer.Ordinal))
        {
            foreach (var file in Directory.GetFiles(group, "*.json").Order(StringComparer.Ordinal))
            {
                var content = JsonValue.Parse(File.ReadAllBytes(file));
                var name = Path.GetFileName(group) + "/" + Path.GetFileNameWithoutExtension(file);
                if (!content.IsArray)
                {
                    yield return (name, WithText(content, group));
                    continue;
                }

                for (var i = 0; i < content.Count; i++)
                {
                    yield return ($"{name}#{i}", WithText(content[i], group));
                }
            }
        }
    }

    private static JsonValue WithText(JsonValue content, string group) =>
        content["expr-file"].TryGetString(out var file) ? content.With("expr", File.ReadAllText(Path.Combine(group, file))) : content;

    private static string? Find()
    {
        var named = Environment.GetEnvironmentVariable("DURABLESTATES_CONFORMANCE");
        var folder = string.IsNullOrEmpty(named) ? Path.Combine(Root(), "..", "shared", "conformance") : named;
        return Directory.Exists(Path.Combine(folder, "jsonata")) ? Path.GetFullPath(folder) : null;
    }

    private static string Root([CallerFilePath] string file = "") => Path.Combine(Path.GetDirectoryName(file) ?? "", "..", "..");
}

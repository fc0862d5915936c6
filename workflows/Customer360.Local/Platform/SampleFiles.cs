using System.Text.Json;
using DurableStates;

namespace Customer360.Local.Platform;

/// <summary>Reads the sample's files; what is wrong with one is said by its name and line.</summary>
internal static class SampleFiles
{
    /// <exception cref="SampleException">The file cannot be read, or does not hold what it should.</exception>
    public static T Read<T>(string file)
    {
        try
        {
            return WorkflowJson.Deserialize<T>(File.ReadAllText(file)) ?? throw new SampleException($"{file}(1): the file says null; write {Described<T>()}.");
        }
        catch (JsonException e)
        {
            throw new SampleException($"{file}({e.LineNumber + 1 ?? 1}): {Sentence(e)} Correct it; the folder samples of the repository has {Described<T>()} that works.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SampleException($"{file}: {e.Message} Copy the folder samples anew: build the project, or take it from the repository.");
        }
    }

    /// <summary>The folders in a folder, in the order of their names.</summary>
    /// <exception cref="SampleException">There is no such folder.</exception>
    public static IReadOnlyList<string> Folders(string folder) => Directory.Exists(folder)
        ? [.. Directory.GetDirectories(folder).Order(StringComparer.Ordinal)]
        : throw new SampleException($"{folder}: there is no such folder. Build the project, which copies the folder samples there.");

    // The runtime's sentence names types of ours and repeats the place.
    private static string Sentence(JsonException e)
    {
        var text = e.Message;
        foreach (var mark in new[] { " Path:", " LineNumber:" })
        {
            var at = text.IndexOf(mark, StringComparison.Ordinal);
            text = at < 0 ? text : text[..at];
        }

        const string missing = "missing required properties including: ";
        var lacks = text.IndexOf(missing, StringComparison.Ordinal);
        return lacks < 0 ? (text.EndsWith('.') ? text : $"{text}.") : $"It lacks {text[(lacks + missing.Length)..].TrimEnd('.')}.";
    }

    private static string Described<T>() => typeof(T) == typeof(PlatformSample) ? "a platform.json" : typeof(T).Name is "Story" ? "stories" : "a personas.json";
}

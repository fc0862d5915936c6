using System.Diagnostics;
using System.Globalization;

namespace DurableStates.Cli.Build;

/// <summary>What builds that were killed left beside their targets.</summary>
internal static class Leftovers
{
    /// <summary>Stands in the names of all of them, before <c>new</c> or <c>old</c> and after the process's number.</summary>
    public const string Suffix = ".durable-states-";

    /// <summary>Removes them from some folders, but those of processes that are still there.</summary>
    public static void Remove(IEnumerable<string> folders)
    {
        foreach (var folder in folders.Distinct(StringComparer.Ordinal).Where(Directory.Exists))
        {
            foreach (var file in Directory.EnumerateFiles(folder, $".*{Suffix}*").Where(IsLeft).ToList())
            {
                TryDelete(file);
            }
        }
    }

    public static void TryDelete(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It is tried again by the next build.
        }
    }

    private static bool IsLeft(string file)
    {
        var name = Path.GetFileName(file);
        var process = name[..name.LastIndexOf(Suffix, StringComparison.Ordinal)].Split('.')[^1];
        return int.TryParse(process, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && !IsRunning(id);
    }

    private static bool IsRunning(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}

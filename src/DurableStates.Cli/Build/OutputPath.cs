namespace DurableStates.Cli.Build;

/// <summary>Where a file can be written.</summary>
internal static class OutputPath
{
    // What these hold looks like files, but renaming a file over one of them would remove a device.
    private static readonly string[] s_devices = ["/dev/", "/proc/", "/sys/"];

    private const string SharedMemory = "/dev/shm/";

    /// <summary>The full path of the file that is meant, through symbolic links.</summary>
    /// <param name="what">What the file is, without the article.</param>
    /// <param name="path">The path as it was given.</param>
    /// <exception cref="CommandException">No file can be written there.</exception>
    public static string Resolve(string what, string path)
    {
        TextFile.Check(what, path);
        var target = FollowLinks(what, path);
        if (IsDevice(Path.GetFullPath(path)) || IsDevice(target))
        {
            throw new CommandException($"The {what} '{path}' is no ordinary file; give the path of one.");
        }

        if (File.Exists(target) && File.GetAttributes(target).HasFlag(FileAttributes.ReadOnly))
        {
            throw new CommandException($"The {what} '{path}' is read-only; make it writable, or give another path.");
        }

        return target;
    }

    private static bool IsDevice(string path) =>
        !OperatingSystem.IsWindows()
        && s_devices.Any(folder => path.StartsWith(folder, StringComparison.Ordinal))
        && !path.StartsWith(SharedMemory, StringComparison.Ordinal);

    private static string FollowLinks(string what, string path)
    {
        try
        {
            var full = Path.GetFullPath(path);
            var final = File.ResolveLinkTarget(full, returnFinalTarget: true)?.FullName ?? full;
            TextFile.Check(what, final);
            return final;
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            // Not there yet, or not even its folder; whether it can be made is seen when it is.
            return Path.GetFullPath(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new CommandException($"The {what} '{path}' cannot be written: {exception.Message}", exception);
        }
    }
}

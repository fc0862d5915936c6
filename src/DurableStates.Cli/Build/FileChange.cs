using System.Globalization;

namespace DurableStates.Cli.Build;

/// <summary>One file to write or to remove.</summary>
/// <param name="what">What the file is, without the article.</param>
/// <param name="target">Its full path, through symbolic links.</param>
/// <param name="content">What it is to have; null when it is to be gone.</param>
internal sealed class FileChange(string what, string target, byte[]? content)
{
    // Beside the target, because only within a file system is renaming one step. Two builds at once do not share a name.
    private readonly string _new = Beside(target, "new");
    private readonly string _old = Beside(target, "old");
    private bool _hasOld;

    public string Target => target;

    public string Folder => Path.GetDirectoryName(target) ?? "/";

    public string Describe() => $"the {what} '{target}'";

    /// <summary>True when the file is as it is to be already.</summary>
    public bool IsDone() => content is null
        ? !File.Exists(target)
        : File.Exists(target) && new FileInfo(target).Length == content.Length && File.ReadAllBytes(target).AsSpan().SequenceEqual(content);

    /// <summary>Does everything that needs room on the disk.</summary>
    public void Prepare()
    {
        if (content is null)
        {
            return;
        }

        if (!Directory.Exists(Folder))
        {
            throw new DirectoryNotFoundException("Its folder is not there; create it, or give another path.");
        }

        _hasOld = File.Exists(target);
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Share = FileShare.None };
        if (_hasOld && !OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = File.GetUnixFileMode(target);
        }

        using (var stream = new FileStream(_new, options))
        {
            stream.Write(content);
            stream.Flush(flushToDisk: true);
        }

        if (_hasOld)
        {
            File.Copy(target, _old, overwrite: true);
        }
    }

    /// <summary>The one step that changes something.</summary>
    public void Apply()
    {
        if (content is null)
        {
            File.Move(target, _old, overwrite: true);
            _hasOld = true;
        }
        else
        {
            File.Move(_new, target, overwrite: true);
        }
    }

    /// <summary>Puts back what was there; false when that does not work either.</summary>
    public bool TryTakeBack()
    {
        try
        {
            if (_hasOld)
            {
                File.Move(_old, target, overwrite: true);
            }
            else
            {
                File.Delete(target);
            }

            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Removes what lies beside the target.</summary>
    public void CleanUp()
    {
        Leftovers.TryDelete(_new);
        Leftovers.TryDelete(_old);
    }

    private static string Beside(string target, string kind) => Path.Combine(
        Path.GetDirectoryName(target) ?? "/",
        string.Create(CultureInfo.InvariantCulture, $".{Path.GetFileName(target)}.{Environment.ProcessId}{Leftovers.Suffix}{kind}"));
}

using System.Globalization;
using System.Text;

namespace DurableStates.Cli.Build;

/// <summary>
/// Files to write and to remove: all of it, or nothing. Everything new is written beside its target first, and then only renamed, in the order in which
/// it was asked for; what goes wrong is taken back. A process that is killed leaves whole files, old or new, and the next one cleans up after it.
/// </summary>
internal sealed class FileChanges
{
    private readonly List<FileChange> _changes = [];
    private readonly List<string> _folders = [];

    /// <summary>Asks for a folder to be there.</summary>
    public void CreateFolder(string path) => _folders.Add(path);

    /// <summary>Asks for a file to have a text; one that has it already is not touched.</summary>
    /// <param name="what">What the file is, without the article.</param>
    /// <param name="path">The file.</param>
    /// <param name="text">The text.</param>
    /// <exception cref="CommandException">There can be no such file.</exception>
    public void Write(string what, string path, string text)
    {
        var target = OutputPath.Resolve(what, path);
        if (_changes.Any(other => other.Target == target))
        {
            throw new CommandException($"The {what} '{path}' would be written twice; give each output a path of its own.");
        }

        _changes.Add(new(what, target, Encoding.UTF8.GetBytes(text)));
    }

    /// <summary>Asks for a file to be gone.</summary>
    public void Remove(string path) => _changes.Add(new("former output", Path.GetFullPath(path), null));

    /// <summary>Does what was asked for.</summary>
    /// <exception cref="CommandException">It cannot be done; nothing has changed.</exception>
    public void Apply()
    {
        var created = new List<string>();
        var applied = new Stack<FileChange>();
        var step = $"the outputs into '{string.Join("', '", _folders)}'";
        try
        {
            _folders.ForEach(folder => Create(folder, created));
            var changes = _changes.Where(change => !change.IsDone()).ToList();
            Leftovers.Remove(_changes.Select(change => change.Folder));
            foreach (var change in changes)
            {
                step = change.Describe();
                change.Prepare();
            }

            foreach (var change in changes)
            {
                step = change.Describe();
                change.Apply();
                applied.Push(change);
            }

            changes.ForEach(change => change.CleanUp());
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new CommandException($"Cannot write {step}: {exception.Message} {TakeBack(applied, created)}", exception);
        }
    }

    private string TakeBack(Stack<FileChange> applied, List<string> created)
    {
        var lost = applied.Where(change => !change.TryTakeBack()).Select(change => change.Target).ToList();
        _changes.ForEach(change => change.CleanUp());
        created.AsEnumerable().Reverse().ToList().ForEach(TryDelete);
        return lost.Count == 0
            ? "Nothing was changed."
            : string.Create(CultureInfo.InvariantCulture, $"{lost.Count} files could not be put back and are as this build made them: {string.Join(", ", lost)}.");
    }

    // The folders that were not there, outermost first.
    private static void Create(string folder, List<string> created)
    {
        var missing = new Stack<string>();
        for (var path = Path.GetFullPath(folder); path is not null && !Directory.Exists(path); path = Path.GetDirectoryName(path))
        {
            missing.Push(path);
        }

        foreach (var path in missing)
        {
            Directory.CreateDirectory(path);
            created.Add(path);
        }
    }

    private static void TryDelete(string folder)
    {
        try
        {
            Directory.Delete(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Somebody put something in; it is theirs now.
        }
    }
}

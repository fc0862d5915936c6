using DurableStates.Cli.Build;

namespace DurableStates.Cli.Tests;

/// <summary>All of it, or nothing.</summary>
public sealed class FileChangesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Files_are_written_replaced_and_removed()
    {
        _folder.Write("old.txt", "old");
        _folder.Write("gone.txt", "gone");

        Changes("old.txt", "new.txt").Apply();

        Assert.Equal([("new.txt", "new of new.txt"), ("old.txt", "new of old.txt")], Content());
    }

    // One file cannot be written because a folder came in its way. The ones before it and after it, and the removal, are as if nothing had been.
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void What_fails_at_any_point_leaves_everything_as_it_was(int failing)
    {
        string[] names = ["old.txt", "new.txt", "deep/er/new.txt"];
        _folder.Write("old.txt", "old");
        _folder.Write("gone.txt", "gone");
        var changes = Changes(names);
        var obstacle = _folder.Path(names[failing]);
        if (File.Exists(obstacle))
        {
            File.Delete(obstacle);
        }

        _folder.Write($"{names[failing]}/in-the-way.txt", "stays");
        var before = Content();

        var exception = Assert.Throws<CommandException>(changes.Apply);

        Assert.Contains(names[failing], exception.Message, StringComparison.Ordinal);
        Assert.EndsWith("Nothing was changed.", exception.Message, StringComparison.Ordinal);
        Assert.Equal(before, Content());
        Assert.Equal(failing == 2, Directory.Exists(_folder.Path("deep")));
    }

    [Fact]
    public void A_file_that_has_its_text_already_is_not_touched()
    {
        var file = _folder.Write("same.txt", "same");
        File.SetLastWriteTimeUtc(file, DateTime.UnixEpoch);
        var changes = new FileChanges();
        changes.Write("output", file, "same");

        changes.Apply();

        Assert.Equal(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(file));
    }

    [Fact]
    public void A_link_stays_a_link_and_its_target_is_written()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege there.");
        _folder.Write("real/file.txt", "old");
        File.CreateSymbolicLink(_folder.Path("link.txt"), _folder.Path("real/file.txt"));
        var changes = new FileChanges();
        changes.Write("output", _folder.Path("link.txt"), "new");

        changes.Apply();

        Assert.NotNull(File.ResolveLinkTarget(_folder.Path("link.txt"), returnFinalTarget: false));
        Assert.Equal("new", File.ReadAllText(_folder.Path("real/file.txt")));
    }

    [Fact]
    public void A_file_keeps_its_permissions()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Files have no mode there.");
            return;
        }

        var file = _folder.Write("file.txt", "old");
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        var changes = new FileChanges();
        changes.Write("output", file, "new");

        changes.Apply();

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead, File.GetUnixFileMode(file));
    }

    [Fact]
    public void What_a_killed_process_left_is_removed_and_nothing_else()
    {
        _folder.Write($".a.json.{int.MaxValue}.durable-states-new", "");
        _folder.Write($".a.json.{int.MaxValue}.durable-states-old", "");
        _folder.Write($".a.json.{Environment.ProcessId}.durable-states-new", "of somebody who is there");
        _folder.Write(".a.json.x.durable-states-new", "no number");
        var changes = new FileChanges();
        changes.Write("output", _folder.Path("b.json"), "new");

        changes.Apply();

        Assert.Equal([$".a.json.{Environment.ProcessId}.durable-states-new", ".a.json.x.durable-states-new", "b.json"], Content().Select(file => file.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("a\0b")]
    public void No_path_is_refused(string path) => Assert.Throws<CommandException>(() => new FileChanges().Write("output", path, ""));

    [Fact]
    public void What_is_no_ordinary_file_is_refused()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no such files.");
        File.CreateSymbolicLink(_folder.Path("null"), "/dev/null");
        var readOnly = _folder.Write("read-only.txt", "");
        File.SetAttributes(readOnly, FileAttributes.ReadOnly);

        Assert.All(
            ["/dev/null", "/dev/full", "/dev/stdout", "/proc/self/mem", _folder.Path("null"), _folder.Root, readOnly],
            path => Assert.Throws<CommandException>(() => new FileChanges().Write("output", path, "")));
    }

    [Fact]
    public void Two_texts_for_one_file_are_refused()
    {
        var changes = new FileChanges();
        changes.Write("output", _folder.Path("a.json"), "1");

        Assert.Throws<CommandException>(() => changes.Write("list", _folder.Path("./a.json"), "2"));
    }

    public void Dispose() => _folder.Dispose();

    private FileChanges Changes(params string[] names)
    {
        var changes = new FileChanges();
        foreach (var name in names)
        {
            changes.CreateFolder(System.IO.Path.GetDirectoryName(_folder.Path(name)) ?? _folder.Root);
            changes.Write("output", _folder.Path(name), $"new of {name}");
        }

        changes.Remove(_folder.Path("gone.txt"));
        return changes;
    }

    private List<(string Name, string Text)> Content() => [.. _folder.Content().Select(file => (file.Key, file.Value))];
}

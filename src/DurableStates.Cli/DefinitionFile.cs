using System.CommandLine;

namespace DurableStates.Cli;

/// <summary>The definition that a command is about: a file, or <c>-</c> for standard input.</summary>
internal static class DefinitionFile
{
    private const string StandardInput = "-";

    public static Argument<string> Argument() => new("definition") { Description = "The definition's file, or - for standard input." };

    /// <summary>The text.</summary>
    /// <exception cref="CommandException">It cannot be read.</exception>
    public static string Read(string path, Streams streams) =>
        path == StandardInput ? TextFile.Read("definition", streams.In) : TextFile.Read("definition", path);
}

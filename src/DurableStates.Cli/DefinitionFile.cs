using System.CommandLine;

namespace DurableStates.Cli;

/// <summary>The definition that a command is about: a file, or <c>-</c> for standard input.</summary>
internal static class DefinitionFile
{
    private const string StandardInput = "-";

    public static Argument<string> Argument() => new("definition") { Description = "The definition's file, or - for standard input." };

    /// <summary>The text, or null when it cannot be read, which then was said.</summary>
    public static string? Read(string path, Streams streams)
    {
        try
        {
            return path == StandardInput ? streams.In.ReadToEnd() : File.ReadAllText(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            streams.Error.WriteLine($"The definition cannot be read: {exception.Message}");
            return null;
        }
    }
}

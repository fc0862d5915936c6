using DurableStates.Json;

namespace DurableStates.Cli;

/// <summary>JSON on the command line: as it stands, <c>@file</c>, or <c>-</c> for standard input.</summary>
internal static class JsonArgument
{
    /// <summary>The text, which is JSON.</summary>
    /// <param name="what">What it is, without the article.</param>
    /// <param name="argument">What stands on the command line.</param>
    /// <param name="streams">Has standard input.</param>
    /// <exception cref="CommandException">It cannot be read, or is no JSON.</exception>
    public static string Read(string what, string argument, Streams streams)
    {
        var text = argument == "-" ? TextFile.Read(what, streams.In) : argument.StartsWith('@') ? TextFile.Read(what, argument[1..]) : argument;
        return JsonValue.TryParse(text, out _, out var error) ? text : throw NotJson(what, argument, error);
    }

    /// <summary>The JSON of a file.</summary>
    /// <param name="what">What it is, without the article.</param>
    /// <param name="file">The file, or <c>-</c> for standard input.</param>
    /// <param name="streams">Has standard input.</param>
    /// <exception cref="CommandException">It cannot be read, or is no JSON.</exception>
    public static JsonValue ReadFile(string what, string file, Streams streams)
    {
        var text = file == "-" ? TextFile.Read(what, streams.In) : TextFile.Read(what, file);
        return JsonValue.TryParse(text, out var value, out var error) ? value : throw NotJson(what, "@" + file, error);
    }

    private static CommandException NotJson(string what, string argument, JsonParseError error)
    {
        var place = argument.StartsWith('@') ? $" in '{argument[1..]}'" : "";
        var help = argument.StartsWith('@') || argument == "-" ? "" : "; give JSON, @file, or - for standard input";
        return new CommandException($"The {what} is not JSON{place}: {error}{help}");
    }
}

using DurableStates.Json;

namespace DurableStates.Cli;

/// <summary>JSON on the command line: as it stands, <c>@file</c>, or <c>-</c> for standard input.</summary>
internal static class JsonArgument
{
    /// <summary>The text, or null when it cannot be read or is no JSON, which then was said.</summary>
    public static string? Read(string what, string argument, Streams streams)
    {
        string text;
        try
        {
            text = argument == "-" ? streams.In.ReadToEnd() : argument.StartsWith('@') ? File.ReadAllText(argument[1..]) : argument;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            streams.Error.WriteLine($"The {what} cannot be read: {exception.Message}");
            return null;
        }

        if (JsonValue.TryParse(text, out _, out var error))
        {
            return text;
        }

        streams.Error.WriteLine($"The {what} is not JSON: {error}");
        return null;
    }
}

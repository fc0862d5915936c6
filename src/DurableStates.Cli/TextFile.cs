using System.Text;

namespace DurableStates.Cli;

/// <summary>Reads files that hold text in UTF-8, with or without a byte order mark.</summary>
internal static class TextFile
{
    /// <summary>More is no definition, input or template: AWS takes at most a megabyte. It keeps a device that never ends from filling the memory.</summary>
    public const int MaxCharacters = 64 * 1024 * 1024;

    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text of a file.</summary>
    /// <param name="what">What the file is, as in <c>the template</c>, without the article.</param>
    /// <param name="path">The file.</param>
    /// <param name="encoding">What it is written in unless it has a byte order mark; null for UTF-8 that has to be good.</param>
    /// <exception cref="CommandException">It cannot be read, or is no text in UTF-8.</exception>
    public static string Read(string what, string path, Encoding? encoding = null)
    {
        Check(what, path);
        try
        {
            using var reader = new StreamReader(path, encoding ?? s_utf8, detectEncodingFromByteOrderMarks: true);
            return Read(what, reader);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new CommandException($"The {what} cannot be read: {exception.Message}", exception);
        }
        catch (DecoderFallbackException exception)
        {
            throw new CommandException($"The {what} '{path}' is not UTF-8; save it as UTF-8.", exception);
        }
    }

    /// <summary>Everything that a reader has.</summary>
    /// <param name="what">What it is, without the article.</param>
    /// <param name="reader">The reader.</param>
    /// <exception cref="CommandException">It never ends.</exception>
    public static string Read(string what, TextReader reader)
    {
        var text = new StringBuilder();
        var buffer = new char[16 * 1024];
        while (reader.Read(buffer) is > 0 and var count)
        {
            text.Append(buffer.AsSpan(0, count));
            if (text.Length > MaxCharacters)
            {
                throw new CommandException($"The {what} has more than {MaxCharacters} characters; AWS takes at most 1,048,576. Is it the right file?");
            }
        }

        return text.ToString();
    }

    /// <summary>Refuses what cannot be the path of a file.</summary>
    /// <param name="what">What the file is, without the article.</param>
    /// <param name="path">The path.</param>
    /// <exception cref="CommandException">It is empty, cannot be a path, or is that of a folder.</exception>
    public static void Check(string what, string path)
    {
        if (string.IsNullOrWhiteSpace(path))
        {
            throw new CommandException($"The path of the {what} is empty; give the path of a file.");
        }

        if (path.Contains('\0', StringComparison.Ordinal))
        {
            throw new CommandException($"The path of the {what} has a character that no path can have; give the path of a file.");
        }

        if (Directory.Exists(path))
        {
            throw new CommandException($"The {what} '{path}' is a folder; give the path of a file.");
        }
    }
}

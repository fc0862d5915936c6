using System.Text;

namespace DurableStates.Cli;

/// <summary>The one place where what is thrown becomes one line and an exit code.</summary>
internal static class CommandEdge
{
    /// <summary>Runs a command.</summary>
    /// <param name="run">The command.</param>
    /// <param name="error">Where the line goes.</param>
    /// <param name="prefix">What stands before the sentence; MSBuild and editors take <c>durable-states : error DS4001:</c> for an error of the build.</param>
    public static int Run(Func<int> run, TextWriter error, string prefix)
    {
        try
        {
            return run();
        }
        catch (OperationCanceledException)
        {
            return ExitCodes.Cancelled;
        }
        catch (CommandException exception)
        {
            return Say(error, prefix + exception.Message, ExitCodes.Usage);
        }
        catch (DecoderFallbackException)
        {
            return Say(error, $"{prefix}What standard input has is not UTF-8; save it as UTF-8.", ExitCodes.Usage);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Say(error, $"{prefix}A file or a stream cannot be used: {exception.Message}", ExitCodes.Usage);
        }
        catch (Exception exception)
        {
            return Say(
                error,
                $"durable-states : error DS0001: Internal error, {exception.GetType().Name}: {exception.Message} Please report it with the input and this trace: {exception.StackTrace}",
                ExitCodes.InternalError);
        }
    }

    /// <summary>A text as one line.</summary>
    public static string OneLine(string text) => string.Join(' ', text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static int Say(TextWriter error, string sentence, int exitCode)
    {
        try
        {
            error.WriteLine(OneLine(sentence));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            // Nobody can be told; the exit code is left.
        }

        return exitCode;
    }
}

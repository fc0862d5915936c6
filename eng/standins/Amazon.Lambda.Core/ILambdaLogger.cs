namespace Amazon.Lambda.Core;

public enum LogLevel
{
    Trace,
    Debug,
    Information,
    Warning,
    Error,
    Critical,
}

public interface ILambdaLogger
{
    void Log(string message);
    void LogLine(string message);
    void Log(string level, string message) => LogLine(message);
    void Log(LogLevel level, string message) => Log(level.ToString(), message);
    void LogTrace(string message) => Log(LogLevel.Trace, message);
    void LogDebug(string message) => Log(LogLevel.Debug, message);
    void LogInformation(string message) => Log(LogLevel.Information, message);
    void LogWarning(string message) => Log(LogLevel.Warning, message);
    void LogError(string message) => Log(LogLevel.Error, message);
    void LogCritical(string message) => Log(LogLevel.Critical, message);

    // The real one calls itself here, so a logger that takes arguments has to implement this member.
    void Log(string level, string message, params object[] args) => Log(level, message + string.Concat(args.Select(arg => $" \"{arg}\"")));
    void Log(LogLevel level, string message, params object[] args) => Log(level.ToString(), message, args);
    void LogTrace(string message, params object[] args) => Log(LogLevel.Trace, message, args);
    void LogDebug(string message, params object[] args) => Log(LogLevel.Debug, message, args);
    void LogInformation(string message, params object[] args) => Log(LogLevel.Information, message, args);
    void LogWarning(string message, params object[] args) => Log(LogLevel.Warning, message, args);
    void LogError(string message, params object[] args) => Log(LogLevel.Error, message, args);
    void LogCritical(string message, params object[] args) => Log(LogLevel.Critical, message, args);

    void Log(string level, Exception exception, string message, params object[] args)
    {
        Log(level, message, args);
        Log(level, exception.ToString());
    }

    void Log(LogLevel level, Exception exception, string message, params object[] args) => Log(level.ToString(), exception, message, args);
    void LogWarning(Exception exception, string message, params object[] args) => Log(LogLevel.Warning, exception, message, args);
    void LogError(Exception exception, string message, params object[] args) => Log(LogLevel.Error, exception, message, args);
    void LogCritical(Exception exception, string message, params object[] args) => Log(LogLevel.Critical, exception, message, args);
}

public static class LambdaLogger
{
    public static void Log(string message) => Console.WriteLine(message);
    public static void Log(string level, string message, params object[] args) => Console.WriteLine(level + ": " + message + (args is { Length: > 0 } ? " Arguments:" + string.Concat(args.Select(arg => $" \"{arg}\"")) : ""));
    public static void Log(LogLevel level, string message, params object[] args) => Log(level.ToString(), message, args);

    public static void Log(string level, Exception exception, string message, params object[] args)
    {
        Log(level, message, args);
        Console.WriteLine(exception);
    }

    public static void Log(LogLevel level, Exception exception, string message, params object[] args) => Log(level.ToString(), exception, message, args);
}

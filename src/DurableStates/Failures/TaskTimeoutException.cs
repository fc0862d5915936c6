namespace DurableStates.Failures;

/// <summary>The timeout of a call: an ordinary <see cref="TimeoutException"/> that remembers its ASL error, so that it fails the execution under that name.</summary>
internal sealed class TaskTimeoutException(string error, string? cause) : TimeoutException(cause ?? "")
{
    public string Error { get; } = error;

    public string? Cause { get; } = cause;
}

using DurableStates.Json;

namespace DurableStates.Engine.Ports;

/// <summary>How one attempt of a task ended.</summary>
public abstract record TaskResult
{
    private TaskResult()
    {
    }

    /// <summary>The task succeeded with <paramref name="Output"/>.</summary>
    /// <param name="Output">
    /// The task's result: for <c>lambda:invoke</c> the whole response with its <c>Payload</c>, for a function's own ARN the bare payload,
    /// for <c>.sync</c> the job's final description, for <c>.waitForTaskToken</c> the response of the call that handed the token out.
    /// </param>
    /// <param name="Text">The output as it was written, where formatting it anew would lose something, such as the point in 0.0; null otherwise.</param>
    public sealed record Success(JsonValue Output, string? Text = null) : TaskResult;

    /// <summary>The task failed.</summary>
    /// <param name="Error">The error name that <c>Retry</c> and <c>Catch</c> match; null when there is none.</param>
    /// <param name="Cause">The explanation; null when there is none.</param>
    public sealed record Failure(string? Error, string? Cause) : TaskResult;

    /// <summary>The task took longer than the called service allows; in the history it is timed out, not failed.</summary>
    /// <param name="Cause">The explanation; null when there is none.</param>
    public sealed record TimedOut(string? Cause = null) : TaskResult;
}

namespace DurableStates.Direct;

/// <summary>How a native run ended, and every attempt of a call in order.</summary>
/// <param name="Output">The output as JSON text; null when the run failed.</param>
/// <param name="Error">The ASL error name that the execution fails with; null when it succeeded.</param>
/// <param name="Cause">The ASL cause.</param>
/// <param name="Calls">The calls, in the order in which they were made.</param>
public sealed record DirectOutcome(string? Output, string? Error, string? Cause, IReadOnlyList<DirectCall> Calls)
{
    /// <summary>Whether the run came to its end.</summary>
    public bool Succeeded => Error is null;
}

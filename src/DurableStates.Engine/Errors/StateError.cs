namespace DurableStates.Engine;

/// <summary>What went wrong in a state: a value that travels through <c>Retry</c> and <c>Catch</c>.</summary>
/// <param name="Error">The error name; null when there is none.</param>
/// <param name="Cause">The explanation; null when there is none.</param>
internal sealed record StateError(string? Error, string? Cause)
{
    /// <summary>The field whose JSONata expression failed; null when the error is of another kind.</summary>
    public string? Location { get; init; }

    /// <summary>True when the error is the failure of an evaluation, which has an event of its own.</summary>
    public bool IsEvaluation { get; init; }

    /// <summary>Another name under which the error can be caught; null for none.</summary>
    public string? Alias { get; init; }

    /// <summary>True when nothing can retry or catch the error: the execution fails at once.</summary>
    public bool IsFatal => Error is ErrorNames.Runtime;
}

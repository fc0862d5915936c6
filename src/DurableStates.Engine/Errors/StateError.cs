namespace DurableStates.Engine;

/// <summary>What went wrong in a state: a value that travels through <c>Retry</c> and <c>Catch</c>.</summary>
internal sealed record StateError
{
    /// <summary>The most characters of an error name.</summary>
    public const int LongestError = 256;

    /// <summary>The most characters of a cause.</summary>
    public const int LongestCause = 32_768;

    private const int LongestLocation = 256;

    /// <param name="error">The error name; null when there is none.</param>
    /// <param name="cause">The explanation; null when there is none.</param>
    public StateError(string? error, string? cause)
    {
        Error = Shorten(error, LongestError);
        Cause = Shorten(cause, LongestCause);
    }

    /// <summary>The error name, cut where it is too long; null when there is none.</summary>
    public string? Error { get; }

    /// <summary>The explanation, cut where it is too long; null when there is none.</summary>
    public string? Cause { get; }

    /// <summary>The field whose JSONata expression failed; null when the error is of another kind.</summary>
    public string? Location
    {
        get;
        init => field = Shorten(value, LongestLocation);
    }

    /// <summary>True when the error is the failure of an evaluation, which has an event of its own.</summary>
    public bool IsEvaluation { get; init; }

    /// <summary>Another name under which the error can be caught; null for none.</summary>
    public string? Alias { get; init; }

    /// <summary>True when the state where the error arose can neither retry nor catch it, though an enclosing state can.</summary>
    public bool PassesHandlers { get; init; }

    /// <summary>True when nothing can retry or catch the error: the execution fails at once.</summary>
    public bool IsFatal => Error is ErrorNames.Runtime;

    // A character beyond the basic plane is kept whole or left out.
    private static string? Shorten(string? text, int most) =>
        text is null || text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
}

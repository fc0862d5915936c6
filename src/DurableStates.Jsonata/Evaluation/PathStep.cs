namespace DurableStates.Jsonata.Evaluation;

/// <summary>One step of a path: what is evaluated for each item, and the brackets behind it.</summary>
internal sealed record PathStep(Code Code, FilterCode[] Filters)
{
    /// <summary>An array constructor at the start, evaluated once and not for each item of the context.</summary>
    public bool IsConstructor { get; init; }

    public SortCode? Sort { get; init; }
}

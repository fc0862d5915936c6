namespace DurableStates.Jsonata.Evaluation;

/// <summary>A step of a path that carries bindings.</summary>
internal sealed record TupleStep(Code Code)
{
    /// <summary>Brackets, or the names of positions bound between them.</summary>
    public (FilterCode? Filter, string? Index)[] Stages { get; init; } = [];

    public SortCode? Sort { get; init; }

    public string? Focus { get; init; }

    public string? Index { get; init; }

    public string? Ancestor { get; init; }
}

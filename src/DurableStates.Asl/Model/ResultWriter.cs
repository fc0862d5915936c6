namespace DurableStates.Asl;

/// <summary>Where a distributed <c>Map</c> writes its results.</summary>
public sealed record ResultWriter
{
    /// <summary>The operation that writes: <c>arn:aws:states:::s3:putObject</c>; null when results are only shaped.</summary>
    public string? Resource { get; init; }

    /// <summary>What the operation gets: <c>Arguments</c> in JSONata, <c>Parameters</c> in JSONPath; null for nothing.</summary>
    public Template? Arguments { get; init; }

    /// <summary>How results are shaped; null for AWS's own way.</summary>
    public WriterConfig? Config { get; init; }
}

/// <summary>How the results of a distributed <c>Map</c> are shaped.</summary>
/// <param name="Transformation"><c>NONE</c>, <c>COMPACT</c> or <c>FLATTEN</c>; null when it is not written.</param>
/// <param name="OutputType"><c>JSON</c> or <c>JSONL</c>; null when it is not written.</param>
public sealed record WriterConfig(string? Transformation = null, string? OutputType = null);

using System.Collections.Immutable;

namespace DurableStates.Asl;

/// <summary>Where a distributed <c>Map</c> reads its items from.</summary>
/// <param name="Resource">The operation that reads: <c>arn:aws:states:::s3:getObject</c> or <c>...:s3:listObjectsV2</c>.</param>
public sealed record ItemReader(string Resource)
{
    /// <summary>What the operation gets: <c>Arguments</c> in JSONata, <c>Parameters</c> in JSONPath; null for nothing.</summary>
    public Template? Arguments { get; init; }

    /// <summary>How the data is turned into items; null for the operation's own way.</summary>
    public ReaderConfig? Config { get; init; }
}

/// <summary>How data that was read is turned into items.</summary>
/// <remarks>The fields that name a format keep the definition's own words, such as <c>CSV</c> or <c>FIRST_ROW</c>.</remarks>
public sealed record ReaderConfig
{
    /// <summary>The format: <c>CSV</c>, <c>JSON</c>, <c>JSONL</c>, <c>PARQUET</c> or <c>MANIFEST</c>; null when objects are listed.</summary>
    public string? InputType { get; init; }

    /// <summary>What happens to listed objects: <c>NONE</c> or <c>LOAD_AND_FLATTEN</c>; null (not written) means <c>NONE</c>.</summary>
    public string? Transformation { get; init; }

    /// <summary>The kind of manifest: <c>ATHENA_DATA</c> or <c>S3_INVENTORY</c>; null when there is none.</summary>
    public string? ManifestType { get; init; }

    /// <summary>What separates the columns: <c>COMMA</c>, <c>PIPE</c>, <c>SEMICOLON</c>, <c>SPACE</c> or <c>TAB</c>; null (not written) means a comma.</summary>
    public string? CsvDelimiter { get; init; }

    /// <summary>Where the column names are: <c>FIRST_ROW</c> or <c>GIVEN</c>; null when the data has no columns.</summary>
    public string? CsvHeaderLocation { get; init; }

    /// <summary>The column names when they are given; empty otherwise.</summary>
    public ImmutableArray<string> CsvHeaders { get; init; } = [];

    /// <summary>The JSON pointer to the array of items inside the data; null for all of it.</summary>
    public string? ItemsPointer { get; init; }

    /// <summary>How many items are read at most; null for all of them.</summary>
    public Setting<int>? MaxItems { get; init; }
}

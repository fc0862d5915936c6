namespace DurableStates.Json;

/// <summary>Why a text is not JSON.</summary>
/// <param name="Position">Where, counted from 0 in the units of the text given: UTF-16 units of a string, bytes of UTF-8.</param>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Column">The column, counted from 1 in UTF-16 units.</param>
/// <param name="Reason">What is wrong, in one sentence without a full stop.</param>
public sealed record JsonParseError(int Position, int Line, int Column, string Reason)
{
    /// <summary>The reason with line and column.</summary>
    public override string ToString() => $"{Reason} (line {Line}, column {Column})";
}

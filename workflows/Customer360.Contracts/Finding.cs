using System.Text.Json.Serialization;

namespace Customer360.Contracts;

/// <summary>One thing that is wrong with a document, where it is, and what to do about it.</summary>
/// <param name="Path">The place as a JSONPath, for example <c>$.schema[0].properties[2].classification</c>.</param>
/// <param name="Rule">The rule's stable name, for example <c>classification-known</c>.</param>
/// <param name="Problem">What is wrong, in one sentence.</param>
/// <param name="Fix">What to write instead, in one sentence.</param>
/// <param name="Line">The line in the document, counted from 1; null when the place is not one of a document.</param>
/// <param name="Column">The character in the line, counted from 1; null likewise.</param>
public sealed record Finding(
    string Path,
    string Rule,
    string Problem,
    string Fix,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Line = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Column = null);

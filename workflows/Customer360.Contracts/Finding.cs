namespace Customer360.Contracts;

/// <summary>One thing that is wrong with a document, where it is, and what to do about it.</summary>
/// <param name="Path">The place as a JSONPath, for example <c>$.schema[0].properties[2].classification</c>.</param>
/// <param name="Rule">The rule's stable name, for example <c>classification-known</c>.</param>
/// <param name="Problem">What is wrong, in one sentence.</param>
/// <param name="Fix">What to write instead, in one sentence.</param>
public sealed record Finding(string Path, string Rule, string Problem, string Fix);

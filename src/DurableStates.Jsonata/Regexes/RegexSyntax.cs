namespace DurableStates.Jsonata.Regexes;

/// <summary>A regular expression that has been read.</summary>
/// <param name="Root">The whole.</param>
/// <param name="Groups">How many groups there are.</param>
/// <param name="IgnoresCase">The flag i.</param>
/// <param name="IsMultiline">The flag m.</param>
internal sealed record RegexSyntax(RegexNode Root, int Groups, bool IgnoresCase, bool IsMultiline);

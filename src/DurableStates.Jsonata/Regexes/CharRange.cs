namespace DurableStates.Jsonata.Regexes;

/// <summary>The units from one to another, both included.</summary>
internal readonly record struct CharRange(char From, char To);

namespace DurableStates.Asl;

/// <summary>A transition as the definition writes it.</summary>
/// <param name="Kind">What makes it happen.</param>
/// <param name="Target">The name of the state that it leads to.</param>
/// <param name="Location">Where it is written.</param>
/// <param name="Label">What has to hold, in the definition's words; null for transitions that always happen.</param>
internal sealed record Edge(EdgeKind Kind, string Target, string Location, string? Label = null);

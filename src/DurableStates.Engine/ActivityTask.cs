namespace DurableStates.Engine;

/// <summary>A task of an activity, taken by a worker.</summary>
/// <param name="TaskToken">The token to answer with.</param>
/// <param name="Input">The task's input as JSON text.</param>
public sealed record ActivityTask(string TaskToken, string Input);

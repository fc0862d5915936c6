namespace DurableStates.Jsonata;

/// <summary>
/// Lets one caller evaluate many expressions, one after the other, with nothing made anew for each. Not for two threads at once, and not for an
/// evaluation inside another.
/// </summary>
public sealed class JsonataSession
{
    internal Evaluation.Evaluation Evaluation { get; } = new();
}

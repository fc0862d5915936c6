using System.Diagnostics;

namespace DurableStates.Engine.Executions;

/// <summary>The end of a branch or iteration, told to the state that runs it.</summary>
/// <param name="Frame">The branch or iteration.</param>
/// <param name="Output">Its output; null when it failed.</param>
/// <param name="Error">Why it failed; null when it succeeded.</param>
internal sealed record FrameEnded(Frame Frame, Payload? Output, StateError? Error)
{
    public static Fork ForkOf(Frame parent) =>
        parent.Pending as Fork ?? throw new UnreachableException($"'{parent.State.Name}' has a child but does not wait for it.");
}

namespace DurableStates.Engine.Executions;

/// <summary>Something that a frame waits for. It knows how to stop waiting.</summary>
internal interface IPending
{
    /// <summary>
    /// Gives up: cancels timers and running work, and ends inner frames. <paramref name="recordsEvents"/> is true when a failed sibling is
    /// the reason, which the history tells; false when the whole execution ends.
    /// </summary>
    void Abandon(Frame frame, bool recordsEvents);
}

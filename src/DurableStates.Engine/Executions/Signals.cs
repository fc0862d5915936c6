namespace DurableStates.Engine.Executions;

/// <summary>Something that an execution is told. Signals are handled one after the other.</summary>
internal abstract record Signal;

/// <summary>Begin at the first state.</summary>
/// <param name="Started">Told when the beginning is committed; null for nobody.</param>
internal sealed record StartSignal(Action? Started) : Signal;

/// <summary>Something for a state that waits; ignored when its frame has moved on meanwhile.</summary>
internal sealed record FrameSignal(Frame Frame, int Ticket, object Message) : Signal;

/// <summary>The execution was brought back from a store: do what its checkpoint left to do.</summary>
internal sealed record RestoredSignal : Signal;

/// <summary>Somebody stops the execution.</summary>
internal sealed record StopSignal(string? Error, string? Cause) : Signal;

/// <summary>The execution, which has ended badly, goes on where it ended.</summary>
internal sealed record RedriveSignal : Signal;

/// <summary>Something outside of the execution's states fails it.</summary>
internal sealed record EndSignal(StateError Error) : Signal;

/// <summary>The execution took too long.</summary>
internal sealed record TimeoutSignal : Signal;

namespace DurableStates.Engine;

/// <summary>One entry of an execution's history.</summary>
/// <param name="Id">1 for the first event of the execution, then one more for each.</param>
/// <param name="PreviousEventId">The event that led to this one: a chain per branch and iteration, not the id before; 0 for the first two events.</param>
/// <param name="Timestamp">When it happened.</param>
/// <param name="Type">What happened.</param>
/// <param name="Details">What there is to say about it; null for types without details.</param>
public readonly record struct HistoryEvent(
    int Id, int PreviousEventId, DateTimeOffset Timestamp, HistoryEventType Type, HistoryEventDetails? Details);

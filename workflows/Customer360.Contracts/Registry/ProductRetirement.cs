namespace Customer360.Contracts.Registry;

/// <summary>An order that a product goes.</summary>
/// <param name="OrderedBy">The owner who ordered it.</param>
/// <param name="OrderedAt">When it was ordered, in whole seconds.</param>
/// <param name="DueAt">When the notice period ends.</param>
/// <param name="IsAnnounced">True when the bus, the owners and the readers have been told.</param>
/// <param name="ArchivedAt">When its tables had gone; null before.</param>
/// <param name="Run">The run that takes it out; null while none does.</param>
public sealed record ProductRetirement(string OrderedBy, DateTimeOffset OrderedAt, DateTimeOffset DueAt, bool IsAnnounced, DateTimeOffset? ArchivedAt, RetirementRun? Run);

/// <summary>The run that takes a product out.</summary>
/// <param name="ExecutionId">The run.</param>
/// <param name="TakenAt">When it took the order.</param>
public sealed record RetirementRun(string ExecutionId, DateTimeOffset TakenAt);

namespace Customer360.Contracts.Notices;

/// <summary>What people are told: ids, locations and a link, never a name, an address, a token or what somebody wrote.</summary>
/// <param name="Subject">At most 100 characters, on one line.</param>
/// <param name="Text">The message.</param>
/// <param name="Audience">Who is told: ids of people and names of groups. Subscriptions of the topic filter by it.</param>
public sealed record Notice(string Subject, string Text, IReadOnlyList<string> Audience);

/// <summary>What a run asks when its request has ended: what to tell whom.</summary>
/// <param name="RequestId">The request.</param>
/// <param name="ExecutionId">The run that took care of it.</param>
public sealed record EndingQuestion(string? RequestId, string ExecutionId);

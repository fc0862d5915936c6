namespace Customer360.Contracts.Access;

/// <summary>How a request for access ended. A denial is an outcome, not a failure.</summary>
/// <param name="Status">One of <see cref="AccessStatus"/>.</param>
/// <param name="RequestId">The request; null when the event names none.</param>
/// <param name="Scope">What was granted; null unless it was.</param>
/// <param name="ExpiresAt">When the grant ends; null unless it was granted.</param>
/// <param name="Stage">The stage at which it ended; null unless it was denied or expired.</param>
/// <param name="Reasons">Why it was denied or expired, each in one sentence; empty when it was granted.</param>
/// <param name="FirstState">For a duplicate: the state in which the first run has the request. Null otherwise.</param>
/// <param name="SubscriptionId">The subscription that holds the grant; null unless it was granted.</param>
public sealed record AccessOutcome(
    string Status, string? RequestId, GrantScope? Scope, DateTime? ExpiresAt, string? Stage, IReadOnlyList<string> Reasons, string? FirstState, string? SubscriptionId = null);

/// <summary>The ways in which a run ends.</summary>
public static class AccessStatus
{
    /// <summary>Lake Formation lets the principal in.</summary>
    public const string Granted = "Granted";

    /// <summary>There is no such request, or the policy or an approver said no.</summary>
    public const string Denied = "Denied";

    /// <summary>A stage's deadline passed without a decision.</summary>
    public const string Expired = "Expired";

    /// <summary>Another run has the request; this one changed and announced nothing.</summary>
    public const string Duplicate = "Duplicate";
}

namespace Customer360.Contracts.Access;

/// <summary>How a request for access ended. A denial is an outcome, not a failure.</summary>
/// <param name="Status">One of <see cref="AccessStatus"/>.</param>
/// <param name="RequestId">The request.</param>
/// <param name="Scope">What was granted; null unless it was.</param>
/// <param name="ExpiresAt">When the grant ends; null unless it was granted.</param>
/// <param name="Stage">The stage at which it ended; null when the policy decided alone or every stage approved.</param>
/// <param name="Reason">Why it was denied or expired; null when it was granted.</param>
public sealed record AccessOutcome(string Status, string RequestId, GrantScope? Scope, DateTime? ExpiresAt, string? Stage, string? Reason);

/// <summary>The ways in which a request ends.</summary>
public static class AccessStatus
{
    /// <summary>Lake Formation lets the principal in.</summary>
    public const string Granted = "Granted";

    /// <summary>The policy or an approver said no.</summary>
    public const string Denied = "Denied";

    /// <summary>A stage's deadline passed without a decision.</summary>
    public const string Expired = "Expired";
}

namespace Customer360.Contracts.Access;

/// <summary>What a run asks first: whether it may take care of the request that its event names.</summary>
/// <param name="Detail">The event's detail, unread.</param>
/// <param name="ExecutionId">The run.</param>
public sealed record AdmissionQuestion(AccessRequested Detail, string ExecutionId);

/// <summary>Whether a run may take care of a request.</summary>
/// <param name="Verdict">One of <see cref="AdmissionVerdict"/>.</param>
/// <param name="RequestId">The request; null when the event names none.</param>
/// <param name="ProductId">The product that is asked for; null when there is no such request.</param>
/// <param name="State">The request's state, one of <see cref="RequestState"/>; null when there is no such request.</param>
/// <param name="Reasons">Why the request is refused; empty unless it is.</param>
/// <param name="DatabaseName">The Glue database of the table that is asked for; null when the register knows no such table, or the run does not go on.</param>
/// <param name="TableName">The table; null likewise.</param>
public sealed record Admission(
    string Verdict, string? RequestId, string? ProductId, string? State, IReadOnlyList<string> Reasons, string? DatabaseName = null, string? TableName = null);

/// <summary>The ways in which a run can be admitted.</summary>
public static class AdmissionVerdict
{
    /// <summary>The request is the run's.</summary>
    public const string Admitted = "ADMITTED";

    /// <summary>There is no such request, or nothing may be granted to its principal.</summary>
    public const string Refused = "REFUSED";

    /// <summary>Another run has taken care of it, or does.</summary>
    public const string Duplicate = "DUPLICATE";
}

/// <summary>What becomes of a request.</summary>
public static class RequestState
{
    /// <summary>No run takes care of it yet.</summary>
    public const string Submitted = "Submitted";

    /// <summary>A run asks the policy and people.</summary>
    public const string Deciding = "Deciding";

    /// <summary>Lake Formation lets the principal in.</summary>
    public const string Granted = "Granted";

    /// <summary>The policy or an approver said no.</summary>
    public const string Denied = "Denied";

    /// <summary>Nobody decided in time.</summary>
    public const string Expired = "Expired";

    /// <summary>It was approved and could not be granted, or the run failed or was stopped; an engineer looks at it.</summary>
    public const string Failed = "Failed";
}

/// <summary>How a run has ended a request.</summary>
/// <param name="RequestId">The request.</param>
/// <param name="ExecutionId">The run.</param>
/// <param name="State">One of <see cref="RequestState"/>.</param>
/// <param name="Stage">The stage at which it ended; null when it was granted.</param>
/// <param name="Reasons">Why it was not granted; empty when it was.</param>
public sealed record RequestClosing(string? RequestId, string ExecutionId, string State, string? Stage, IReadOnlyList<string> Reasons);

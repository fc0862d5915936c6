namespace Customer360.Contracts.Access;

/// <summary>What an approver decided: the result of the callback that the execution waits for.</summary>
/// <param name="Approved">True to go on to the next stage, false to deny the request.</param>
/// <param name="DecidedBy">The approver's id in the directory.</param>
/// <param name="Reason">Why, in the approver's words; null when none was given.</param>
public sealed record Decision(bool Approved, string DecidedBy, string? Reason);

/// <summary>A decision on its way in, from the steward's console or the approval API.</summary>
/// <param name="TicketId">The question that it answers.</param>
/// <param name="Approved">True to approve, false to deny.</param>
/// <param name="DecidedBy">The approver's id in the directory, as the caller's sign-in says.</param>
/// <param name="DecidedByGroups">The groups that the approver belongs to, as the caller's sign-in says.</param>
/// <param name="Reason">Why; null when none was given.</param>
public sealed record DecisionSubmission(string TicketId, bool Approved, string DecidedBy, IReadOnlyList<string> DecidedByGroups, string? Reason);

/// <summary>What became of a decision on its way in.</summary>
/// <param name="Status">One of <see cref="DecisionStatus"/>.</param>
/// <param name="Message">The same for people, in one sentence.</param>
public sealed record DecisionReceipt(string Status, string Message);

/// <summary>What can become of a decision.</summary>
public static class DecisionStatus
{
    /// <summary>It counts.</summary>
    public const string Accepted = "ACCEPTED";

    /// <summary>Somebody was faster.</summary>
    public const string AlreadyDecided = "ALREADY_DECIDED";

    /// <summary>The approver is not in the stage's group, or asked for the access themselves.</summary>
    public const string NotAllowed = "NOT_ALLOWED";

    /// <summary>The stage's deadline is over.</summary>
    public const string TooLate = "TOO_LATE";

    /// <summary>There is no such question.</summary>
    public const string UnknownTicket = "UNKNOWN_TICKET";
}

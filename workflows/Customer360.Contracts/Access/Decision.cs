namespace Customer360.Contracts.Access;

/// <summary>What an approver decided, as the execution that waits for it is told: ids only. The approver's words stay in the store.</summary>
/// <param name="Approved">True to go on to the next stage, false to deny the request.</param>
/// <param name="DecidedBy">The approver's id in the directory.</param>
/// <param name="Columns">The columns that are approved: all that were proposed, or fewer.</param>
/// <param name="Asked">The groups before whom the question lay.</param>
/// <param name="Rows">The condition of the rows that are approved: what was proposed, and what the approver has added; null for every row.</param>
public sealed record Decision(bool Approved, string DecidedBy, IReadOnlyList<string> Columns, IReadOnlyList<string> Asked, string? Rows = null);

/// <summary>What became of a decision on its way in.</summary>
/// <param name="Status">One of <see cref="DecisionStatus"/>.</param>
/// <param name="Message">The same for people, in one sentence.</param>
/// <param name="DecidedBy">Who has decided the question; null when nobody has.</param>
/// <param name="DecidedAt">When it was decided; null when it is not.</param>
public sealed record DecisionReceipt(string Status, string Message, string? DecidedBy = null, DateTimeOffset? DecidedAt = null);

/// <summary>What can become of a decision.</summary>
public static class DecisionStatus
{
    /// <summary>It counts.</summary>
    public const string Accepted = "ACCEPTED";

    /// <summary>Somebody was faster.</summary>
    public const string AlreadyDecided = "ALREADY_DECIDED";

    /// <summary>The approver is not in the stage's group, has decided another stage, or asked for the access.</summary>
    public const string NotAllowed = "NOT_ALLOWED";

    /// <summary>The stage's deadline is over.</summary>
    public const string TooLate = "TOO_LATE";

    /// <summary>The run that asked was stopped or has failed; nothing comes of a decision.</summary>
    public const string RunEnded = "RUN_ENDED";

    /// <summary>There is no such question.</summary>
    public const string UnknownTicket = "UNKNOWN_TICKET";
}

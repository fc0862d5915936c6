using Customer360.Contracts.Access;

namespace Customer360.Lambdas.Ports;

/// <summary>Questions that wait for an approver, and the tokens that wake the executions which asked them. A token leaves the store only on its way to the callback.</summary>
public interface IStewardQuestions
{
    /// <summary>
    /// Puts a question in. Asked again by the same run, the question keeps everything, its decision and its deadline included, and takes the new token: the old one died with its attempt.
    /// </summary>
    /// <returns>The question as it is in the store.</returns>
    Task<Question> AskAsync(Question question, string taskToken, CancellationToken cancellationToken = default);

    /// <summary>Finds a question; null when there is none.</summary>
    Task<Question?> FindAsync(string ticketId, CancellationToken cancellationToken = default);

    /// <summary>The questions to a group that nobody has decided.</summary>
    Task<IReadOnlyList<Question>> OpenAsync(string approver, CancellationToken cancellationToken = default);

    /// <summary>
    /// Writes a decision, and a link of the request's chain of decisions with it, unless the question is decided, the request has ended, or the same person has decided another stage or asked.
    /// </summary>
    Task<DecisionWrite> TryDecideAsync(Question question, QuestionDecision decision, CancellationToken cancellationToken = default);

    /// <summary>Closes a question whose deadline passed before its decision arrived: late is late for ever.</summary>
    Task CloseLateAsync(string ticketId, CancellationToken cancellationToken = default);

    /// <summary>The token that wakes the execution that asked; a secret. Null when there is no such question.</summary>
    Task<string?> TokenAsync(string ticketId, CancellationToken cancellationToken = default);
}

/// <summary>What came of writing a decision.</summary>
public enum DecisionWrite
{
    /// <summary>It is written.</summary>
    Written,

    /// <summary>The question has a decision.</summary>
    AlreadyDecided,

    /// <summary>The request has ended.</summary>
    RequestClosed,

    /// <summary>The same person has decided another stage, or asked.</summary>
    SamePerson,
}

/// <summary>One question, without its token.</summary>
/// <param name="TicketId">Names the question: the request and the stage.</param>
/// <param name="RequestId">The request that it is about.</param>
/// <param name="ExecutionId">The run that asks.</param>
/// <param name="RequesterId">Who asked for access, and so may not decide.</param>
/// <param name="Stage">The stage.</param>
/// <param name="Approver">The group whose members may decide.</param>
/// <param name="AskedAt">When it was first asked.</param>
/// <param name="DueAt">When it is too late to decide.</param>
/// <param name="TableName">The table that is asked for, with its database.</param>
/// <param name="Columns">The columns that an approval grants, with their classification.</param>
/// <param name="DurationDays">For how many days an approval grants them.</param>
/// <param name="Reasons">What the policy says.</param>
/// <param name="PurposeCode">What the data is for.</param>
/// <param name="Purpose">The same in the requester's words.</param>
/// <param name="IsLate">True when the deadline passed before a decision arrived.</param>
/// <param name="Decision">What was decided; null while nothing is.</param>
public sealed record Question(
    string TicketId,
    string RequestId,
    string ExecutionId,
    string RequesterId,
    string Stage,
    string Approver,
    DateTimeOffset AskedAt,
    DateTimeOffset DueAt,
    string TableName,
    IReadOnlyList<ClassifiedColumn> Columns,
    int DurationDays,
    IReadOnlyList<string> Reasons,
    string PurposeCode,
    string? Purpose,
    bool IsLate,
    QuestionDecision? Decision)
{
    /// <summary>The ticket alone: what people wrote is for the store.</summary>
    public override string ToString() => $"Question {TicketId}";
}

/// <summary>A decision as it lies in the store.</summary>
/// <param name="Approved">True to approve.</param>
/// <param name="DecidedBy">The approver's id in the directory.</param>
/// <param name="DecidedAt">When.</param>
/// <param name="Columns">The columns that are approved.</param>
/// <param name="Reason">Why, in the approver's words; null when none was given.</param>
public sealed record QuestionDecision(bool Approved, string DecidedBy, DateTimeOffset DecidedAt, IReadOnlyList<string> Columns, string? Reason)
{
    /// <summary>What the execution that waits is told.</summary>
    public Decision ToDecision() => new(Approved, DecidedBy, Columns);

    /// <summary>Who decided: what they wrote is for the store.</summary>
    public override string ToString() => $"QuestionDecision of {DecidedBy}";
}

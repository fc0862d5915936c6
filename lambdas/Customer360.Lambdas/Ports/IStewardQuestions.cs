using Customer360.Contracts.Access;

namespace Customer360.Lambdas.Ports;

/// <summary>Questions that wait for an approver, and the tokens that wake the executions which asked them. A token leaves the store only on its way to the callback.</summary>
public interface IStewardQuestions
{
    /// <summary>Puts a question in. Asked again by the same run, it keeps everything, its decision and its deadline included; another run's question is not touched.</summary>
    /// <returns>The question as it is in the store.</returns>
    /// <exception cref="QuestionNotHeldException">Another run has asked it.</exception>
    Task<Question> PutAsync(Question question, CancellationToken cancellationToken = default);

    /// <summary>Keeps the token that wakes the run which asked, in place of one that died with an earlier attempt.</summary>
    /// <returns>The question as it is in the store.</returns>
    /// <exception cref="QuestionNotHeldException">Another run has asked it, or there is no such question.</exception>
    Task<Question> WaitAsync(string ticketId, string executionId, string taskToken, CancellationToken cancellationToken = default);

    /// <summary>Finds a question; null when there is none.</summary>
    Task<Question?> FindAsync(string ticketId, CancellationToken cancellationToken = default);

    /// <summary>The questions that lie before a group, as the stage's or after an escalation, and that nobody has decided.</summary>
    Task<IReadOnlyList<Question>> OpenAsync(string group, CancellationToken cancellationToken = default);

    /// <summary>
    /// Writes a decision, and a link of the request's chain of decisions with it, unless the question is decided, the request has ended, or the same person has decided another stage or asked.
    /// </summary>
    Task<DecisionWrite> TryDecideAsync(Question question, QuestionDecision decision, CancellationToken cancellationToken = default);

    /// <summary>Closes a question whose deadline passed before its decision arrived: late is late for ever.</summary>
    Task CloseLateAsync(string ticketId, CancellationToken cancellationToken = default);

    /// <summary>Closes a question whose deadline passed without a decision, unless one was written in the last moment.</summary>
    /// <returns>The question as it is in the store; null when there is none.</returns>
    Task<Question?> ExpireAsync(string ticketId, CancellationToken cancellationToken = default);

    /// <summary>Closes a question whose run has ended without it: no decision on it counts any more.</summary>
    Task CloseAsync(string ticketId, CancellationToken cancellationToken = default);

    /// <summary>Takes a reminder for a run, unless another run has it or the question is open no longer; with an escalation the other group may decide from then on.</summary>
    Task<ReminderWrite> TryRemindAsync(Question question, string occasion, string executionId, CancellationToken cancellationToken = default);

    /// <summary>The token that wakes the execution that asked; a secret. Null when there is no such question, or it does not wait yet.</summary>
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

/// <summary>What came of taking a reminder.</summary>
public enum ReminderWrite
{
    /// <summary>It is the run's, now or from an earlier try.</summary>
    Taken,

    /// <summary>Another run has it.</summary>
    TakenBefore,

    /// <summary>The question is decided, late or closed.</summary>
    Ended,
}

/// <summary>One question, without its token.</summary>
/// <param name="TicketId">Names the question.</param>
/// <param name="ExecutionId">The run that asks.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Stage">The stage.</param>
/// <param name="Approver">The group whose members may decide.</param>
/// <param name="AskedAt">When it was first asked.</param>
/// <param name="DueAt">When it is too late to decide.</param>
/// <param name="Reasons">Why somebody is asked, each in one sentence.</param>
/// <param name="EscalateTo">The group whose members may decide after the escalation; null when there is none.</param>
/// <param name="IsEscalated">True when they may.</param>
/// <param name="IsLate">True when the deadline passed before a decision arrived.</param>
/// <param name="IsClosed">True when the run has ended without a decision.</param>
/// <param name="Decision">What was decided; null while nothing is.</param>
public sealed record Question(
    string TicketId,
    string ExecutionId,
    QuestionSubject Subject,
    string Stage,
    string Approver,
    DateTimeOffset AskedAt,
    DateTimeOffset DueAt,
    IReadOnlyList<string> Reasons,
    string? EscalateTo,
    bool IsEscalated,
    bool IsLate,
    bool IsClosed,
    QuestionDecision? Decision)
{
    /// <summary>The groups before which it lies.</summary>
    public IReadOnlyList<string> Groups => IsEscalated && EscalateTo is { } other ? [Approver, other] : [Approver];

    /// <summary>The ticket alone: what people wrote is for the store.</summary>
    public override string ToString() => $"Question {TicketId}";
}

/// <summary>What a question is about.</summary>
public abstract record QuestionSubject
{
    private QuestionSubject()
    {
    }

    /// <summary>What people call it: the request, or the version.</summary>
    public abstract string Name { get; }

    /// <summary>Who may not decide, whatever groups they are in.</summary>
    public abstract IReadOnlyList<string> Barred { get; }

    /// <summary>The columns that a decision may narrow, with their classification; none where there is nothing to narrow.</summary>
    public abstract IReadOnlyList<ClassifiedColumn> Columns { get; }

    /// <summary>The policy that asks.</summary>
    public abstract string PolicyVersion { get; }

    /// <summary>The condition of the rows that an approval grants; null for every row, and where there are none.</summary>
    public virtual string? Rows => null;

    /// <summary>The columns by which an approver may choose fewer rows; none where there is nothing to choose.</summary>
    public virtual IReadOnlyList<RowColumn> RowColumns => [];

    /// <summary>A request for access.</summary>
    /// <param name="RequestId">The request.</param>
    /// <param name="RequesterId">Who asked for access, and so may not decide.</param>
    /// <param name="Proposal">What an approval grants, but for the columns.</param>
    /// <param name="Proposed">The columns that an approval grants, with their classification.</param>
    /// <param name="PurposeCode">What the data is for.</param>
    /// <param name="Purpose">The same in the requester's words.</param>
    public sealed record Access(
        string RequestId, string RequesterId, Proposal Proposal, IReadOnlyList<ClassifiedColumn> Proposed, string PurposeCode, string? Purpose) : QuestionSubject
    {
        /// <inheritdoc/>
        public override string Name => RequestId;

        /// <inheritdoc/>
        public override IReadOnlyList<string> Barred => [RequesterId];

        /// <inheritdoc/>
        public override IReadOnlyList<ClassifiedColumn> Columns => Proposed;

        /// <inheritdoc/>
        public override string PolicyVersion => Proposal.PolicyVersion;

        /// <inheritdoc/>
        public override string? Rows => Proposal.Rows;

        /// <inheritdoc/>
        public override IReadOnlyList<RowColumn> RowColumns => Proposal.RowColumns ?? [];

        /// <summary>The request alone: what people wrote is for the store.</summary>
        public override string ToString() => $"Access {RequestId}";
    }

    /// <summary>A version of a data product that is being onboarded.</summary>
    /// <param name="Review">What is to be approved.</param>
    public sealed record Release(ReleaseReview Review) : QuestionSubject
    {
        /// <inheritdoc/>
        public override string Name => $"{Review.Domain}/{Review.ProductId} {Review.Version}";

        /// <inheritdoc/>
        public override IReadOnlyList<string> Barred => Review.Owners;

        /// <inheritdoc/>
        public override IReadOnlyList<ClassifiedColumn> Columns => [];

        /// <inheritdoc/>
        public override string PolicyVersion => Review.PolicyVersion;
    }
}

/// <summary>What is to be approved about a version.</summary>
/// <param name="Occasion">One of <see cref="Contracts.Onboarding.ReviewOccasion"/>.</param>
/// <param name="Domain">The domain that owns the product.</param>
/// <param name="ProductId">The product.</param>
/// <param name="Version">The version that was submitted.</param>
/// <param name="ActiveVersion">The version that consumers read now; null for none.</param>
/// <param name="ContractUri">Where the contract lies.</param>
/// <param name="Owners">The owners that the contracts name: whoever submits a version does so for them, and none of them decides about it.</param>
/// <param name="Subscribers">How many live subscriptions lose something.</param>
/// <param name="PolicyVersion">The policy that asks.</param>
public sealed record ReleaseReview(
    string Occasion,
    string Domain,
    string ProductId,
    string Version,
    string? ActiveVersion,
    string ContractUri,
    IReadOnlyList<string> Owners,
    int Subscribers,
    string PolicyVersion);

/// <summary>What an approval grants.</summary>
/// <param name="Domain">The domain that owns the product.</param>
/// <param name="ProductId">The product.</param>
/// <param name="Version">The product's version.</param>
/// <param name="DatabaseName">The Glue database.</param>
/// <param name="TableName">The Glue table.</param>
/// <param name="Permissions">Lake Formation's permissions.</param>
/// <param name="PrincipalArn">The role that is let in.</param>
/// <param name="DurationDays">For how many days.</param>
/// <param name="PolicyVersion">The policy that asks.</param>
/// <param name="Rows">The condition of the rows; null for every row.</param>
/// <param name="RowColumns">The columns by which an approver may choose fewer rows; null for questions from before that was possible.</param>
public sealed record Proposal(
    string Domain,
    string ProductId,
    string Version,
    string DatabaseName,
    string TableName,
    IReadOnlyList<string> Permissions,
    string PrincipalArn,
    int DurationDays,
    string PolicyVersion,
    string? Rows = null,
    IReadOnlyList<RowColumn>? RowColumns = null);

/// <summary>A decision as it lies in the store.</summary>
/// <param name="Approved">True to approve.</param>
/// <param name="DecidedBy">The approver's id in the directory.</param>
/// <param name="DecidedAt">When.</param>
/// <param name="Columns">The columns that are approved.</param>
/// <param name="Reason">Why, in the approver's words; null when none was given.</param>
/// <param name="Rows">The condition of the rows that are approved; null for every row.</param>
public sealed record QuestionDecision(bool Approved, string DecidedBy, DateTimeOffset DecidedAt, IReadOnlyList<string> Columns, string? Reason, string? Rows = null)
{
    /// <summary>What the execution that waits is told.</summary>
    /// <param name="question">The question that was decided.</param>
    public Decision ToDecision(Question question) => new(Approved, DecidedBy, Columns, question.Groups, Rows);

    /// <summary>Who decided: what they wrote is for the store.</summary>
    public override string ToString() => $"QuestionDecision of {DecidedBy}";
}

/// <summary>A run speaks of a question that it has not asked.</summary>
public sealed class QuestionNotHeldException(string ticketId) : Exception($"The question {ticketId} is another run's, or was never asked.");

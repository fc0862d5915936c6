namespace Customer360.Lambdas.Ports;

/// <summary>What every run of every machine has left: one row each, for as long as the table is kept.</summary>
public interface IAudit
{
    /// <summary>Writes a run's row unless it has one.</summary>
    /// <returns>False when it has one, which is left as it is.</returns>
    Task<bool> TryRecordAsync(AuditRow row, CancellationToken cancellationToken = default);

    /// <summary>The row of a run; null when it has none.</summary>
    Task<AuditRow?> FindAsync(string executionArn, CancellationToken cancellationToken = default);

    /// <summary>A page of the rows about something, the youngest first, as they were a moment ago.</summary>
    /// <param name="subject">What they are about.</param>
    /// <param name="after">The run of the last row of the page before; null for the first page.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    Task<AuditPage> PageAsync(AuditSubject subject, string? after, CancellationToken cancellationToken = default);
}

/// <summary>Some rows.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="Next">The run behind which to go on; null when these were the last.</param>
public sealed record AuditPage(IReadOnlyList<AuditRow> Rows, string? Next);

/// <summary>What is asked about.</summary>
public abstract record AuditSubject
{
    private AuditSubject()
    {
    }

    /// <summary>Every run about a data product.</summary>
    /// <param name="Domain">The domain.</param>
    /// <param name="ProductId">The product.</param>
    public sealed record Product(string Domain, string ProductId) : AuditSubject;

    /// <summary>Every run about a request for access.</summary>
    /// <param name="RequestId">The request.</param>
    public sealed record Request(string RequestId) : AuditSubject;

    /// <summary>Every run about a subscription.</summary>
    /// <param name="SubscriptionId">The subscription.</param>
    public sealed record Subscription(string SubscriptionId) : AuditSubject;

    /// <summary>Every run that another run has started, or is about.</summary>
    /// <param name="ExecutionId">The name of the other run.</param>
    public sealed record Starter(string ExecutionId) : AuditSubject;
}

/// <summary>What a run leaves: ids and codes, never what somebody wrote.</summary>
/// <param name="ExecutionArn">The run.</param>
/// <param name="Machine">The machine: what was done.</param>
/// <param name="Status">Step Functions' word for its end.</param>
/// <param name="Outcome">How it ended, in the machine's own word; null where it has none, or did not succeed.</param>
/// <param name="Stage">The stage at which it ended or for which it ran; null where there is none.</param>
/// <param name="Error">The name of its error; null where it has none.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="StoppedAt">When it ended.</param>
/// <param name="AskedBy">Who asked for it, as their sign-in said; null where nobody known did: an event, a schedule.</param>
/// <param name="Reason">Why, as a code: the cause, the first finding's rule, the purpose, the occasion; null where there is none.</param>
/// <param name="PolicyVersion">The policy that ruled; null where none has.</param>
/// <param name="Decisions">Who has decided which stage, in order; empty where nobody was asked, or another run asked.</param>
/// <param name="Domain">The domain of the product that it is about; null where it is about none.</param>
/// <param name="ProductId">The product; null where it is about none.</param>
/// <param name="Version">The product's version; null where it is about none.</param>
/// <param name="RequestId">The request that it is about; null for none.</param>
/// <param name="SubscriptionId">The subscription that it is about; null for none.</param>
/// <param name="TicketId">The question that it is about; null for none.</param>
/// <param name="StartedBy">The name of the run that started it, or that it is about; null for none.</param>
public sealed record AuditRow(
    string ExecutionArn,
    string Machine,
    string Status,
    string? Outcome,
    string? Stage,
    string? Error,
    DateTimeOffset StartedAt,
    DateTimeOffset StoppedAt,
    string? AskedBy,
    string? Reason,
    string? PolicyVersion,
    IReadOnlyList<AuditDecision> Decisions,
    string? Domain,
    string? ProductId,
    string? Version,
    string? RequestId,
    string? SubscriptionId,
    string? TicketId,
    string? StartedBy);

/// <summary>A link of a run's chain of decisions.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="DecidedBy">Who decided, by their id in the directory.</param>
/// <param name="Approved">What was decided.</param>
/// <param name="DecidedAt">When.</param>
public sealed record AuditDecision(string Stage, string DecidedBy, bool Approved, DateTimeOffset DecidedAt);

namespace Customer360.Lambdas.Ports;

/// <summary>The requests for access as their requesters have submitted them: the only place where what they wrote is kept.</summary>
public interface IAccessRequests
{
    /// <summary>Writes a request unless there is one of its id.</summary>
    /// <returns>Null when it is written; otherwise the first, unchanged.</returns>
    Task<AccessRequest?> SubmitAsync(AccessRequest request, CancellationToken cancellationToken = default);

    /// <summary>Finds a request; null when none was submitted.</summary>
    Task<AccessRequest?> FindAsync(string requestId, CancellationToken cancellationToken = default);

    /// <summary>Takes a request for a run, unless another run has it. Asked again by the same run, it says the same.</summary>
    /// <returns>The request as it is now, with the run that has it; null when none was submitted.</returns>
    Task<AccessRequest?> ClaimAsync(string requestId, string executionId, CancellationToken cancellationToken = default);

    /// <summary>Notes the policy that rules on a request. Only the run that has it may.</summary>
    Task NotePolicyAsync(string requestId, string executionId, string policyVersion, CancellationToken cancellationToken = default);

    /// <summary>Notes a question that is asked about a request, and a group before which it lies.</summary>
    Task NoteAskedAsync(string requestId, string ticketId, string group, CancellationToken cancellationToken = default);

    /// <summary>Writes how a request ended. Only the run that has it may.</summary>
    /// <returns>False when the run does not have it, or has ended it otherwise.</returns>
    Task<bool> CloseAsync(string requestId, string executionId, string state, IReadOnlyList<string> reasons, CancellationToken cancellationToken = default);
}

/// <summary>A request for access.</summary>
/// <param name="Form">What was asked for.</param>
/// <param name="RequesterId">Who asks, as their sign-in says.</param>
/// <param name="Account">The account of the principal, from the register.</param>
/// <param name="RequesterDomain">The domain that the principal works for, from the register.</param>
/// <param name="SubmittedAt">When it was submitted.</param>
/// <param name="State">One of <see cref="Contracts.Access.RequestState"/>.</param>
/// <param name="ExecutionId">The run that takes care of it; null while none does.</param>
/// <param name="Reasons">Why it was not granted; empty unless it has ended so.</param>
/// <param name="Decisions">Who has decided which stage, in order.</param>
/// <param name="Tickets">The questions that were asked about it.</param>
/// <param name="Asked">The groups before which they lay.</param>
/// <param name="PolicyVersion">The policy that ruled on it; null while none has.</param>
public sealed record AccessRequest(
    AccessForm Form,
    string RequesterId,
    string Account,
    string RequesterDomain,
    DateTimeOffset SubmittedAt,
    string State,
    string? ExecutionId,
    IReadOnlyList<string> Reasons,
    IReadOnlyList<StageDecision> Decisions,
    IReadOnlyList<string> Tickets,
    IReadOnlyList<string> Asked,
    string? PolicyVersion = null)
{
    /// <summary>The id alone: what people wrote is for the store.</summary>
    public override string ToString() => $"AccessRequest {Form.RequestId}";
}

/// <summary>What a request asks for, every field of it checked.</summary>
/// <param name="RequestId">The request's id, chosen by who asks.</param>
/// <param name="Domain">The domain that owns the product.</param>
/// <param name="ProductId">The product.</param>
/// <param name="Version">The product's version.</param>
/// <param name="TableName">The table.</param>
/// <param name="Columns">The columns; empty means every column.</param>
/// <param name="Permission">One of <see cref="Contracts.Access.AccessPermission"/>.</param>
/// <param name="PrincipalArn">The role that would be let in.</param>
/// <param name="PurposeCode">What the data is for, as a code of the purpose register.</param>
/// <param name="Purpose">What the data is for in the requester's words; they are shown to approvers and stand nowhere else.</param>
/// <param name="DurationDays">For how many days.</param>
/// <param name="Renews">The subscription that it renews; null for a new one.</param>
/// <param name="Rows">The condition that a row has to meet, as it was written; null for every row.</param>
public sealed record AccessForm(
    string RequestId,
    string Domain,
    string ProductId,
    string Version,
    string TableName,
    IReadOnlyList<string> Columns,
    string Permission,
    string PrincipalArn,
    string PurposeCode,
    string? Purpose,
    int DurationDays,
    string? Renews = null,
    string? Rows = null)
{
    /// <summary>The id alone: what people wrote is for the store.</summary>
    public override string ToString() => $"AccessForm {RequestId}";
}

/// <summary>A link of a request's chain of decisions.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="DecidedBy">Who decided.</param>
/// <param name="Approved">What was decided.</param>
/// <param name="DecidedAt">When.</param>
/// <param name="PolicyVersion">The policy that asked.</param>
public sealed record StageDecision(string Stage, string DecidedBy, bool Approved, DateTimeOffset DecidedAt, string PolicyVersion);

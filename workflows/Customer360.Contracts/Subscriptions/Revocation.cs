namespace Customer360.Contracts.Subscriptions;

/// <summary>
/// Detail of the bus event <c>customer360.access / AccessRevocationRequested</c>: a subscription may have to end. Whether it has to, and why, says the store alone:
/// its expiry, an order of its owner or its requester, the product's retirement, the register of roles.
/// </summary>
/// <param name="SubscriptionId">The subscription; null when the event names none.</param>
/// <param name="Generation">The generation that the event was made for; null when it names none. A subscription that was renewed since does not end by it.</param>
public sealed record AccessRevocationRequested(string? SubscriptionId, int? Generation);

/// <summary>What a run of revocation asks first.</summary>
/// <param name="Detail">The event's detail, unread.</param>
/// <param name="ExecutionId">The run.</param>
public sealed record RevocationQuestion(AccessRevocationRequested Detail, string ExecutionId);

/// <summary>What a run does to end a subscription.</summary>
/// <param name="Verdict">One of <see cref="RevocationVerdict"/>.</param>
/// <param name="SubscriptionId">The subscription; null when there is none.</param>
/// <param name="Generation">Its generation; 0 when there is none.</param>
/// <param name="ProductId">The product, with its domain; null when there is no subscription.</param>
/// <param name="PrincipalArn">Whose access ends; null when there is no subscription.</param>
/// <param name="DatabaseName">The Glue database; null when there is no subscription.</param>
/// <param name="TableName">The Glue table; null when there is no subscription.</param>
/// <param name="Removals">What is to be revoked: what no live subscription of the principal needs. Empty when there is nothing to do.</param>
/// <param name="Cause">One of <see cref="RevocationCause"/>; null unless it is due.</param>
/// <param name="Reason">The verdict for people, in one sentence.</param>
/// <param name="RequestId">The request behind the generation; null when there is no subscription.</param>
/// <param name="Schedules">The schedules that would have ended it, of this generation and of those before; empty unless it ends now.</param>
public sealed record RevocationPlan(
    string Verdict,
    string? SubscriptionId,
    int Generation,
    string? ProductId,
    string? PrincipalArn,
    string? DatabaseName,
    string? TableName,
    IReadOnlyList<PermissionEntry> Removals,
    string? Cause,
    string Reason,
    string? RequestId,
    IReadOnlyList<string> Schedules);

/// <summary>Whether a subscription ends now.</summary>
public static class RevocationVerdict
{
    /// <summary>It ends, by this run.</summary>
    public const string Due = "DUE";

    /// <summary>It goes on, and what grants of before have left ends.</summary>
    public const string Leftovers = "LEFTOVERS";

    /// <summary>Nothing in the store says that it should.</summary>
    public const string NotDue = "NOT_DUE";

    /// <summary>It was renewed since.</summary>
    public const string Superseded = "SUPERSEDED";

    /// <summary>It has ended before.</summary>
    public const string Over = "OVER";

    /// <summary>There is no such subscription.</summary>
    public const string Unknown = "UNKNOWN";
}

/// <summary>Why access ends.</summary>
public static class RevocationCause
{
    /// <summary>Its days are over.</summary>
    public const string Expiry = "expiry";

    /// <summary>The product's owner ended it.</summary>
    public const string Owner = "owner";

    /// <summary>Who asked for it gave it back.</summary>
    public const string Requester = "requester";

    /// <summary>The product is retired.</summary>
    public const string Retirement = "retirement";

    /// <summary>The product's new version has nothing of it any more.</summary>
    public const string ProductChanged = "product-changed";

    /// <summary>The role is registered no longer.</summary>
    public const string RoleGone = "role-gone";
}

/// <summary>How a run of revocation ended.</summary>
/// <param name="Status">One of <see cref="RevocationStatus"/>.</param>
/// <param name="SubscriptionId">The subscription; null when the event names none.</param>
/// <param name="Generation">The generation that ended, or that goes on; 0 when there is none.</param>
/// <param name="Cause">One of <see cref="RevocationCause"/>; null unless it was revoked.</param>
/// <param name="Reason">The same for people, in one sentence.</param>
public sealed record RevocationOutcome(string Status, string? SubscriptionId, int Generation, string? Cause, string Reason);

/// <summary>The ways in which a run of revocation ends.</summary>
public static class RevocationStatus
{
    /// <summary>The access has ended.</summary>
    public const string Revoked = "Revoked";

    /// <summary>What grants of before had left has ended.</summary>
    public const string Trimmed = "Trimmed";

    /// <summary>Nothing was to be done.</summary>
    public const string Unchanged = "Unchanged";
}

/// <summary>Detail of <c>customer360.access / AccessRevoked</c>.</summary>
public sealed record AccessRevoked(string? RequestId, string? SubscriptionId, int Generation, string? ProductId, string? PrincipalArn, string? DatabaseName, string? TableName, string? Cause);

/// <summary>Detail of <c>customer360.access / AccessRevocationFailed</c>: Lake Formation still lists permissions that are to be gone.</summary>
public sealed record AccessRevocationFailed(string? RequestId, string? SubscriptionId, int Generation, string? ProductId, string? PrincipalArn, IReadOnlyList<string> Problems);

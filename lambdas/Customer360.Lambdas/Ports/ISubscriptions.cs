using Customer360.Contracts.Subscriptions;

namespace Customer360.Lambdas.Ports;

/// <summary>Who may read what, and why: the only word on what Lake Formation is to hold.</summary>
public interface ISubscriptions
{
    /// <summary>Finds a subscription; null when there is none.</summary>
    Task<Subscription?> FindAsync(string subscriptionId, CancellationToken cancellationToken = default);

    /// <summary>Every subscription of a principal, whatever its state, as they are at this moment.</summary>
    Task<IReadOnlyList<Subscription>> OfPrincipalAsync(string principalArn, CancellationToken cancellationToken = default);

    /// <summary>Every subscription of a product that names a column, whatever its state, as they were a moment ago.</summary>
    Task<IReadOnlyList<Subscription>> OfColumnAsync(string domain, string productId, string column, CancellationToken cancellationToken = default);

    /// <summary>The next subscriptions of a product, whatever their state, as they were a moment ago, in the order of their ids.</summary>
    /// <param name="domain">The domain.</param>
    /// <param name="productId">The product.</param>
    /// <param name="after">The id behind which to go on; null for the first ones.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    Task<SubscriptionPage> PageOfProductAsync(string domain, string productId, string? after, CancellationToken cancellationToken = default);

    /// <summary>A page of the subscriptions of all principals that are granted, being granted or being ended, as they are at this moment.</summary>
    /// <param name="position">Where the page before ended; null for the first page.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>At most 50, perhaps none, and where the next page begins; null when there is no other.</returns>
    /// <exception cref="SubscriptionStepInvalidException">No page ended at the position.</exception>
    Task<(IReadOnlyList<Subscription> Page, string? Position)> LiveAsync(string? position, CancellationToken cancellationToken = default);

    /// <summary>
    /// Lets one run change what a principal may do in a database; a second run of the same name is the same run. The lease covers the database, because what permits
    /// a principal to see the database is shared by its tables.
    /// </summary>
    /// <returns>False while another run has it.</returns>
    Task<bool> TryLeaseAsync(string principalArn, string databaseName, string executionId, CancellationToken cancellationToken = default);

    /// <summary>Gives the lease back; nothing happens when another run has it.</summary>
    Task ReleaseAsync(string principalArn, string databaseName, string executionId, CancellationToken cancellationToken = default);

    /// <summary>Lets one run tell of the end of a generation on an occasion; a second run of the same name is the same run.</summary>
    /// <returns>False when another run has.</returns>
    Task<bool> TryTakeNoticeAsync(string subscriptionId, int generation, string occasion, string executionId, CancellationToken cancellationToken = default);

    /// <summary>Writes a subscription as it is to be, unless it was written since it was read.</summary>
    /// <param name="subscription">The subscription, with the revision that was read; 0 for a new one.</param>
    /// <param name="leaseOf">The run that has to have the lease; null for a write that needs none.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>False when it was written since, or the run does not have the lease.</returns>
    Task<bool> TryWriteAsync(Subscription subscription, string? leaseOf, CancellationToken cancellationToken = default);
}

/// <summary>Some of a product's subscriptions.</summary>
/// <param name="Subscriptions">The subscriptions.</param>
/// <param name="Last">The id behind which to go on; null when there are no more.</param>
public sealed record SubscriptionPage(IReadOnlyList<Subscription> Subscriptions, string? Last);

/// <summary>The access of one principal to one table.</summary>
/// <param name="Id">The id, that of the request that it began with.</param>
/// <param name="PrincipalArn">The role.</param>
/// <param name="Domain">The domain that owns the product.</param>
/// <param name="ProductId">The product.</param>
/// <param name="DatabaseName">The Glue database.</param>
/// <param name="TableName">The Glue table.</param>
/// <param name="State">One of <see cref="SubscriptionState"/>.</param>
/// <param name="Current">The grant that holds, is being made, or held last.</param>
/// <param name="Next">A renewal's grant while it is made; null otherwise.</param>
/// <param name="Leftovers">What grants of before have left that is still to be revoked; nothing that the subscription itself needs.</param>
/// <param name="Revocation">An order to end it, or what has ended it; null for neither.</param>
/// <param name="Revision">How often it was written.</param>
/// <param name="ChangedAt">When it was written last; null for what was written before that was noted.</param>
public sealed record Subscription(
    string Id,
    string PrincipalArn,
    string Domain,
    string ProductId,
    string DatabaseName,
    string TableName,
    string State,
    SubscriptionGrant Current,
    SubscriptionGrant? Next,
    IReadOnlyList<PermissionEntry> Leftovers,
    SubscriptionRevocation? Revocation,
    int Revision,
    DateTimeOffset? ChangedAt = null)
{
    /// <summary>True when the principal is to have what the subscription says.</summary>
    public bool IsLive => State is SubscriptionState.Granting or SubscriptionState.Active;

    /// <summary>The grant that holds and, while a renewal is made, the one after it.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public IEnumerable<SubscriptionGrant> Grants => Next is null ? [Current] : [Current, Next];

    /// <summary>The id alone.</summary>
    public override string ToString() => $"Subscription {Id}";
}

/// <summary>One generation of a subscription: what was decided, by whom, and until when.</summary>
/// <param name="Generation">1 for the first, one more with each renewal.</param>
/// <param name="RequestId">The request behind it.</param>
/// <param name="ExecutionId">The run that granted it.</param>
/// <param name="RequesterId">Who asked.</param>
/// <param name="Version">The product's version that was asked for.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Permissions">Lake Formation's permissions.</param>
/// <param name="PurposeCode">What the data is for.</param>
/// <param name="Decisions">Who has decided which stage, in order; empty when the policy alone did.</param>
/// <param name="OpenedAt">When it was written down.</param>
/// <param name="GrantedAt">When the permissions were read back; null before.</param>
/// <param name="ExpiresAt">When it ends.</param>
/// <param name="PolicyVersion">The policy that ruled on the request; null for grants from before it was written down.</param>
/// <param name="Rows">The condition of the rows; null for every row.</param>
public sealed record SubscriptionGrant(
    int Generation,
    string RequestId,
    string ExecutionId,
    string RequesterId,
    string Version,
    IReadOnlyList<string> Columns,
    IReadOnlyList<string> Permissions,
    string PurposeCode,
    IReadOnlyList<StageDecision> Decisions,
    DateTimeOffset OpenedAt,
    DateTimeOffset? GrantedAt,
    DateTimeOffset ExpiresAt,
    string? PolicyVersion = null,
    string? Rows = null);

/// <summary>Why a subscription is to end, or has ended.</summary>
/// <param name="Cause">One of <see cref="RevocationCause"/>.</param>
/// <param name="OrderedBy">Who ordered it; null when nobody had to.</param>
/// <param name="At">When it was ordered, or began.</param>
/// <param name="ExecutionId">The run that ended it; null while none has.</param>
public sealed record SubscriptionRevocation(string Cause, string? OrderedBy, DateTimeOffset At, string? ExecutionId);

/// <summary>What becomes of a subscription.</summary>
public static class SubscriptionState
{
    /// <summary>A run is granting it.</summary>
    public const string Granting = "Granting";

    /// <summary>Lake Formation lets the principal in.</summary>
    public const string Active = "Active";

    /// <summary>A run is ending it.</summary>
    public const string Revoking = "Revoking";

    /// <summary>It has ended.</summary>
    public const string Revoked = "Revoked";

    /// <summary>Lake Formation would not grant it.</summary>
    public const string Failed = "Failed";
}

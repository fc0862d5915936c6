using System.Text.Json.Serialization;
using Customer360.Lambdas.Ports;

namespace Customer360.Lambdas.Subscriptions;

/// <summary>A principal that can read a column, and what is behind it.</summary>
/// <param name="PrincipalArn">The role.</param>
/// <param name="Table">The table, with its database.</param>
/// <param name="SubscriptionId">The subscription.</param>
/// <param name="Generation">Its generation.</param>
/// <param name="RequestId">The request.</param>
/// <param name="RequesterId">Who asked.</param>
/// <param name="PurposeCode">What for.</param>
/// <param name="Decisions">Who decided which stage; empty when the policy alone did.</param>
/// <param name="ExecutionId">The run.</param>
/// <param name="GrantedAt">Since when; null while it is being granted.</param>
/// <param name="ExpiresAt">Until when.</param>
/// <param name="PolicyVersion">The policy that ruled; null for grants from before it was written down.</param>
/// <param name="Rows">The condition of the rows that they can read; null for every row.</param>
/// <param name="Audit">Where the API tells what was done about the request.</param>
internal sealed record Reader(
    string PrincipalArn,
    string Table,
    string SubscriptionId,
    int Generation,
    string RequestId,
    string RequesterId,
    string PurposeCode,
    IReadOnlyList<StageDecision> Decisions,
    string ExecutionId,
    DateTimeOffset? GrantedAt,
    DateTimeOffset ExpiresAt,
    string? PolicyVersion,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Rows,
    string Audit);

/// <summary>Reads out of subscriptions who can read a column.</summary>
internal static class Readers
{
    /// <summary>Everybody who can, or may be able to still: what is being granted or revoked counts until it is gone.</summary>
    public static IReadOnlyList<Reader> Of(IEnumerable<Subscription> subscriptions, string column) =>
    [
        .. from subscription in subscriptions
           where subscription.State is SubscriptionState.Granting or SubscriptionState.Active or SubscriptionState.Revoking
           from grant in subscription.Grants
           where grant.Permissions.Contains(Permission.Select) && grant.Columns.Contains(column)
           orderby subscription.PrincipalArn, subscription.Id, grant.Generation
           select new Reader(
               subscription.PrincipalArn,
               $"{subscription.DatabaseName}.{subscription.TableName}",
               subscription.Id,
               grant.Generation,
               grant.RequestId,
               grant.RequesterId,
               grant.PurposeCode,
               grant.Decisions,
               grant.ExecutionId,
               grant.GrantedAt,
               grant.ExpiresAt,
               grant.PolicyVersion,
               grant.Rows,
               $"/audit?request={grant.RequestId}"),
    ];
}

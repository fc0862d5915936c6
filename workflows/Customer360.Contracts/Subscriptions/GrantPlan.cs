using System.Text.Json.Serialization;
using Customer360.Contracts.Access;

namespace Customer360.Contracts.Subscriptions;

/// <summary>Input of <c>access-grant</c>: a decided request that is to become a subscription, or to renew one.</summary>
/// <param name="RequestId">The request.</param>
/// <param name="ExecutionId">The run that takes care of the request, and had it decided.</param>
/// <param name="Scope">What was decided.</param>
/// <param name="Classified">How sensitive the columns were that were asked for, as those saw it who decided.</param>
public sealed record GrantQuestion(string? RequestId, string ExecutionId, GrantScope Scope, IReadOnlyList<ClassifiedColumn> Classified);

/// <summary>A decided request, and what is there when it is to be granted.</summary>
/// <param name="Question">The decided request.</param>
/// <param name="Tags">The tags in effect now; null when the table is gone.</param>
public sealed record GrantOpening(GrantQuestion Question, EffectiveTags? Tags);

/// <summary>A run of <c>access-grant</c> that has ended, as Step Functions describes it.</summary>
/// <param name="Output">How the request ended.</param>
public sealed record GrantRun([property: JsonPropertyName("Output")] AccessOutcome Output);

/// <summary>What a run does to make a subscription real. The subscription is written down, and nobody else changes the principal's permissions in the database until the run has settled it.</summary>
/// <param name="SubscriptionId">The subscription.</param>
/// <param name="Generation">Counts the subscription's grants: 1 for the first, one more with each renewal.</param>
/// <param name="ProductId">The product.</param>
/// <param name="PrincipalArn">The role that is let in.</param>
/// <param name="DatabaseName">The Glue database.</param>
/// <param name="TableName">The Glue table.</param>
/// <param name="Grants">What is to be granted.</param>
/// <param name="Filters">The data cells filters that have to be there first; empty where every row is granted.</param>
/// <param name="ExpiresAt">When the grant ends, in whole seconds.</param>
/// <param name="ScheduleName">The name of the schedule that ends it, made of the subscription and the generation.</param>
/// <param name="ScheduleExpression">When that schedule fires, in Scheduler's words.</param>
/// <param name="Notices">The schedules that have the requester told of the end: those that lie in the future.</param>
/// <param name="OutdatedNotices">The names of those of the generation before, which is not told of any more.</param>
/// <param name="Refusal">Why nothing is to be granted after all, in one sentence; null when something is. Nothing is written down then.</param>
public sealed record GrantPlan(
    string SubscriptionId,
    int Generation,
    string ProductId,
    string PrincipalArn,
    string DatabaseName,
    string TableName,
    IReadOnlyList<PermissionEntry> Grants,
    IReadOnlyList<CellsFilter> Filters,
    DateTime ExpiresAt,
    string ScheduleName,
    string ScheduleExpression,
    IReadOnlyList<ExpiryNoticeSchedule> Notices,
    IReadOnlyList<string> OutdatedNotices,
    string? Refusal);

/// <summary>How far a run has come with a subscription.</summary>
/// <param name="SubscriptionId">The subscription.</param>
/// <param name="ExecutionId">The run.</param>
/// <param name="Step">One of <see cref="SettlementStep"/>.</param>
public sealed record Settlement(string SubscriptionId, string ExecutionId, string Step);

/// <summary>What is left when a run has settled a subscription.</summary>
/// <param name="HasLeftovers">True when permissions of before are still to be revoked.</param>
public sealed record SettledSubscription(bool HasLeftovers);

/// <summary>What a run writes down about a subscription. Others may change the principal's permissions afterwards.</summary>
public static class SettlementStep
{
    /// <summary>The permissions are there and were read back.</summary>
    public const string Activate = "ACTIVATE";

    /// <summary>The permissions could not be granted, or only some of them.</summary>
    public const string Fail = "FAIL";

    /// <summary>What grants of before have left is gone.</summary>
    public const string Trim = "TRIM";

    /// <summary>The permissions are gone.</summary>
    public const string Revoke = "REVOKE";

    /// <summary>Lake Formation would not let the permissions go; the next run goes on.</summary>
    public const string Leave = "LEAVE";
}

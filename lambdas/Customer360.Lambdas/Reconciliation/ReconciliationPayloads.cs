using System.Text.RegularExpressions;
using Customer360.Contracts.Subscriptions;
using Customer360.Lambdas.Access;
using Customer360.Lambdas.Ports;

namespace Customer360.Lambdas.Reconciliation;

/// <summary>What the steps of our machines never send: keys are made of checked parts only, whoever calls.</summary>
internal static partial class ReconciliationPayloads
{
    public static void Check(ReconciliationPlan plan) => Require(ReconciliationId.IsMatch(plan.ReconciliationId), "an id of a reconciliation");

    public static void Check(CheckOrder order)
    {
        Require(ReconciliationId.IsMatch(order.ReconciliationId), "an id of a reconciliation");
        Require(order.Pages is >= 0 and < 100_000_000, "a number of pages");
    }

    public static void Check(CheckedSubscription check)
    {
        Check(check.Order);
        Require(AccessPatterns.RequestId.IsMatch(check.Subscription.SubscriptionId), "an id");
        Require(check.Rows.All(row => row?.Permissions is not null) && (check.Columns ?? []).All(column => column is not null), "rows or columns");
        Require(check.Filter is not { Columns: { } columns } || columns.All(column => column is not null), "a filter");
    }

    public static void Check(Reapplication reapplication)
    {
        Check(reapplication.Order);
        Require(AccessPatterns.RequestId.IsMatch(reapplication.SubscriptionId), "an id");
    }

    public static void Check(GrantPage page)
    {
        Check(page.Order);
        Require(page.Rows.All(row => row?.Permissions is not null), "rows");
    }

    private static void Require(bool isGood, string what)
    {
        if (!isGood)
        {
            throw new SubscriptionStepInvalidException(what);
        }
    }

    [GeneratedRegex(@"\A[A-Za-z0-9_-]{1,80}\z")]
    private static partial Regex ReconciliationId { get; }
}

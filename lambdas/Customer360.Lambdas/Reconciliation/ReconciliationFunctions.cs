using Amazon.Lambda.Annotations;
using Customer360.Contracts.Subscriptions;
using Customer360.Lambdas.Hosting;
using Customer360.Lambdas.Ports;
using Customer360.Lambdas.Reconciliation;
using Customer360.Lambdas.Subscriptions;

namespace Customer360.Lambdas;

/// <summary>What runs of reconciliation ask: which subscriptions there are, what is wrong with each and with each row of Lake Formation's list, and the report.</summary>
public sealed class ReconciliationFunctions(ISubscriptions subscriptions, IRegistry registry, IReports reports, PlatformSettings settings, TimeProvider time, StepLog log)
{
    /// <summary>Begins a reconciliation, whatever the event says that asks for it.</summary>
    [LambdaFunction(ResourceName = "OpenReconciliation", Timeout = 30, MemorySize = 512, Policies = "AWSLambdaBasicExecutionRole")]
    public ReconciliationPlan OpenReconciliation(ReconciliationQuestion question)
    {
        var plan = new ReconciliationPlan(question.ExecutionId, question.Detail.Reapply == true);
        log.Write("Reconciliation opened", ("reconciliationId", plan.ReconciliationId), ("reapply", plan.Reapply));
        return plan;
    }

    /// <summary>The next page of live subscriptions.</summary>
    [LambdaFunction(ResourceName = "ReadSubscriptions", Timeout = 30, MemorySize = 512, Policies = "AWSLambdaBasicExecutionRole, @SubscriptionsReadPolicy")]
    public async Task<SubscriptionReferences> ReadSubscriptions(CheckOrder order)
    {
        ReconciliationPayloads.Check(order);
        var (page, position) = await subscriptions.LiveAsync(order.Position);
        return new([.. page.Select(found => new SubscriptionReference(found.Id, found.Revision, found.PrincipalArn, found.DatabaseName, found.TableName, found.Current.Rows is null ? null : Permission.FilterOf(found, found.Current)))], position);
    }

    /// <summary>Says how a subscription stands, and writes what is wrong into the report.</summary>
    [LambdaFunction(ResourceName = "ReviewSubscription", Timeout = 30, MemorySize = 512, Policies = "AWSLambdaBasicExecutionRole, @RegistryReadPolicy, @SubscriptionsPolicy, @ReportsPolicy")]
    public async Task<SubscriptionReview> ReviewSubscription(CheckedSubscription check)
    {
        ReconciliationPayloads.Check(check);
        var review = await Desk.ReviewAsync(check);
        log.Write("Subscription reviewed", ("subscriptionId", check.Subscription.SubscriptionId), ("verdict", review.Verdict));
        return review;
    }

    /// <summary>Writes into the report whether what was missing is there again, and lets others change the principal's permissions.</summary>
    [LambdaFunction(ResourceName = "SettleReapplication", Timeout = 30, MemorySize = 512, Policies = "AWSLambdaBasicExecutionRole, @SubscriptionsPolicy, @ReportsPolicy")]
    public async Task<bool> SettleReapplication(Reapplication reapplication)
    {
        ReconciliationPayloads.Check(reapplication);
        await Desk.SettleAsync(reapplication);
        log.Write("Subscription granted again", ("subscriptionId", reapplication.SubscriptionId), ("done", reapplication.IsDone));
        return reapplication.IsDone;
    }

    /// <summary>Looks for the subscription behind each row of a page of Lake Formation's list, and writes the others into the report.</summary>
    [LambdaFunction(ResourceName = "ReviewGrants", Timeout = 30, MemorySize = 512, Policies = "AWSLambdaBasicExecutionRole, @RegistryReadPolicy, @SubscriptionsReadPolicy, @ReportsPolicy")]
    public async Task<CheckOutcome> ReviewGrants(GrantPage page)
    {
        ReconciliationPayloads.Check(page);
        return await new GrantDesk(subscriptions, registry, new FindingFile(reports, page.Order), settings, time).ReviewAsync(page);
    }

    /// <summary>Puts the report together.</summary>
    [LambdaFunction(ResourceName = "CloseReconciliation", Timeout = 300, MemorySize = 1024, Policies = "AWSLambdaBasicExecutionRole, @ReportsPolicy")]
    public async Task<ReconciliationReport> CloseReconciliation(ReconciliationClosing closing)
    {
        ReconciliationPayloads.Check(closing.Plan);
        var report = await ReportWriter.WriteAsync(reports, closing, time.GetUtcNow());
        log.Write("Reconciliation closed", ("reconciliationId", closing.Plan.ReconciliationId), ("missing", report.Counts.Missing), ("unrecorded", report.Counts.Unrecorded));
        return report;
    }

    private SubscriptionCheckDesk Desk => new(subscriptions, new RevocationDesk(subscriptions, registry, time), reports, time);
}

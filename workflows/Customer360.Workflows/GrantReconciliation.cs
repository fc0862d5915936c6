using Amazon.EventBridge;
using Amazon.SimpleNotificationService;
using Amazon.StepFunctions;
using Amazon.StepFunctions.Model;
using Customer360.Contracts.Onboarding;
using Customer360.Contracts.Subscriptions;
using Customer360.Lambdas;
using DurableStates;

namespace Customer360.Workflows;

/// <summary>
/// Holds what subscriptions say against what Lake Formation lists, both ways: what is recorded and missing, and what somebody made by hand. A schedule starts it each
/// night. Its parts are runs of their own, so that no history grows with the number of grants.
/// </summary>
[StateMachine("grant-reconciliation", Timeout = "PT12H")]
[EventTrigger(Source = "customer360.access", DetailType = "GrantReconciliationRequested")]
public sealed class GrantReconciliation : TaskOrchestrator<GrantReconciliationRequested, GrantsReconciled>
{
    private static readonly TaskOptions Reporting = new() { Timeout = TimeSpan.FromMinutes(6) };

    /// <inheritdoc/>
    public override async Task<GrantsReconciled> RunAsync(TaskOrchestrationContext context, GrantReconciliationRequested input)
    {
        var plan = await context.CallActivityAsync((ReconciliationFunctions reconciliation) => reconciliation.OpenReconciliation(new ReconciliationQuestion(input, context.InstanceId)));
        var subscriptions = new CheckOutcome(null, 0, 0, 0, 0, 0);
        do
        {
            var before = subscriptions;
            // state: Check subscriptions
            var part = await context.RunJobAsync<Nested<CheckOutcome>>(
                (IAmazonStepFunctions machines) => machines.StartExecutionAsync(new StartExecutionRequest
                {
                    StateMachineArn = Template.GetAtt("SubscriptionCheckStateMachine", "Arn"),
                    Input = WorkflowJson.Serialize(new CheckOrder(plan.ReconciliationId, plan.Reapply, before.Position, before.Pages)),
                }),
                ServiceRetries.Executions);
            subscriptions = Sum(before, part.Output);
        }
        while (subscriptions.Position is not null);

        var grants = new CheckOutcome(null, 0, 0, 0, 0, 0);
        do
        {
            var before = grants;
            // state: Check grants
            var part = await context.RunJobAsync<Nested<CheckOutcome>>(
                (IAmazonStepFunctions machines) => machines.StartExecutionAsync(new StartExecutionRequest
                {
                    StateMachineArn = Template.GetAtt("GrantCheckStateMachine", "Arn"),
                    Input = WorkflowJson.Serialize(new CheckOrder(plan.ReconciliationId, plan.Reapply, before.Position, before.Pages)),
                }),
                ServiceRetries.Executions);
            grants = Sum(before, part.Output);
        }
        while (grants.Position is not null);

        var report = await context.CallActivityAsync((ReconciliationFunctions reconciliation) => reconciliation.CloseReconciliation(new ReconciliationClosing(plan, subscriptions, grants)), Reporting);
        var reconciled = new GrantsReconciled(plan.ReconciliationId, report.Counts, report.ReportUri);
        // state: Announce reconciliation
        await context.CallAwsAsync((IAmazonEventBridge events) => events.PutEventsAsync(BusEvents.Access("GrantsReconciled", WorkflowJson.Serialize(reconciled))), ServiceRetries.Events);
        var notice = report.Notice;
        if (notice is not null)
        {
            // state: Tell findings
            await context.CallAwsAsync((IAmazonSimpleNotificationService notices) => notices.PublishAsync(StewardChannel.Message(notice)), ServiceRetries.Notices);
        }

        return reconciled;
    }

    private static CheckOutcome Sum(CheckOutcome before, CheckOutcome part) => new(
        part.Position, part.Pages, before.Seen + part.Seen, before.Healthy + part.Healthy, before.InMotion + part.InMotion, before.Ignored + part.Ignored);
}

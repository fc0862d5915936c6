using Amazon.EventBridge;
using Amazon.StepFunctions;
using Amazon.StepFunctions.Model;
using Customer360.Contracts.Access;
using Customer360.Contracts.Subscriptions;
using Customer360.Lambdas;
using DurableStates;

namespace Customer360.Workflows;

/// <summary>
/// Decides a request for access to a data product: by policy where it may, else by the people whom the policy names, stage by stage, and grants exactly what they decided.
/// The event names the request; what was asked for, and by whom, lies in the store.
/// </summary>
[StateMachine("access-approval", Timeout = "P30D")]
[EventTrigger(Source = "customer360.access", DetailType = "AccessRequested")]
public sealed class AccessApproval : TaskOrchestrator<AccessRequested, AccessOutcome>
{
    /// <inheritdoc/>
    public override async Task<AccessOutcome> RunAsync(TaskOrchestrationContext context, AccessRequested input)
    {
        var outcome = await DecideAsync(context, input);

        // Another run tells how the request ends.
        if (outcome.Status != AccessStatus.Duplicate)
        {
            await StewardChannel.TellEndingAsync(context, outcome.RequestId);
        }

        return outcome;
    }

    private static async Task<AccessOutcome> DecideAsync(TaskOrchestrationContext context, AccessRequested input)
    {
        var admission = await context.CallActivityAsync((AccessFunctions access) => access.AdmitRequest(new AdmissionQuestion(input, context.InstanceId)));
        if (admission.Verdict == AdmissionVerdict.Duplicate)
        {
            return new AccessOutcome(AccessStatus.Duplicate, admission.RequestId, null, null, null, [], admission.State);
        }

        if (admission.Verdict == AdmissionVerdict.Refused)
        {
            var unadmitted = new AccessDenied(admission.RequestId, admission.ProductId, "admission", admission.Reasons);
            // state: Announce refusal
            await context.CallAwsAsync((IAmazonEventBridge events) => events.PutEventsAsync(BusEvents.Access("AccessDenied", WorkflowJson.Serialize(unadmitted))), ServiceRetries.Events);
            return new AccessOutcome(AccessStatus.Denied, admission.RequestId, null, null, "admission", admission.Reasons, null);
        }

        EffectiveTags? tags = null;
        if (admission.DatabaseName is { } database)
        {
            tags = await LakeTags.OfAsync(context, database, admission.TableName);
        }

        var ruling = await context.CallActivityAsync((AccessFunctions access) => access.EvaluatePolicy(new PolicyQuestion(admission.RequestId, context.InstanceId, tags)));
        if (ruling.Verdict == PolicyVerdict.AutoDeny)
        {
            // state: Close denial by policy
            await context.CallActivityAsync((AccessFunctions access) => access.CloseRequest(
                new RequestClosing(admission.RequestId, context.InstanceId, RequestState.Denied, "policy", ruling.Reasons)));
            var denied = new AccessDenied(admission.RequestId, ruling.ProductId, "policy", ruling.Reasons);
            // state: Announce denial by policy
            await context.CallAwsAsync((IAmazonEventBridge events) => events.PutEventsAsync(BusEvents.Access("AccessDenied", WorkflowJson.Serialize(denied))), ServiceRetries.Events);
            return new AccessOutcome(AccessStatus.Denied, admission.RequestId, null, null, "policy", ruling.Reasons, null);
        }

        // Each stage may approve less than the one before it, and never more.
        var columns = ruling.Scope.Columns;
        var rows = ruling.Scope.Rows;
        AccessOutcome? ended = null;
        foreach (var stage in ruling.Stages)
        {
            var ticket = await context.CallActivityAsync((StewardFunctions stewards) => stewards.OpenQuestion(
                new StewardQuestion(admission.RequestId, context.InstanceId, stage, ruling, columns, rows)));
            await StewardChannel.AnnounceAsync(context, ticket);
            Decision decision;
            try
            {
                decision = await context.WaitForCallbackAsync<Decision>(
                    token => context.CallActivityAsync((StewardFunctions stewards) => stewards.AskSteward(new StewardWait(ticket.TicketId, context.InstanceId, token))),
                    timeout: stage.Deadline);
            }
            catch (TimeoutException)
            {
                string[] late = [$"Nobody of {stage.Approver} decided in time."];
                // state: Close expiry
                await context.CallActivityAsync((AccessFunctions access) => access.CloseRequest(
                    new RequestClosing(admission.RequestId, context.InstanceId, RequestState.Expired, stage.Name, late)));
                var expired = new AccessRequestExpired(admission.RequestId, ruling.ProductId, stage.Name);
                // state: Announce expiry
                await context.CallAwsAsync((IAmazonEventBridge events) => events.PutEventsAsync(BusEvents.Access("AccessRequestExpired", WorkflowJson.Serialize(expired))), ServiceRetries.Events);
                ended = new AccessOutcome(AccessStatus.Expired, admission.RequestId, null, null, stage.Name, late, null);
                break;
            }

            await StewardChannel.TellDecisionAsync(context, ticket, decision);
            if (!decision.Approved)
            {
                string[] no = [$"{decision.DecidedBy} denied it for {stage.Approver}."];
                // state: Close denial
                await context.CallActivityAsync((AccessFunctions access) => access.CloseRequest(
                    new RequestClosing(admission.RequestId, context.InstanceId, RequestState.Denied, stage.Name, no)));
                var refused = new AccessDenied(admission.RequestId, ruling.ProductId, stage.Name, no);
                // state: Announce denial
                await context.CallAwsAsync((IAmazonEventBridge events) => events.PutEventsAsync(BusEvents.Access("AccessDenied", WorkflowJson.Serialize(refused))), ServiceRetries.Events);
                ended = new AccessOutcome(AccessStatus.Denied, admission.RequestId, null, null, stage.Name, no, null);
                break;
            }

            columns = decision.Columns;
            rows = decision.Rows;
        }

        if (ended is not null)
        {
            return ended;
        }

        var scope = new GrantScope(ruling.Scope.DatabaseName, ruling.Scope.TableName, columns, ruling.Scope.Permissions, ruling.Scope.DurationDays, rows);
        var decided = new GrantQuestion(admission.RequestId, context.InstanceId, scope, ruling.Columns);
        // state: Grant
        var grant = await context.RunJobAsync<GrantRun>(
            (IAmazonStepFunctions machines) => machines.StartExecutionAsync(new StartExecutionRequest
            {
                StateMachineArn = Template.GetAtt("AccessGrantStateMachine", "Arn"),
                Input = WorkflowJson.Serialize(decided),
            }),
            LakePermissions.Nesting with { Timeout = TimeSpan.FromHours(25) });
        return grant.Output;
    }
}

using Amazon.EventBridge;
using Amazon.LakeFormation;
using Amazon.LakeFormation.Model;
using Customer360.Contracts.Access;
using Customer360.Lambdas;
using DurableStates;
using PutEventsRequest = Amazon.EventBridge.Model.PutEventsRequest;
using PutEventsRequestEntry = Amazon.EventBridge.Model.PutEventsRequestEntry;

namespace Customer360.Workflows;

/// <summary>Decides a request for access to a data product: by policy where it may, else by the people whom the policy names, stage by stage, and grants it.</summary>
[StateMachine("access-approval", Timeout = "P30D")]
[EventTrigger(Source = "customer360.access", DetailType = "AccessRequested")]
public sealed class AccessApproval : TaskOrchestrator<AccessRequested, AccessOutcome>
{
    private const string Source = "customer360.access";

    // Lake Formation changes the permissions of one table one after the other.
    private static readonly TaskOptions Granting = TaskOptions.FromRetryPolicy(new RetryPolicy(6, TimeSpan.FromSeconds(2), 2.0)
    {
        HandleFailure = failure => failure.IsCausedBy<ConcurrentModificationException>(),
    });

    /// <inheritdoc/>
    public override async Task<AccessOutcome> RunAsync(TaskOrchestrationContext context, AccessRequested input)
    {
        var ruling = await context.CallActivityAsync((AccessFunctions access) => access.EvaluatePolicy(input));
        if (ruling.Verdict == PolicyVerdict.AutoDeny)
        {
            var reason = string.Join(" ", ruling.Reasons);
            var denied = new AccessDenied(input.RequestId, input.ProductId, "policy", reason);
            // state: Announce denial by policy
            await context.CallAwsAsync((IAmazonEventBridge events) => events.PutEventsAsync(Announcement("AccessDenied", WorkflowJson.Serialize(denied))));
            return new AccessOutcome(AccessStatus.Denied, input.RequestId, null, null, "policy", reason);
        }

        foreach (var stage in ruling.Stages)
        {
            Decision decision;
            try
            {
                decision = await context.WaitForCallbackAsync<Decision>(
                    token => context.CallActivityAsync((AccessFunctions access) => access.AskSteward(new StewardQuestion(input, stage, ruling.Scope, token))),
                    timeout: stage.Deadline);
            }
            catch (TimeoutException)
            {
                var expired = new AccessRequestExpired(input.RequestId, input.ProductId, stage.Name);
                // state: Announce expiry
                await context.CallAwsAsync((IAmazonEventBridge events) => events.PutEventsAsync(Announcement("AccessRequestExpired", WorkflowJson.Serialize(expired))));
                return new AccessOutcome(AccessStatus.Expired, input.RequestId, null, null, stage.Name, $"Nobody of {stage.Approver} decided in time.");
            }

            if (!decision.Approved)
            {
                var refused = new AccessDenied(input.RequestId, input.ProductId, stage.Name, decision.Reason);
                // state: Announce denial
                await context.CallAwsAsync((IAmazonEventBridge events) => events.PutEventsAsync(Announcement("AccessDenied", WorkflowJson.Serialize(refused))));
                return new AccessOutcome(AccessStatus.Denied, input.RequestId, null, null, stage.Name, decision.Reason);
            }
        }

        await context.CallAwsAsync(
            (IAmazonLakeFormation lakeFormation) => lakeFormation.GrantPermissionsAsync(new GrantPermissionsRequest
            {
                Principal = new DataLakePrincipal { DataLakePrincipalIdentifier = input.PrincipalArn },
                Resource = new Resource
                {
                    TableWithColumns = new TableWithColumnsResource
                    {
                        DatabaseName = ruling.Scope.DatabaseName,
                        Name = ruling.Scope.TableName,
                        ColumnNames = [.. ruling.Scope.Columns],
                    },
                },
                Permissions = [.. ruling.Scope.Permissions],
            }),
            Granting);

        var expiresAt = context.CurrentUtcDateTime.AddDays(ruling.Scope.DurationDays);
        var granted = new AccessGranted(input.RequestId, input.ProductId, input.PrincipalArn, ruling.Scope, expiresAt);
        // state: Announce grant
        await context.CallAwsAsync((IAmazonEventBridge events) => events.PutEventsAsync(Announcement("AccessGranted", WorkflowJson.Serialize(granted))));
        return new AccessOutcome(AccessStatus.Granted, input.RequestId, ruling.Scope, expiresAt, null, null);
    }

    private static PutEventsRequest Announcement(string detailType, string detail) => new()
    {
        Entries = [new PutEventsRequestEntry { EventBusName = Template.Ref("Customer360Bus"), Source = Source, DetailType = detailType, Detail = detail }],
    };
}

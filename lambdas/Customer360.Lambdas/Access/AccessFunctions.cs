using Amazon.Lambda.Annotations;
using Customer360.Contracts.Access;
using Customer360.Lambdas.Access;
using Customer360.Lambdas.Hosting;
using Customer360.Lambdas.Policy;
using Customer360.Lambdas.Ports;
using Customer360.Lambdas.Subscriptions;

namespace Customer360.Lambdas;

/// <summary>What the runs of access approval ask: decisions that need the stores.</summary>
public sealed class AccessFunctions(
    IAccessRequests requests, ISubscriptions subscriptions, IRegistry registry, IObjectStore objects, IEventPublisher events, PlatformSettings settings, TimeProvider time, StepLog log)
{
    /// <summary>Takes a request up for a run, whatever the event says that started it.</summary>
    [LambdaFunction(ResourceName = "AdmitRequest", Timeout = 30, MemorySize = 512, Policies = "AWSLambdaBasicExecutionRole, @AccessRequestsPolicy, @RegistryReadPolicy")]
    public async Task<Admission> AdmitRequest(AdmissionQuestion question)
    {
        var admission = await new AdmissionDesk(requests, registry, events, time).AdmitAsync(question);
        log.Write("Request admitted", ("accessRequestId", admission.RequestId), ("verdict", admission.Verdict), ("state", admission.State));
        return admission;
    }

    /// <summary>Rules on a request by the policy table, on what the register, the product's contract and the tags in effect say.</summary>
    [LambdaFunction(ResourceName = "EvaluatePolicy", Timeout = 30, MemorySize = 512, Policies = "AWSLambdaBasicExecutionRole, @AccessRequestsPolicy, @RegistryReadPolicy, @ContractsReadPolicy, @SubscriptionsReadPolicy")]
    public async Task<PolicyRuling> EvaluatePolicy(PolicyQuestion question)
    {
        StepPayloads.Check(question.Tags);
        var request = await OwnAsync(question.RequestId, question.ExecutionId);
        var renewal = request.Form.Renews is { } renewed ? Renewals.Problem(request, await subscriptions.FindAsync(renewed)) : null;
        var ruling = await new RequestReader(registry, objects, settings).ReadAsync(request, question.Tags) switch
        {
            RequestMeaning.Known when renewal is not null => Denied(request, [renewal]),
            RequestMeaning.Known(var facts, var scope, var columns, var byRow, var notes) when AccessPolicy.Rule(facts) is { Verdict: not PolicyVerdict.AutoDeny } ruled =>
                Ruling(request, ruled.Verdict, [.. ruled.Reasons, .. notes], ruled.Stages, scope with { DurationDays = ruled.DurationDays }, columns, byRow),
            RequestMeaning.Known(var facts, _, _, _, var notes) => Denied(request, [.. AccessPolicy.Rule(facts).Reasons, .. notes]),
            RequestMeaning.Unknown(var reasons) => Denied(request, reasons),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        await requests.NotePolicyAsync(request.Form.RequestId, question.ExecutionId, ruling.PolicyVersion);
        log.Write("Policy evaluated", ("accessRequestId", question.RequestId), ("productId", ruling.ProductId), ("verdict", ruling.Verdict), ("policyVersion", ruling.PolicyVersion), ("stages", ruling.Stages.Count));
        return ruling;
    }

    /// <summary>Writes down how a run has ended its request.</summary>
    [LambdaFunction(ResourceName = "CloseRequest", Timeout = 30, MemorySize = 512, Policies = "AWSLambdaBasicExecutionRole, @AccessRequestsPolicy")]
    public async Task<bool> CloseRequest(RequestClosing closing)
    {
        var request = await OwnAsync(closing.RequestId, closing.ExecutionId);
        var closed = await requests.CloseAsync(request.Form.RequestId, closing.ExecutionId, closing.State, closing.Reasons);
        log.Write("Request closed", ("accessRequestId", closing.RequestId), ("state", closing.State), ("stage", closing.Stage), ("written", closed));
        return closed;
    }

    private async Task<AccessRequest> OwnAsync(string? requestId, string executionId) =>
        requestId is not null && AccessPatterns.RequestId.IsMatch(requestId) && await requests.FindAsync(requestId) is { } request && request.ExecutionId == executionId
            ? request
            : throw new RequestNotHeldException(executionId);

    private static PolicyRuling Denied(AccessRequest request, IReadOnlyList<string> reasons) =>
        Ruling(request, PolicyVerdict.AutoDeny, reasons, [], new GrantScope("", "", [], [], 0), [], []);

    private static PolicyRuling Ruling(
        AccessRequest request, string verdict, IReadOnlyList<string> reasons, IReadOnlyList<ApprovalStage> stages, GrantScope scope, IReadOnlyList<ClassifiedColumn> columns, IReadOnlyList<RowColumn> byRow) =>
        new(verdict, reasons, stages, request.Form.ProductId, request.Form.PrincipalArn, scope, columns, PolicyDocument.Deployed.Version, byRow);
}

using Amazon.Lambda.Annotations;
using Customer360.Contracts.Access;
using Customer360.Lambdas.Access;
using Customer360.Lambdas.Hosting;
using Customer360.Lambdas.Ports;

namespace Customer360.Lambdas;

/// <summary>The decisions of access approval.</summary>
public sealed class AccessFunctions(IObjectStore objects, IStewardInbox inbox, ICallbacks callbacks, PlatformSettings settings, StepLog log)
{
    /// <summary>Rules on a request by the policy table.</summary>
    [LambdaFunction(ResourceName = "EvaluatePolicy", Timeout = 30, MemorySize = 512, Policies = "AWSLambdaBasicExecutionRole, @ContractsReadPolicy")]
    public async Task<PolicyRuling> EvaluatePolicy(AccessRequested request)
    {
        var (facts, asked) = await new RequestReader(objects, settings).ReadAsync(request);
        var ruling = AccessPolicy.Rule(facts, asked);
        log.Write("Policy evaluated", ("accessRequestId", request.RequestId), ("productId", request.ProductId), ("verdict", ruling.Verdict), ("stages", ruling.Stages.Count));
        return ruling;
    }

    /// <summary>Puts a question, with the token that waits for its answer, into the inbox of a stage.</summary>
    [LambdaFunction(ResourceName = "AskSteward", Timeout = 30, MemorySize = 512, Policies = "AWSLambdaBasicExecutionRole, @StewardInboxPolicy")]
    public async Task<StewardTicket> AskSteward(StewardQuestion question)
    {
        var (request, stage) = (question.Request, question.Stage);
        var entry = new InboxEntry($"{request.RequestId}.{stage.Name}", request.RequestId, request.RequesterId, stage.Approver, question.TaskToken, Decision: null);
        await inbox.PutAsync(entry);
        log.Write("Approval asked for", ("accessRequestId", request.RequestId), ("ticketId", entry.TicketId), ("approver", entry.Approver));
        return new StewardTicket(entry.TicketId, entry.Approver);
    }

    /// <summary>Takes an approver's decision and wakes the execution that waits for it. The first decision wins.</summary>
    [LambdaFunction(ResourceName = "RecordDecision", Timeout = 30, MemorySize = 512, Policies = "AWSLambdaBasicExecutionRole, @StewardInboxPolicy, @StewardCallbackPolicy")]
    public async Task<DecisionReceipt> RecordDecision(DecisionSubmission submission)
    {
        var receipt = await new DecisionDesk(inbox, callbacks).TakeAsync(submission);
        log.Write("Decision received", ("ticketId", submission.TicketId), ("approved", submission.Approved), ("status", receipt.Status));
        return receipt;
    }
}

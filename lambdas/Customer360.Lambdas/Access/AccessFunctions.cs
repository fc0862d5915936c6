using Amazon.Lambda.Annotations;
using Customer360.Contracts.Access;

namespace Customer360.Lambdas;

/// <summary>The decisions of access approval.</summary>
public sealed class AccessFunctions
{
    /// <summary>Rules on a request by the policy table.</summary>
    [LambdaFunction(ResourceName = "EvaluatePolicy", Timeout = 30, MemorySize = 512)]
    public Task<PolicyRuling> EvaluatePolicy(AccessRequested request) => throw new NotImplementedException();

    /// <summary>Puts a question, with the token that waits for its answer, into the inbox of a stage.</summary>
    [LambdaFunction(ResourceName = "AskSteward", Timeout = 30, MemorySize = 512)]
    public Task<StewardTicket> AskSteward(StewardQuestion question) => throw new NotImplementedException();

    /// <summary>Takes an approver's decision and wakes the execution that waits for it. The first decision wins.</summary>
    [LambdaFunction(ResourceName = "RecordDecision", Timeout = 30, MemorySize = 512)]
    public Task<DecisionReceipt> RecordDecision(DecisionSubmission submission) => throw new NotImplementedException();
}

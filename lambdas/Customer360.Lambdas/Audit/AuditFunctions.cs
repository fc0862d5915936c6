using Amazon.Lambda.Annotations;
using Customer360.Contracts.Audit;
using Customer360.Lambdas.Audit;
using Customer360.Lambdas.Hosting;
using Customer360.Lambdas.Ports;

namespace Customer360.Lambdas;

/// <summary>Keeps the audit. The rule <c>RunsRecorded</c> of the template calls it at the end of every run of every machine.</summary>
public sealed class AuditFunctions(
    IAudit audit, IAccessRequests requests, IStewardQuestions questions, ISubscriptions subscriptions, IRetirements retirements, StepLog log)
{
    /// <summary>Writes the row of a run that has ended. The event may come twice, and the first row stays.</summary>
    [LambdaFunction(
        ResourceName = "RecordRun",
        Timeout = 30,
        MemorySize = 512,
        Policies = "AWSLambdaBasicExecutionRole, @AuditPolicy, @AccessRequestsReadPolicy, @StewardQuestionsReadPolicy, @SubscriptionsReadPolicy, @RegistryReadPolicy, @UndeliveredPolicy")]
    public async Task<bool> RecordRun(EndedExecution ended)
    {
        var run = EndedRunFacts.Of(ended) ?? throw new EndedExecutionInvalidException();
        var isFirst = await audit.TryRecordAsync(await new RunRecorder(requests, questions, subscriptions, retirements).RowAsync(run));
        log.Write("Run recorded", ("executionArn", run.ExecutionArn), ("status", run.Status), ("outcome", run.Outcome), ("isFirst", isFirst));
        return isFirst;
    }
}

/// <summary>The rule on execution status changes has handed on something else.</summary>
public sealed class EndedExecutionInvalidException() : Exception("A run is recorded by its execution's ARN, its start, its stop, and SUCCEEDED, FAILED, TIMED_OUT or ABORTED.");

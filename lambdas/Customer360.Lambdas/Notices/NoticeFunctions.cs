using Amazon.Lambda.Annotations;
using Customer360.Contracts.Access;
using Customer360.Contracts.Notices;
using Customer360.Lambdas.Access;
using Customer360.Lambdas.Hosting;
using Customer360.Lambdas.Notices;
using Customer360.Lambdas.Ports;

namespace Customer360.Lambdas;

/// <summary>What people are told when something has ended, from what the stores say.</summary>
public sealed class NoticeFunctions(IAccessRequests requests, IStewardQuestions questions, IRuns runs, PlatformSettings settings, StepLog log)
{
    /// <summary>What the requester, the owner and everybody who was asked are told about how a request ended.</summary>
    [LambdaFunction(ResourceName = "WriteEndingNotice", Timeout = 30, MemorySize = 512, Policies = "AWSLambdaBasicExecutionRole, @AccessRequestsPolicy")]
    public async Task<Notice?> WriteEndingNotice(EndingQuestion question) => await OwnAsync(question.RequestId, question.ExecutionId) is { } request
        ? NoticeTexts.Ending(request, settings.PortalUrl)
        : null;

    /// <summary>
    /// Closes what a run that failed, timed out or was stopped has left open, and says what people are told. Which request it took care of is read from its input as Step
    /// Functions keeps it, and believed only where the store says the same.
    /// </summary>
    [LambdaFunction(ResourceName = "CloseEndedRun", Timeout = 30, MemorySize = 512, Policies = "AWSLambdaBasicExecutionRole, @AccessRequestsPolicy, @StewardQuestionsPolicy, @RunsReadPolicy")]
    public async Task<EndedRunNotice> CloseEndedRun(EndedRun ended)
    {
        if (ended.ExecutionArn is not { } arn || ended.Status is not ("FAILED" or "TIMED_OUT" or "ABORTED") || arn.Split(':') is not [_, _, "states", _, _, "execution", _, var name])
        {
            throw new EndedRunInvalidException();
        }

        var request = arn.StartsWith(settings.AccessRunsArn, StringComparison.Ordinal) ? await OwnAsync(await runs.RequestIdOfAsync(arn), name) : null;
        if (request is { State: RequestState.Deciding })
        {
            await requests.CloseAsync(request.Form.RequestId, name, RequestState.Failed, ["The run that decided it has ended before its time. An engineer looks at it."]);
        }

        foreach (var ticketId in request?.Tickets ?? [])
        {
            await questions.CloseAsync(ticketId);
        }

        var requestId = request?.Form.RequestId;
        log.Write("Run ended", ("executionArn", arn), ("status", ended.Status), ("accessRequestId", requestId));
        return new(requestId, NoticeTexts.Ended(arn, ended.Status, request is null ? null : await requests.FindAsync(request.Form.RequestId), settings.PortalUrl));
    }

    private async Task<AccessRequest?> OwnAsync(string? requestId, string executionId) =>
        requestId is not null && AccessPatterns.RequestId.IsMatch(requestId) && await requests.FindAsync(requestId) is { } request && request.ExecutionId == executionId ? request : null;
}

/// <summary>The rule on execution status changes has handed on something else.</summary>
public sealed class EndedRunInvalidException() : Exception("A run is told by its execution's ARN and by FAILED, TIMED_OUT or ABORTED.");

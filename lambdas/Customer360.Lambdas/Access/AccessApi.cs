using System.Net;
using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Customer360.Contracts.Access;
using Customer360.Lambdas.Access;
using Customer360.Lambdas.Hosting;
using Customer360.Lambdas.Ports;

namespace Customer360.Lambdas;

/// <summary>What people ask and decide, through an HTTP API whose authoriser has checked who they are. No body is asked for an identity.</summary>
public sealed class AccessApi(
    IAccessRequests requests, IStewardQuestions questions, IRegistry registry, IEventPublisher events, ICallbacks callbacks, PlatformSettings settings, TimeProvider time, StepLog log)
{
    /// <summary>Takes a request for access.</summary>
    [LambdaFunction(ResourceName = "SubmitAccessRequest", Timeout = 15, MemorySize = 512, Policies = "AWSLambdaBasicExecutionRole, @AccessRequestsPolicy, @RegistryReadPolicy, @EventsPolicy")]
    [HttpApi(LambdaHttpMethod.Post, "/access-requests")]
    public async Task<IHttpResult> SubmitAccessRequest(APIGatewayHttpApiV2ProxyRequest request)
    {
        if (Caller.Of(request, settings.GroupsClaim) is not { } caller)
        {
            return NotSignedIn;
        }

        if (!RequestBody.TryRead(request, out var body, out var problem))
        {
            return HttpAnswers.Refused([problem]);
        }

        var submission = await new AdmissionDesk(requests, registry, events, time).SubmitAsync(caller.Id, body);
        log.Write("Access asked for", ("outcome", submission.GetType().Name), ("requesterId", caller.Id));
        return submission switch
        {
            Submission.Accepted(var requestId, var state) => HttpResults.Accepted(new RequestReceipt(requestId, state)),
            Submission.Other(var state) => HttpResults.Conflict(new RequestReceipt(null, state)),
            Submission.Invalid(var findings) => HttpAnswers.Refused(findings),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>Tells who asked how their request stands.</summary>
    [LambdaFunction(ResourceName = "ReadAccessRequest", Timeout = 15, MemorySize = 512, Policies = "AWSLambdaBasicExecutionRole, @AccessRequestsPolicy")]
    [HttpApi(LambdaHttpMethod.Get, "/access-requests/{requestId}")]
    public async Task<IHttpResult> ReadAccessRequest(APIGatewayHttpApiV2ProxyRequest request)
    {
        if (Caller.Of(request, settings.GroupsClaim) is not { } caller)
        {
            return NotSignedIn;
        }

        return HttpAnswers.Parameter(request, "requestId") is var id && AccessPatterns.RequestId.IsMatch(id) && await requests.FindAsync(id) is { } found && caller.Is(found.RequesterId)
            ? HttpResults.Ok(new RequestStatus(id, found.State, found.Reasons, found.Decisions))
            : HttpResults.NotFound(new DecisionReceipt("UNKNOWN_REQUEST", "You have no such request."));
    }

    /// <summary>The questions that wait for the caller, the oldest first.</summary>
    [LambdaFunction(ResourceName = "ListQuestions", Timeout = 15, MemorySize = 512, Policies = "AWSLambdaBasicExecutionRole, @StewardQuestionsReadPolicy")]
    [HttpApi(LambdaHttpMethod.Get, "/questions")]
    public async Task<IHttpResult> ListQuestions(APIGatewayHttpApiV2ProxyRequest request) =>
        Caller.Of(request, settings.GroupsClaim) is { } caller ? HttpResults.Ok(new OpenQuestions([.. (await Desk.OpenAsync(caller)).Select(Seen)])) : NotSignedIn;

    /// <summary>One question, for whoever may decide it.</summary>
    [LambdaFunction(ResourceName = "ReadQuestion", Timeout = 15, MemorySize = 512, Policies = "AWSLambdaBasicExecutionRole, @StewardQuestionsReadPolicy")]
    [HttpApi(LambdaHttpMethod.Get, "/questions/{ticketId}")]
    public async Task<IHttpResult> ReadQuestion(APIGatewayHttpApiV2ProxyRequest request)
    {
        if (Caller.Of(request, settings.GroupsClaim) is not { } caller)
        {
            return NotSignedIn;
        }

        var (question, refusal) = await Desk.FindAsync(caller, HttpAnswers.Parameter(request, "ticketId"));
        return question is null ? Answered(refusal) : HttpResults.Ok(Seen(question));
    }

    /// <summary>Takes an approver's decision and wakes the execution that waits for it. The first decision wins.</summary>
    [LambdaFunction(ResourceName = "DecideQuestion", Timeout = 15, MemorySize = 512, Policies = "AWSLambdaBasicExecutionRole, @AccessRequestsPolicy, @StewardQuestionsPolicy, @StewardCallbackPolicy")]
    [HttpApi(LambdaHttpMethod.Post, "/questions/{ticketId}/decision")]
    public async Task<IHttpResult> DecideQuestion(APIGatewayHttpApiV2ProxyRequest request)
    {
        if (Caller.Of(request, settings.GroupsClaim) is not { } caller)
        {
            return NotSignedIn;
        }

        var (question, refusal) = await Desk.FindAsync(caller, HttpAnswers.Parameter(request, "ticketId"));
        if (question is null)
        {
            return Answered(refusal);
        }

        if (!RequestBody.TryRead(request, out var body, out var problem))
        {
            return HttpAnswers.Refused([problem]);
        }

        var answer = Answer.Read(body, question);
        if (body.Findings is { Count: > 0 } findings)
        {
            return HttpAnswers.Refused(findings);
        }

        var receipt = await Desk.TakeAsync(caller, question, answer);
        log.Write("Decision received", ("ticketId", question.TicketId), ("approved", answer.Approved), ("decidedBy", caller.Id), ("status", receipt.Status));
        return Answered(receipt);
    }

    private QuestionView Seen(Question question) => QuestionView.Of(question, time.GetUtcNow());

    private DecisionDesk Desk => new(questions, callbacks, time);

    private static IHttpResult NotSignedIn => HttpResults.NewResult(
        HttpStatusCode.Unauthorized, new DecisionReceipt("NOT_SIGNED_IN", HttpAnswers.SignIn));

    private static IHttpResult Answered(DecisionReceipt? receipt) => HttpResults.NewResult(
        receipt?.Status switch
        {
            DecisionStatus.Accepted => HttpStatusCode.OK,
            DecisionStatus.NotAllowed => HttpStatusCode.Forbidden,
            DecisionStatus.AlreadyDecided or DecisionStatus.TooLate or DecisionStatus.RunEnded => HttpStatusCode.Conflict,
            _ => HttpStatusCode.NotFound,
        },
        receipt);

    private sealed record RequestReceipt(string? RequestId, string State);

    private sealed record RequestStatus(string RequestId, string State, IReadOnlyList<string> Reasons, IReadOnlyList<StageDecision> Decisions);

    private sealed record OpenQuestions(IReadOnlyList<QuestionView> Questions);
}

using Customer360.Contracts.Subscriptions;
using Customer360.Lambdas.Onboarding;
using Customer360.Lambdas.Policy;
using Customer360.Lambdas.Ports;

namespace Customer360.Lambdas.Audit;

/// <summary>
/// Makes the row of a run that has ended. What a run says of itself is which request, subscription or question it was about; who asked, why, and who decided under which policy say the
/// stores, and only where the run is the one that they name.
/// </summary>
internal sealed class RunRecorder(IAccessRequests requests, IStewardQuestions questions, ISubscriptions subscriptions, IRetirements retirements)
{
    public async Task<AuditRow> RowAsync(EndedRunFacts run)
    {
        var question = await QuestionAsync(run);
        var subscription = run.SubscriptionId is { } subscriptionId ? await subscriptions.FindAsync(subscriptionId) : null;
        var request = (run.RequestId ?? (question?.Subject as QuestionSubject.Access)?.RequestId) is { } requestId ? await requests.FindAsync(requestId) : null;
        var row = new AuditRow(
            run.ExecutionArn, run.Machine, run.Status, run.Outcome, run.Stage, run.Error, run.StartedAt, run.StoppedAt,
            null, run.Cause ?? run.Occasion ?? run.Change, null, [], run.ProductName?.Domain, run.ProductName?.ProductId, run.Product?.Version, null, null, question?.TicketId, run.StartedBy);
        return question is not null ? About(row, question, request)
            : request is not null ? About(row, run, request, subscription)
            : subscription is not null ? About(row, run, subscription)
            : row with { AskedBy = await OwnerAsync(run) };
    }

    // Of the run that took the order, and of no other that an event started.
    private async Task<string?> OwnerAsync(EndedRunFacts run) =>
        run is { Machine: "data-product-retirement", ProductName: var (domain, product) } && await retirements.FindAsync(domain, product) is { } order && order.Run?.ExecutionId == run.Name ? order.OrderedBy : null;

    // A reminder, or a review: nobody asks for it, and what was decided on the question is its chain.
    private static AuditRow About(AuditRow row, Question question, AccessRequest? request) => row with
    {
        PolicyVersion = question.Subject.PolicyVersion,
        Decisions = question.Decision is { } decision ? [new(question.Stage, decision.DecidedBy, decision.Approved, decision.DecidedAt)] : [],
        Stage = question.Stage,
        Domain = question.Subject is QuestionSubject.Release(var review) ? review.Domain : request?.Form.Domain,
        ProductId = question.Subject is QuestionSubject.Release(var same) ? same.ProductId : request?.Form.ProductId,
        Version = question.Subject is QuestionSubject.Release(var released) ? released.Version : request?.Form.Version,
        RequestId = request?.Form.RequestId,
    };

    // A second run of a request is about it, and nobody asked for that run.
    private static AuditRow About(AuditRow row, EndedRunFacts run, AccessRequest request, Subscription? subscription)
    {
        var about = row with
        {
            Domain = request.Form.Domain,
            ProductId = request.Form.ProductId,
            Version = request.Form.Version,
            RequestId = request.Form.RequestId,
            SubscriptionId = subscription?.Id ?? request.Form.Renews,
        };
        return request.ExecutionId is { } holder && (holder == run.Name || holder == run.StartedBy)
            ? about with
            {
                AskedBy = request.RequesterId,
                Reason = run.Cause ?? request.Form.PurposeCode,
                PolicyVersion = request.PolicyVersion,
                Decisions = Chain(request.Decisions),
            }
            : about;
    }

    private static AuditRow About(AuditRow row, EndedRunFacts run, Subscription subscription)
    {
        // Permissions are changed for the generation that is being made; what ends is the one that holds.
        var grant = run.Change is not null && subscription.Next is { } next ? next : subscription.Current;
        var ending = run.Change == PermissionChange.Grant ? null : subscription.Revocation;
        return row with
        {
            AskedBy = run.Change == PermissionChange.Grant ? grant.RequesterId : ending?.OrderedBy,
            Reason = run.Cause ?? ending?.Cause ?? (run.Change == PermissionChange.Grant ? grant.PurposeCode : row.Reason),
            PolicyVersion = grant.PolicyVersion,
            Decisions = Chain(grant.Decisions),
            Domain = subscription.Domain,
            ProductId = subscription.ProductId,
            Version = grant.Version,
            RequestId = grant.RequestId,
            SubscriptionId = subscription.Id,
        };
    }

    private async Task<Question?> QuestionAsync(EndedRunFacts run)
    {
        var ticket = run.TicketId
            ?? (run is { Product: { } product, Occasion: { } occasion } ? ReviewDesk.TicketOf(product, occasion, run.Name, PolicyDocument.Deployed.ReviewStage) : null);
        return ticket is null ? null : await questions.FindAsync(ticket);
    }

    private static IReadOnlyList<AuditDecision> Chain(IReadOnlyList<StageDecision> decisions) =>
        [.. decisions.Select(decision => new AuditDecision(decision.Stage, decision.DecidedBy, decision.Approved, decision.DecidedAt))];
}

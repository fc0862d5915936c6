using Customer360.Contracts.Access;
using Customer360.Lambdas.Ports;

namespace Customer360.Lambdas.Access;

/// <summary>Takes requests in: at the door from whoever is signed in, and again when a run is told of one.</summary>
internal sealed class AdmissionDesk(IAccessRequests requests, IRegistry registry, IEventPublisher events, TimeProvider time)
{
    public async Task<Submission> SubmitAsync(string requesterId, RequestBody body)
    {
        var form = AccessForms.Read(body);
        var findings = body.Findings.ToList();
        if (findings.All(finding => finding.Path != "$.principalArn"))
        {
            var registered = await registry.FindPrincipalAsync(form.PrincipalArn);
            if (AccessForms.PrincipalProblem(form.PrincipalArn, registered) is { } problem)
            {
                findings.Add(AccessForms.PrincipalFinding(problem));
            }
            else if (findings.Count == 0 && registered is not null)
            {
                return await StoreAsync(new AccessRequest(form, requesterId, registered.Account, registered.Domain, time.GetUtcNow(), RequestState.Submitted, null, [], [], [], []));
            }
        }

        return new Submission.Invalid(findings);
    }

    public async Task<Admission> AdmitAsync(AdmissionQuestion question)
    {
        var requestId = question.Detail.RequestId;
        if (requestId is null || !AccessPatterns.RequestId.IsMatch(requestId))
        {
            return new(AdmissionVerdict.Refused, null, null, null, ["The event names no request: its requestId is missing, or no id."]);
        }

        if (await requests.ClaimAsync(requestId, question.ExecutionId) is not { } request)
        {
            return new(AdmissionVerdict.Refused, requestId, null, null, ["The request was never submitted: ask through the API, signed in."]);
        }

        if (request.ExecutionId != question.ExecutionId)
        {
            return new(AdmissionVerdict.Duplicate, requestId, request.Form.ProductId, request.State, []);
        }

        // Checked again: the register may have changed since, and a table may be written by others than the API.
        List<string> reasons = [.. AccessForms.Problems(request.Form)];
        if (reasons.Count == 0 && AccessForms.PrincipalProblem(request.Form.PrincipalArn, await registry.FindPrincipalAsync(request.Form.PrincipalArn)) is { } problem)
        {
            reasons.Add(problem);
        }

        if (reasons.Count == 0)
        {
            var database = await DatabaseAsync(request.Form);
            return new(AdmissionVerdict.Admitted, requestId, request.Form.ProductId, request.State, [], database, database is null ? null : request.Form.TableName);
        }

        await requests.CloseAsync(requestId, question.ExecutionId, RequestState.Denied, reasons);
        var productId = AccessPatterns.Name.IsMatch(request.Form.ProductId) ? request.Form.ProductId : null;
        return new(AdmissionVerdict.Refused, requestId, productId, RequestState.Denied, reasons);
    }

    // Of a product, version or table that is not there the policy says so.
    private async Task<string?> DatabaseAsync(AccessForm form) =>
        await registry.FindVersionAsync(form.Domain, form.ProductId, form.Version) is { } version && version.Tables.Contains(form.TableName) ? version.DatabaseName : null;

    private async Task<Submission> StoreAsync(AccessRequest request)
    {
        var first = await requests.SubmitAsync(request);
        if (first is not null && (!string.Equals(first.RequesterId, request.RequesterId, StringComparison.OrdinalIgnoreCase) || !AccessForms.IsSame(first.Form, request.Form)))
        {
            return new Submission.Other(first.State);
        }

        // Again while no run has it: the event of the first try may not have got through.
        if (first is null or { State: RequestState.Submitted })
        {
            await events.PublishAsync("customer360.access", "AccessRequested", DurableStates.WorkflowJson.Serialize(new AccessRequested(request.Form.RequestId)));
        }

        return new Submission.Accepted(request.Form.RequestId, first?.State ?? RequestState.Submitted);
    }
}

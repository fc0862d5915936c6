using System.Net;
using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Customer360.Contracts.Subscriptions;
using Customer360.Lambdas.Access;
using Customer360.Lambdas.Hosting;
using Customer360.Lambdas.Ports;
using DurableStates;

namespace Customer360.Lambdas;

/// <summary>Has grants and subscriptions compared now.</summary>
public sealed class ReconciliationApi(IEventPublisher events, PlatformSettings settings, StepLog log)
{
    /// <summary>Asks for a reconciliation: for the people who run the platform and the privacy officer.</summary>
    [LambdaFunction(ResourceName = "RequestReconciliation", Timeout = 15, MemorySize = 512, Policies = "AWSLambdaBasicExecutionRole, @EventsPolicy")]
    [HttpApi(LambdaHttpMethod.Post, "/reconciliations")]
    public async Task<IHttpResult> RequestReconciliation(APIGatewayHttpApiV2ProxyRequest request)
    {
        if (Caller.Of(request, settings.GroupsClaim) is not { } caller)
        {
            return HttpAnswers.NotSignedIn;
        }

        if (!caller.IsIn(Notices.NoticeTexts.PlatformGroup) && !caller.IsIn("privacy-officer"))
        {
            return HttpResults.NewResult(HttpStatusCode.Forbidden, new HttpMessage("Only the people who run the platform and the privacy officer have grants compared."));
        }

        if (!RequestBody.TryRead(request, out var body, out var problem))
        {
            return HttpAnswers.Refused([problem]);
        }

        var reapply = body.Boolean("reapply");
        if (body.Findings is { Count: > 0 } findings)
        {
            return HttpAnswers.Refused(findings);
        }

        await events.PublishAsync("customer360.access", "GrantReconciliationRequested", WorkflowJson.Serialize(new GrantReconciliationRequested(reapply)));
        log.Write("Reconciliation asked for", ("askedBy", caller.Id), ("reapply", reapply));
        return HttpResults.Accepted(new HttpMessage("Grants and subscriptions are compared; whoever runs the platform is told what is found."));
    }
}

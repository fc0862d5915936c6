using System.Text.RegularExpressions;
using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Customer360.Lambdas.Access;
using Customer360.Lambdas.Hosting;
using Customer360.Lambdas.Ports;

namespace Customer360.Lambdas;

/// <summary>Answers what was done about a product, a request, a subscription or a run, by whom and why.</summary>
public sealed partial class AuditApi(IAudit audit, PlatformSettings settings, StepLog log)
{
    private const string Usage =
        "Ask for one of product=<domain>/<product>, request=<id>, subscription=<id>, execution=<ARN>; the next page with after=<the answer's next>.";

    /// <summary>
    /// Lists the runs about something, the youngest first, 100 at a time: all of them for the privacy officer, those about their domains' products for owners and stewards.
    /// For a run: its own row, then those of the runs that it started.
    /// </summary>
    [LambdaFunction(ResourceName = "ReadAudit", Timeout = 29, MemorySize = 512, Policies = "AWSLambdaBasicExecutionRole, @AuditReadPolicy")]
    [HttpApi(LambdaHttpMethod.Get, "/audit")]
    public async Task<IHttpResult> ReadAudit(APIGatewayHttpApiV2ProxyRequest request)
    {
        if (Caller.Of(request, settings.GroupsClaim) is not { } caller)
        {
            return HttpAnswers.NotSignedIn;
        }

        var query = request.QueryStringParameters ?? new Dictionary<string, string>();
        var after = query.TryGetValue("after", out var position) ? position : null;
        if ((after is not null && !ExecutionArn.IsMatch(after))
            || query.Where(parameter => parameter.Key != "after").ToArray() is not [var (kind, about)]
            || Subject(kind, about ?? "") is not { } subject)
        {
            return HttpResults.BadRequest(new HttpMessage(Usage));
        }

        // Who may see nothing of it does not learn whether it is there.
        var page = await audit.PageAsync(subject, after);
        var own = subject is AuditSubject.Starter && after is null && about is not null ? await audit.FindAsync(about) : null;
        AuditRow[] rows = [.. page.Rows.Prepend(own).OfType<AuditRow>().Where(row => caller.IsIn("privacy-officer") || (row.Domain is { } domain && (caller.IsIn($"owner:{domain}") || caller.IsIn($"steward:{domain}"))))];
        log.Write("Audit asked for", ("askedBy", caller.Id), ("kind", kind), ("rows", rows.Length));
        return HttpResults.Ok(new AuditAnswer(rows, rows.Length > 0 ? page.Next : null));
    }

    private static AuditSubject? Subject(string kind, string about) => kind switch
    {
        "product" when about.Split('/') is [var domain, var product] && AccessPatterns.Name.IsMatch(domain) && AccessPatterns.Name.IsMatch(product) => new AuditSubject.Product(domain, product),
        "request" when AccessPatterns.RequestId.IsMatch(about) => new AuditSubject.Request(about),
        "subscription" when AccessPatterns.RequestId.IsMatch(about) => new AuditSubject.Subscription(about),
        "execution" when ExecutionArn.IsMatch(about) => new AuditSubject.Starter(about.Split(':')[^1]),
        _ => null,
    };

    [GeneratedRegex(@"\Aarn:[a-z-]{3,20}:states:[a-z0-9-]{1,30}:[0-9]{12}:execution:[A-Za-z0-9_-]{1,80}:[A-Za-z0-9_-]{1,80}\z")]
    private static partial Regex ExecutionArn { get; }

    private sealed record AuditAnswer(IReadOnlyList<AuditRow> Rows, string? Next);
}

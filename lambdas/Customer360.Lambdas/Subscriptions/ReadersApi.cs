using System.Net;
using System.Text.Json;
using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Customer360.Lambdas.Access;
using Customer360.Lambdas.Hosting;
using Customer360.Lambdas.Ports;
using Customer360.Lambdas.Subscriptions;

namespace Customer360.Lambdas;

/// <summary>Answers who can read a column today, and why.</summary>
public sealed class ReadersApi(ISubscriptions subscriptions, PlatformSettings settings, StepLog log)
{
    private const int MostReaders = 10_000;

    // An answer of a function may have 6 MB, headers and all; its body is a text in it.
    private const int LongestBody = (6 * 1024 * 1024) - 8_192;

    /// <summary>Lists the principals that a column's subscriptions let in, each with the request, the decisions and the run behind it: for the product's owners and stewards, and the privacy officer.</summary>
    [LambdaFunction(ResourceName = "WhoCanRead", Timeout = 29, MemorySize = 1024, Policies = "AWSLambdaBasicExecutionRole, @SubscriptionsReadPolicy")]
    [HttpApi(LambdaHttpMethod.Get, "/data-products/{domain}/{productId}/columns/{column}/readers")]
    public async Task<IHttpResult> WhoCanRead(APIGatewayHttpApiV2ProxyRequest request)
    {
        if (Caller.Of(request, settings.GroupsClaim) is not { } caller)
        {
            return HttpAnswers.NotSignedIn;
        }

        var (domain, productId, column) = (HttpAnswers.Parameter(request, "domain"), HttpAnswers.Parameter(request, "productId"), HttpAnswers.Parameter(request, "column"));
        if (!AccessPatterns.Name.IsMatch(domain) || !AccessPatterns.Name.IsMatch(productId) || !AccessPatterns.CatalogName.IsMatch(column))
        {
            return HttpResults.BadRequest(new HttpMessage("Name the domain, the product and the column: lower-case letters, digits, - in the first two and _ in the last."));
        }

        if (!caller.IsIn($"owner:{domain}") && !caller.IsIn($"steward:{domain}") && !caller.IsIn("privacy-officer"))
        {
            return HttpResults.NewResult(HttpStatusCode.Forbidden, new HttpMessage("Only the product's owners and stewards and the privacy officer are told who reads it."));
        }

        var readers = Readers.Of(await subscriptions.OfColumnAsync(domain, productId, column), column);
        log.Write("Readers asked for", ("askedBy", caller.Id), ("productId", productId), ("readers", readers.Count));
        var answer = new ColumnReaders(readers.Count, [.. readers.Take(MostReaders)]);
        while (!Fits(answer))
        {
            answer = answer with { Readers = [.. answer.Readers.Take(answer.Readers.Count * 4 / 5)] };
        }

        return HttpResults.Ok(answer);
    }

    // Conditions of rows may be long. The body is a text of the function's answer, in which nothing but plain ASCII is left as it is.
    private static bool Fits(ColumnReaders answer) => JsonSerializer.SerializeToUtf8Bytes(JsonSerializer.Serialize(answer, LambdaJsonSerializer.Options)).Length <= LongestBody;

    private sealed record ColumnReaders(int Count, IReadOnlyList<Reader> Readers);
}

using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Customer360.Contracts.Onboarding;
using Customer360.Contracts.Registry;
using Customer360.Lambdas.Access;
using Customer360.Lambdas.Hosting;
using Customer360.Lambdas.Onboarding;
using Customer360.Lambdas.Ports;
using DurableStates;

namespace Customer360.Lambdas;

/// <summary>Has products taken out of the mesh, for their owners.</summary>
public sealed class RetirementApi(
    IObjectStore objects, IRegistry registry, IRetirements retirements, IEventPublisher events, PlatformSettings settings, TimeProvider time, StepLog log)
{
    private const int UsualDays = 30;

    // An execution of Step Functions lives for a year at most, and has more to do than to wait.
    private const int LongestDays = 180;

    /// <summary>Takes the order that a product goes: from whom the contract of its active version, as it was registered, names as an owner. A second order changes nothing.</summary>
    [LambdaFunction(ResourceName = "OrderRetirement", Timeout = 15, MemorySize = 512, Policies = "AWSLambdaBasicExecutionRole, @ContractsReadPolicy, @RegistryPolicy, @EventsPolicy")]
    [HttpApi(LambdaHttpMethod.Post, "/data-products/{domain}/{productId}/retirement")]
    public async Task<IHttpResult> OrderRetirement(APIGatewayHttpApiV2ProxyRequest request)
    {
        if (Caller.Of(request, settings.GroupsClaim) is not { } caller)
        {
            return HttpAnswers.NotSignedIn;
        }

        var (domain, productId) = (HttpAnswers.Parameter(request, "domain"), HttpAnswers.Parameter(request, "productId"));
        if (!AccessPatterns.Name.IsMatch(domain) || !AccessPatterns.Name.IsMatch(productId) || !await IsOwnerAsync(caller, domain, productId))
        {
            // Who has nothing to do with it does not learn whether it is there.
            return HttpResults.NotFound(new HttpMessage("You own no such published product. Its owners are those of the contract that was published, as long as it lies where it was."));
        }

        var days = UsualDays;
        if (!string.IsNullOrEmpty(request.Body))
        {
            if (!RequestBody.TryRead(request, out var body, out var problem))
            {
                return HttpAnswers.Refused([problem]);
            }

            days = body.OptionalInteger("noticeDays", 0, LongestDays) ?? UsualDays;
            if (body.Findings is { Count: > 0 } findings)
            {
                return HttpAnswers.Refused(findings);
            }
        }

        var now = time.GetUtcNow();
        var isNew = await retirements.OrderAsync(domain, productId, caller.Id, now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond)).AddDays(days));
        log.Write("Retirement ordered", ("domain", domain), ("productId", productId), ("orderedBy", caller.Id), ("new", isNew));
        if (await registry.FindProductAsync(domain, productId) is not { } product || await retirements.FindAsync(domain, productId) is not { } order)
        {
            return HttpResults.Conflict(new HttpMessage("No version of the product is published."));
        }

        if (order.ArchivedAt is not null)
        {
            return HttpResults.Ok(View(product, order));
        }

        // Again with every call: the event of the first may not have got through.
        await events.PublishAsync("customer360.dataproducts", "DataProductRetirementOrdered", WorkflowJson.Serialize(new DataProductRetirementOrdered(domain, productId)));
        return HttpResults.Accepted(View(product, order));
    }

    private async Task<bool> IsOwnerAsync(Caller caller, string domain, string productId) =>
        await registry.FindProductAsync(domain, productId) is { ActiveVersion: { } active }
        && await registry.FindVersionAsync(domain, productId, active) is { } version
        && await new ContractSource(objects).FindAsync(version) is { } contract
        && TeamRules.Owners(contract).Any(caller.Is);

    private static Standing View(RegisteredProduct product, ProductRetirement order) =>
        new($"{product.Domain}/{product.ProductId}", product.Status, order.OrderedBy, order.OrderedAt, order.DueAt, order.ArchivedAt);

    private sealed record Standing(string Product, string Status, string OrderedBy, DateTimeOffset OrderedAt, DateTimeOffset DueAt, DateTimeOffset? ArchivedAt);
}

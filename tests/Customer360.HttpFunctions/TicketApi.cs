using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;

[assembly: LambdaSerializer(typeof(Customer360.Lambdas.Hosting.LambdaJsonSerializer))]

namespace Customer360.HttpFunctions;

/// <summary>An HTTP API with an authoriser, in the shape in which an application would write one: it has to build with the package and with its stand-in.</summary>
#pragma warning disable CA1822 // The generated handlers call the methods on an instance; a static class does not build there.
public sealed class TicketApi
{
    /// <summary>Lets in whoever has the test's token.</summary>
    [LambdaFunction(ResourceName = "TicketAuthorizer", Timeout = 5, MemorySize = 256)]
    [HttpApiAuthorizer(IdentityHeader = "Authorization", ResultTtlInSeconds = 300)]
    public APIGatewayCustomAuthorizerV2SimpleResponse Authorize(APIGatewayCustomAuthorizerV2Request request, ILambdaContext context) => new()
    {
        IsAuthorized = request.Headers.TryGetValue("authorization", out var token) && token == "Bearer test",
        Context = new() { ["sub"] = "u-stefan" },
    };

    /// <summary>Reads a ticket.</summary>
    [LambdaFunction(ResourceName = "ReadTicket", Timeout = 5, MemorySize = 256)]
    [HttpApi(LambdaHttpMethod.Get, "/tickets/{ticketId}", Authorizer = "TicketAuthorizer")]
    public IHttpResult ReadTicket([FromRoute(Name = "ticketId")] string ticketId, [FromQuery(Name = "view")] string view, [FromCustomAuthorizer(Name = "sub")] string approver) =>
        ticketId == "r-1.owner"
            ? HttpResults.Ok(new Ticket(ticketId, view, approver)).AddHeader("cache-control", "no-store")
            : HttpResults.NotFound();

    /// <summary>Takes a decision.</summary>
    [LambdaFunction(ResourceName = "DecideTicket", Timeout = 5, MemorySize = 256)]
    [HttpApi(LambdaHttpMethod.Post, "/tickets/{ticketId}/decision", Authorizer = "TicketAuthorizer")]
    public Task<IHttpResult> DecideTicket([FromRoute(Name = "ticketId")] string ticketId, [FromBody] TicketDecision decision, [FromHeader(Name = "x-request-id")] string requestId) =>
        Task.FromResult(decision.Approved ? HttpResults.Accepted(new Ticket(ticketId, requestId, decision.Reason)) : HttpResults.BadRequest("No."));
}
#pragma warning restore CA1822

/// <summary>What a request reads.</summary>
public sealed record Ticket(string TicketId, string View, string? Approver);

/// <summary>What a request brings.</summary>
public sealed record TicketDecision(bool Approved, string? Reason);

using System.Collections.Frozen;
using System.Net;
using System.Text;
using DurableStates.Asl;
using DurableStates.Json;

namespace DurableStates.Local.Services;

/// <summary>Answers AWS SDK clients in this process from service integrations, so that functions use the same client code here as on AWS. No request leaves the process.</summary>
/// <remarks>For services with the AWS JSON protocol. Give it to a client through its <c>HttpClientFactory</c>.</remarks>
public sealed class ServiceHttpHandler : HttpMessageHandler
{
    // X-Amz-Target begins with the service's name and version; each row is the service model's targetPrefix.
    private static readonly FrozenDictionary<string, string> Services = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["AWSEvents"] = "eventbridge",
        ["DynamoDB_20120810"] = "dynamodb",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly FrozenDictionary<string, IServiceIntegration> _services;
    private readonly TimeProvider _clock;

    /// <summary>A handler for these services.</summary>
    /// <param name="clock">The time that the services see.</param>
    /// <param name="services">The services; each only once.</param>
    public ServiceHttpHandler(TimeProvider clock, params IEnumerable<IServiceIntegration> services)
    {
        _clock = clock;
        _services = services.ToFrozenDictionary(service => service.Service, StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var target = request.Headers.TryGetValues("X-Amz-Target", out var values) ? values.First() : "";
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        var reply = Operation(target) is { } operation
            ? await operation(new ServiceCall(JsonValue.Parse(body), IntegrationPattern.RequestResponse, _clock, [], _ => { }), cancellationToken)
            : new ServiceReply.Refusal("UnknownOperationException", $"This machine has no {target}.");
        return reply switch
        {
            ServiceReply.Success(var response) => Answer(request, HttpStatusCode.OK, response),
            ServiceReply.EntriesFailed(_, var response) => Answer(request, HttpStatusCode.OK, response),
            ServiceReply.Refusal refusal => Answer(request, HttpStatusCode.BadRequest, Fault(refusal)),
            _ => throw new InvalidOperationException($"{target} does not end as a job."),
        };
    }

    private ServiceOperation? Operation(string target)
    {
        var dot = target.IndexOf('.', StringComparison.Ordinal);
        return dot > 0
            && Services.TryGetValue(target[..dot], out var service)
            && _services.TryGetValue(service, out var integration)
            && integration.Operations.TryGetValue($"{char.ToLowerInvariant(target[dot + 1])}{target[(dot + 2)..]}", out var operation)
                ? operation
                : null;
    }

    private static JsonValue Fault(ServiceReply.Refusal refusal)
    {
        var fault = refusal.Details.TryGetObject(out var details) ? new JsonObjectBuilder(details) : new JsonObjectBuilder();
        return fault.Set("__type", refusal.Code).Set("message", refusal.Message).ToValue();
    }

    private static HttpResponseMessage Answer(HttpRequestMessage request, HttpStatusCode status, JsonValue body) => new(status)
    {
        Content = new StringContent(body.ToJson(), Encoding.UTF8, "application/x-amz-json-1.0"),
        RequestMessage = request,
    };
}

using System.Globalization;
using DurableStates.Json;

namespace DurableStates.Local.Lambda;

/// <summary>A request to an HTTP API whose JWT authoriser has let the caller in.</summary>
/// <param name="Method">The method, such as <c>POST</c>.</param>
/// <param name="Path">The path, with the query behind a question mark.</param>
/// <param name="Claims">What the caller's token says of them; null for a request that no authoriser has seen.</param>
/// <param name="Body">The body; null for none.</param>
public sealed record HttpApiRequest(string Method, string Path, IReadOnlyDictionary<string, JsonValue>? Claims = null, string? Body = null)
{
    /// <summary>The path without the query.</summary>
    internal string BarePath => Path.Split('?')[0];

    /// <summary>The event that API Gateway hands to the function, in its payload format 2.0.</summary>
    internal JsonValue ToEvent(string template, IReadOnlyDictionary<string, string> route, DateTimeOffset now)
    {
        var routeKey = $"{Method} {template}";
        var query = Path.Contains('?', StringComparison.Ordinal) ? Path[(Path.IndexOf('?', StringComparison.Ordinal) + 1)..] : "";
        var request = new JsonObjectBuilder()
            .Set("version", "2.0")
            .Set("routeKey", routeKey)
            .Set("rawPath", BarePath)
            .Set("rawQueryString", query)
            .Set("headers", Body is null ? JsonValue.Object() : JsonValue.Object(("content-type", "application/json")));
        if (query.Length > 0)
        {
            request.Set("queryStringParameters", Object(query.Split('&').Select(pair => pair.Split('=', 2)).GroupBy(pair => Uri.UnescapeDataString(pair[0])).Select(
                pairs => (pairs.Key, (JsonValue)string.Join(',', pairs.Select(pair => Uri.UnescapeDataString(pair.ElementAtOrDefault(1) ?? "")))))));
        }

        request.Set("requestContext", Context(routeKey, now));
        if (route.Count > 0)
        {
            request.Set("pathParameters", Object(route.Select(parameter => (parameter.Key, (JsonValue)parameter.Value))));
        }

        if (Body is not null)
        {
            request.Set("body", Body);
        }

        return request.Set("isBase64Encoded", false).ToValue();
    }

    private JsonValue Context(string routeKey, DateTimeOffset now)
    {
        var context = new JsonObjectBuilder().Set("apiId", "local");
        if (Claims is not null)
        {
            // An HTTP API knows texts only: a list of groups comes as "[a b]".
            context.Set("authorizer", JsonValue.Object(("jwt", JsonValue.Object(
                ("claims", Object(Claims.Select(claim => (claim.Key, (JsonValue)TextOf(claim.Value))))), ("scopes", JsonValue.Null)))));
        }

        return context
            .Set("domainName", "local")
            .Set("http", JsonValue.Object(("method", Method), ("path", BarePath), ("protocol", "HTTP/1.1"), ("sourceIp", "127.0.0.1")))
            .Set("requestId", LocalLambdaContext.RequestId)
            .Set("routeKey", routeKey)
            .Set("stage", "$default")
            .Set("time", now.ToString("dd/MMM/yyyy:HH:mm:ss +0000", CultureInfo.InvariantCulture))
            .Set("timeEpoch", now.ToUnixTimeMilliseconds())
            .ToValue();
    }

    private static string TextOf(JsonValue claim) =>
        claim.IsArray ? $"[{string.Join(' ', claim.Items.ToArray().Select(TextOf))}]" : claim.TryGetString(out var text) ? text : claim.ToJson();

    private static JsonValue Object(IEnumerable<(string Key, JsonValue Value)> members) => JsonValue.Object([.. members]);
}

/// <summary>What an HTTP API answers.</summary>
/// <param name="StatusCode">The status.</param>
/// <param name="Body">The body; empty when there is none.</param>
/// <param name="Failure">What the function failed with, of which the caller of a deployed API sees nothing; null when it answered.</param>
public sealed record HttpApiReply(int StatusCode, string Body, LambdaReply? Failure = null);

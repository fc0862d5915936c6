using System.Net;
using System.Text;
using System.Text.Json;
using Amazon.Lambda.Core;

namespace Amazon.Lambda.Annotations.APIGateway;

public class HttpResultSerializationOptions
{
    public enum ProtocolFormat
    {
        RestApi,
        HttpApi,
    }

    public enum ProtocolVersion
    {
        V1,
        V2,
    }

    public ProtocolFormat Format { get; set; }
    public ProtocolVersion Version { get; set; }
    public ILambdaSerializer Serializer { get; set; }
}

public interface IHttpResult
{
    HttpStatusCode StatusCode { get; }
    Stream Serialize(HttpResultSerializationOptions options);
    IHttpResult AddHeader(string name, string value);
}

public class HttpResults : IHttpResult
{
    private readonly Dictionary<string, List<string>> _headers = new(StringComparer.OrdinalIgnoreCase);
    private readonly object _body;

    private HttpResults(HttpStatusCode statusCode, object body = null)
    {
        StatusCode = statusCode;
        _body = body;
    }

    public HttpStatusCode StatusCode { get; }

    public static IHttpResult Accepted(object body = null) => new HttpResults(HttpStatusCode.Accepted, body);
    public static IHttpResult BadGateway() => new HttpResults(HttpStatusCode.BadGateway);
    public static IHttpResult BadRequest(object body = null) => new HttpResults(HttpStatusCode.BadRequest, body);
    public static IHttpResult Conflict(object body = null) => new HttpResults(HttpStatusCode.Conflict, body);
    public static IHttpResult Forbid(object body = null) => new HttpResults(HttpStatusCode.Forbidden, body);
    public static IHttpResult InternalServerError(object body = null) => new HttpResults(HttpStatusCode.InternalServerError, body);
    public static IHttpResult NotFound(object body = null) => new HttpResults(HttpStatusCode.NotFound, body);
    public static IHttpResult Ok(object body = null) => new HttpResults(HttpStatusCode.OK, body);
    public static IHttpResult Unauthorized() => new HttpResults(HttpStatusCode.Unauthorized);
    public static IHttpResult NewResult(HttpStatusCode statusCode, object body = null) => new HttpResults(statusCode, body);

    public static IHttpResult Created(string uri = null, object body = null)
    {
        var result = new HttpResults(HttpStatusCode.Created, body);
        return uri is null ? result : result.AddHeader("location", uri);
    }

    public IHttpResult AddHeader(string name, string value)
    {
        if (!_headers.TryGetValue(name, out var values))
        {
            _headers[name] = values = [];
        }

        values.Add(value);
        return this;
    }

    // What API Gateway takes of an HTTP API; the other formats are the package's.
    public Stream Serialize(HttpResultSerializationOptions options)
    {
        var headers = _headers.ToDictionary(header => header.Key.ToLowerInvariant(), header => string.Join(",", header.Value));
        string body = null;
        if (_body is string text)
        {
            body = text;
            headers.TryAdd("content-type", "text/plain");
        }
        else if (_body is not null)
        {
            using var written = new MemoryStream();
            options.Serializer.Serialize(_body, written);
            body = Encoding.UTF8.GetString(written.ToArray());
            headers.TryAdd("content-type", "application/json");
        }

        return new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(new { statusCode = (int)StatusCode, headers, body, isBase64Encoded = false }));
    }
}

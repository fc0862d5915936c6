using DurableStates.Json;

namespace DurableStates.Local.Lambda;

/// <summary>Functions behind an HTTP API: which is called, with what, and what its caller sees.</summary>
public sealed class HttpFunctionsTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 11, 2, 8, 0, 0, TimeSpan.Zero);

    private readonly LambdaFunctions _functions = LambdaFunctions.FromAssembly(typeof(SampleFunctions).Assembly);

    public void Dispose() => _functions.Dispose();

    [Fact]
    public async Task Arguments_come_from_route_body_query_headers_and_services() => Assert.Equal(
        new HttpApiReply(200, "b/1 Ana 3 application/json 1"),
        await Send(new("POST", "/books/b%2F1/copies?size=3", Body: """{"name":"Ana"}""")));

    [Theory]
    [InlineData("POST", "/books/1/copies?size=many", """{"name":"Ana"}""", "Value many at 'size'")]
    [InlineData("POST", "/books/1/copies", "no JSON", "Value no JSON at 'body'")]
    [InlineData("POST", "/books/1/copies", "{}", "name")]
    public async Task What_cannot_be_read_is_a_bad_request(string method, string path, string body, string message)
    {
        var reply = await Send(new(method, path, Body: body));

        Assert.Equal(400, reply.StatusCode);
        Assert.Contains(message, JsonValue.Parse(reply.Body)["message"].AsString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET", "/books/1/copies")]
    [InlineData("POST", "/books/1")]
    [InlineData("POST", "/books/1/copies/2")]
    [InlineData("POST", "/")]
    public async Task Another_method_or_path_is_not_found(string method, string path) =>
        Assert.Equal(new HttpApiReply(404, """{"message":"Not Found"}"""), await Send(new(method, path)));

    [Fact]
    public async Task An_answer_keeps_its_status_and_its_body_is_what_the_serializer_writes() =>
        Assert.Equal(new HttpApiReply(404, """{"name":"none","times":1}"""), await Send(new("POST", "/books/gone/copies", Body: """{"name":"Ana"}""")));

    [Fact]
    public async Task Claims_come_as_texts_as_an_HTTP_API_hands_them_over()
    {
        var reply = await Send(new("GET", "/whole?a=1&a=2", new Dictionary<string, JsonValue>
        {
            ["sub"] = "u-ana",
            ["groups"] = JsonValue.Array("owner:sales", "all"),
            ["email_verified"] = true,
            ["exp"] = 1700000000,
        }));
        var request = JsonValue.Parse(reply.Body);

        Assert.Equal(
            """{"sub":"u-ana","groups":"[owner:sales all]","email_verified":"true","exp":"1700000000"}""",
            request["requestContext"]["authorizer"]["jwt"]["claims"].ToString());
        Assert.Equal(["2.0", "GET /whole", "/whole", "a=1&a=2"], new[] { "version", "routeKey", "rawPath", "rawQueryString" }.Select(name => request[name].AsString()));
        Assert.Equal("1,2", request["queryStringParameters"]["a"].AsString());
        Assert.True(request["pathParameters"].IsUndefined);
    }

    [Fact]
    public async Task A_request_that_no_authorizer_has_seen_has_no_claims() =>
        Assert.True(JsonValue.Parse((await Send(new("GET", "/whole"))).Body)["requestContext"]["authorizer"].IsUndefined);

    [Fact]
    public async Task A_failure_is_not_shown_to_the_caller_and_kept_for_the_developer()
    {
        var reply = await Send(new("GET", "/broken/a/b"));

        Assert.Equal((500, """{"message":"Internal Server Error"}"""), (reply.StatusCode, reply.Body));
        Assert.Equal("No a/b.", Assert.IsType<LambdaReply.Threw>(reply.Failure).Report["errorMessage"].AsString());
    }

    private Task<HttpApiReply> Send(HttpApiRequest request) => _functions.SendAsync(request, Now, TestContext.Current.CancellationToken);
}

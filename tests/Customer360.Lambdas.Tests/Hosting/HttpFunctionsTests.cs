using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Customer360.HttpFunctions;

namespace Customer360.Lambdas.Hosting;

/// <summary>HTTP functions build under the repository's settings, with Amazon.Lambda.Annotations and with its stand-in, and mean the same to both.</summary>
public sealed class HttpFunctionsTests
{
    private static readonly Assembly Functions = typeof(TicketApi).Assembly;

    [Fact]
    public void An_authorizer_is_named_by_the_resource_of_its_function()
    {
        var methods = typeof(TicketApi).GetMethods().Where(method => method.IsDefined(typeof(LambdaFunctionAttribute))).ToList();
        var authorizers = methods.Where(method => method.IsDefined(typeof(HttpApiAuthorizerAttribute))).Select(method => method.GetCustomAttribute<LambdaFunctionAttribute>()?.ResourceName);
        var routes = methods.Select(method => method.GetCustomAttribute<HttpApiAttribute>()).OfType<HttpApiAttribute>().ToList();

        Assert.Equal(["GET /tickets/{ticketId}", "POST /tickets/{ticketId}/decision"], routes.Select(route => $"{route.Method.ToString().ToUpperInvariant()} {route.Template}").Order(StringComparer.Ordinal));
        Assert.All(routes, route => Assert.Contains(route.Authorizer, authorizers));
        Assert.All(routes, route => Assert.Equal(HttpApiVersion.V2, route.Version));
    }

    [Fact]
    public void A_result_is_what_API_Gateway_takes()
    {
        var written = Written(new TicketApi().ReadTicket("r-1.owner", "short", "u-stefan"));

        Assert.Equal(200, written["statusCode"]?.GetValue<int>());
        Assert.Equal("""{"ticketId":"r-1.owner","view":"short","approver":"u-stefan"}""", written["body"]?.GetValue<string>());
        Assert.Equal("application/json", written["headers"]?["content-type"]?.GetValue<string>());
        Assert.Equal("no-store", written["headers"]?["cache-control"]?.GetValue<string>());
        Assert.Equal(404, Written(new TicketApi().ReadTicket("r-2.owner", "", ""))["statusCode"]?.GetValue<int>());
    }

    [Fact]
    public void The_generator_finds_the_authorizer_and_leaves_a_template_that_ends_with_a_line()
    {
        Assert.SkipWhen(typeof(LambdaFunctionAttribute).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Any(attribute => attribute.Key == "StandInFor"), "Amazon.Lambda.Annotations is a stand-in here and generates nothing.");

        var template = File.ReadAllText(Path.Combine(Folder(), "..", "..", "Customer360.HttpFunctions", "obj", "serverless.template"));
        var resources = JsonNode.Parse(template)?["Resources"];

        Assert.NotNull(Functions.GetType("Customer360.HttpFunctions.TicketApi_ReadTicket_Generated"));
        Assert.NotNull(resources?["AnnotationsHttpApi"]?["Properties"]?["Auth"]?["Authorizers"]?["TicketAuthorizer"]);
        Assert.Equal("TicketAuthorizer", resources?["ReadTicket"]?["Properties"]?["Events"]?["RootGet"]?["Properties"]?["Auth"]?["Authorizer"]?.GetValue<string>());
        Assert.EndsWith("}\n", template.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    private static JsonNode Written(IHttpResult result)
    {
        using var stream = result.Serialize(new HttpResultSerializationOptions
        {
            Format = HttpResultSerializationOptions.ProtocolFormat.HttpApi,
            Version = HttpResultSerializationOptions.ProtocolVersion.V2,
            Serializer = new LambdaJsonSerializer(),
        });
        return JsonNode.Parse(stream)!;
    }

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}

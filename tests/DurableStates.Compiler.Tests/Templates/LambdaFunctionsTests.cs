using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DurableStates.Compiler.Templates;

/// <summary>What is read of the annotated methods of a Lambda project.</summary>
public sealed class LambdaFunctionsTests
{
    private const string Annotations = """
        namespace Amazon.Lambda.Annotations
        {
            public class LambdaFunctionAttribute : System.Attribute { public string ResourceName { get; set; } public uint Timeout { get; set; } public string Policies { get; set; } }
        }

        namespace Amazon.Lambda.Annotations.APIGateway
        {
            public enum LambdaHttpMethod { Any, Get, Post }
            public enum HttpApiVersion { V1, V2 }
            public class HttpApiAttribute : System.Attribute
            {
                public HttpApiAttribute(LambdaHttpMethod method, string template) { }
                public HttpApiVersion Version { get; set; }
                public string Authorizer { get; set; }
            }
            public class HttpApiAuthorizerAttribute : System.Attribute { }
        }
        """;

    [Theory]
    [InlineData("[HttpApi(LambdaHttpMethod.Post, \"/questions/{id}\")]", "Post", "/questions/{id}", false)]
    [InlineData("[HttpApi(LambdaHttpMethod.Any, \"/\", Version = HttpApiVersion.V1)]", "Any", "/", true)]
    [InlineData("[HttpApi(LambdaHttpMethod.Get, \"/x\", Version = HttpApiVersion.V2)]", "Get", "/x", false)]
    public void The_route_is_what_the_attribute_says(string attribute, string method, string path, bool isFirst)
    {
        var functions = Functions($"public class Api {{ [LambdaFunction(ResourceName = \"Ask\")] {attribute} public string Ask() => null; }}");

        Assert.Null(functions.Refusal);
        Assert.Equal(new TemplateRoute(method, path, isFirst), Assert.Single(functions.Functions).Route);
    }

    [Fact]
    public void A_function_without_a_route_has_none() =>
        Assert.Null(Assert.Single(Functions("public class Api { [LambdaFunction] public string Ask() => null; }").Functions).Route);

    // Written without its authoriser a route would let everybody in.
    [Theory]
    [InlineData("[LambdaFunction, HttpApi(LambdaHttpMethod.Get, \"/\", Authorizer = \"Guard\")]")]
    [InlineData("[LambdaFunction, HttpApiAuthorizer]")]
    public void An_authorizer_that_is_a_function_is_refused(string attributes) =>
        Assert.Contains("Api.Ask has an authorizer", Functions($"public class Api {{ {attributes} public string Ask() => null; }}").Refusal, StringComparison.Ordinal);

    private static LambdaFunctions Functions(string code)
    {
        var source = "using Amazon.Lambda.Annotations; using Amazon.Lambda.Annotations.APIGateway;\n" + code;
        var compilation = CSharpCompilation.Create(
            "Fn",
            [CSharpSyntaxTree.ParseText(source, cancellationToken: TestContext.Current.CancellationToken), CSharpSyntaxTree.ParseText(Annotations, cancellationToken: TestContext.Current.CancellationToken)],
            [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        return new LambdaFunctions(compilation, new Dictionary<string, string> { ["Fn"] = "/project" }, "/");
    }
}

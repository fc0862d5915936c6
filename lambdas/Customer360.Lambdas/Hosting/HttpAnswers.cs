using System.Net;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Customer360.Contracts;

namespace Customer360.Lambdas.Hosting;

/// <summary>What the HTTP functions read and answer alike.</summary>
internal static class HttpAnswers
{
    /// <summary>What is told to whom no authoriser has let in.</summary>
    public const string SignIn = "Sign in: the request came past the authoriser, or its token has no id in the claim sub.";

    /// <summary>The answer to whom no authoriser has let in.</summary>
    public static IHttpResult NotSignedIn => HttpResults.NewResult(HttpStatusCode.Unauthorized, new HttpMessage(SignIn));

    /// <summary>The answer to a body that cannot be taken.</summary>
    public static IHttpResult Refused(IReadOnlyList<Finding> findings) => HttpResults.BadRequest(new HttpRefusal(findings));

    /// <summary>A part of the path; empty where the API gives none.</summary>
    public static string Parameter(APIGatewayHttpApiV2ProxyRequest request, string name) =>
        request.PathParameters is { } parameters && parameters.TryGetValue(name, out var value) && value is not null ? value : "";
}

/// <summary>An answer that is a sentence.</summary>
internal sealed record HttpMessage(string Message);

/// <summary>What is wrong with a body.</summary>
internal sealed record HttpRefusal(IReadOnlyList<Finding> Findings);

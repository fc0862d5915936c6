using System.Text.RegularExpressions;
using Amazon.Lambda.APIGatewayEvents;

namespace Customer360.Lambdas.Hosting;

/// <summary>Who calls an HTTP function: what the API's JWT authoriser has checked, and nothing that stands in a body, a header or a query.</summary>
/// <param name="Id">The id in the directory, the claim <c>sub</c>.</param>
/// <param name="Groups">The groups of the directory.</param>
internal sealed partial record Caller(string Id, IReadOnlyList<string> Groups)
{
    /// <summary>The caller; null when no authoriser has let the request in, or the claim <c>sub</c> is no id, for example a mail address.</summary>
    public static Caller? Of(APIGatewayHttpApiV2ProxyRequest request, string groupsClaim)
    {
        var claims = request.RequestContext?.Authorizer?.Jwt?.Claims;
        return claims is not null && claims.TryGetValue("sub", out var id) && id is not null && Id_.IsMatch(id)
            ? new(id, claims.TryGetValue(groupsClaim, out var groups) && groups is not null ? Texts(groups) : [])
            : null;
    }

    /// <summary>True when both ids are the same person's: the directory knows no capitals.</summary>
    public bool Is(string id) => string.Equals(Id, id, StringComparison.OrdinalIgnoreCase);

    /// <summary>True when the caller belongs to the group.</summary>
    public bool IsIn(string group) => Groups.Contains(group, StringComparer.OrdinalIgnoreCase);

    /// <summary>True for an id that somebody can sign in with.</summary>
    public static bool IsId(string text) => Id_.IsMatch(text);

    // An HTTP API hands a list over as the text "[a b]", and a list of one as such or as the one. A directory lets a group's name have commas, and no spaces.
    private static string[] Texts(string claim) => (claim is ['[', .., ']'] ? claim[1..^1] : claim).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9._:|-]{0,127}\z")]
    private static partial Regex Id_ { get; }
}

using System.Diagnostics.CodeAnalysis;
using Amazon.Lambda.Annotations.APIGateway;

namespace DurableStates.Local.Lambda;

/// <summary>A route of an HTTP API: what <c>[HttpApi]</c> says.</summary>
internal sealed class HttpRoute(HttpApiAttribute attribute)
{
    private readonly string[] _segments = attribute.Template.Trim('/').Split('/');

    public string Template => attribute.Template;

    /// <summary>Whether a request takes this route, and with which parameters. A parameter that takes the rest of the path ends with a plus sign.</summary>
    public bool Takes(string method, string path, [NotNullWhen(true)] out Dictionary<string, string>? parameters)
    {
        parameters = null;
        var parts = path.Trim('/').Split('/');
        if (attribute.Method is not LambdaHttpMethod.Any && !string.Equals(attribute.Method.ToString(), method, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < _segments.Length; i++)
        {
            if (_segments[i] is ['{', .., '+', '}'] greedy && parts.Length > i)
            {
                found[greedy[1..^2]] = string.Join('/', parts[i..].Select(Uri.UnescapeDataString));
                parameters = found;
                return true;
            }

            if (i >= parts.Length || !(_segments[i] is ['{', .., '}'] || _segments[i] == parts[i]))
            {
                return false;
            }

            if (_segments[i] is ['{', .., '}'] named)
            {
                found[named[1..^1]] = Uri.UnescapeDataString(parts[i]);
            }
        }

        parameters = parts.Length == _segments.Length ? found : null;
        return parameters is not null;
    }
}

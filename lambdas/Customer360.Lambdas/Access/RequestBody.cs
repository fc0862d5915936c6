using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Amazon.Lambda.APIGatewayEvents;
using Customer360.Contracts;

namespace Customer360.Lambdas.Access;

/// <summary>
/// Reads the members of a JSON body and collects every finding. A member that nobody asks for is a finding too: what it says would not be heeded, and its author would not learn it.
/// A finding never repeats what was written.
/// </summary>
internal sealed class RequestBody
{
    private const int LongestBody = 64 * 1024;

    private readonly JsonElement _root;
    private readonly HashSet<string> _unread = [];
    private readonly List<Finding> _findings = [];

    private RequestBody(JsonElement root)
    {
        _root = root;
        foreach (var member in root.EnumerateObject())
        {
            if (!_unread.Add(member.Name))
            {
                _findings.Add(new($"$.{Shown(member.Name)}", "unique", "The member stands there twice.", "Write it once."));
            }
        }
    }

    /// <summary>Everything that is wrong, members that nobody has read included.</summary>
    public IReadOnlyList<Finding> Findings =>
    [
        .. _findings,
        .. _unread.Order(StringComparer.Ordinal).Select(name => new Finding(
            $"$.{Shown(name)}", "unknown", "There is no such member.", "Leave it out: who asks or decides comes from the sign-in, and everything else has a member of its own.")),
    ];

    public static bool TryRead(APIGatewayHttpApiV2ProxyRequest request, [NotNullWhen(true)] out RequestBody? body, [NotNullWhen(false)] out Finding? problem)
    {
        (body, problem) = (null, null);
        try
        {
            var text = request.IsBase64Encoded ? Encoding.UTF8.GetString(Convert.FromBase64String(request.Body ?? "")) : request.Body ?? "";
            if (text.Length > LongestBody)
            {
                problem = new("$", "size", $"The body has more than {LongestBody} characters.", "Shorten it.");
                return false;
            }

            var root = JsonElement.Parse(text);
            body = root.ValueKind is JsonValueKind.Object ? new RequestBody(root) : null;
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException)
        {
            // No JSON, no base 64, or a member whose name is no text.
        }

        problem = body is null ? new("$", "json", "The body is no JSON object.", "Send one, in UTF-8.") : null;
        return body is not null;
    }

    public string Text(string name, Regex pattern, string form)
    {
        if (Take(name) is { ValueKind: JsonValueKind.String } value && TextOf(value) is { } text && pattern.IsMatch(text))
        {
            return text;
        }

        _findings.Add(new($"$.{name}", "pattern", "It is missing, or no such text.", $"Write {form}."));
        return "";
    }

    /// <summary>A text; null when there is no such member.</summary>
    public string? OptionalText(string name, Regex pattern, string form)
    {
        if (!_unread.Contains(name) || (_root.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.Null))
        {
            _ = Take(name);
            return null;
        }

        return Text(name, pattern, form);
    }

    public string OneOf(string name, params string[] words)
    {
        if (Take(name) is { ValueKind: JsonValueKind.String } value && TextOf(value) is { } text && words.Contains(text))
        {
            return text;
        }

        _findings.Add(new($"$.{name}", "word", "It is missing, or none of the words.", $"Write one of {string.Join(", ", words)}."));
        return "";
    }

    public string? FreeText(string name)
    {
        if (Take(name) is not { } value || value.ValueKind is JsonValueKind.Null)
        {
            return null;
        }

        if (value.ValueKind is JsonValueKind.String && TextOf(value) is { Length: <= AccessPatterns.LongestFreeText } text)
        {
            return text;
        }

        _findings.Add(new($"$.{name}", "length", $"It is no text, or has more than {AccessPatterns.LongestFreeText} characters.", "Shorten it."));
        return null;
    }

    public int Integer(string name)
    {
        if (Take(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out var number))
        {
            return number;
        }

        _findings.Add(new($"$.{name}", "integer", "It is missing, or no whole number.", "Write a whole number, such as 30."));
        return 0;
    }

    /// <summary>A whole number within bounds; null when there is no such member.</summary>
    public int? OptionalInteger(string name, int least, int most)
    {
        if (Take(name) is not { } value || value.ValueKind is JsonValueKind.Null)
        {
            return null;
        }

        if (value.ValueKind is JsonValueKind.Number && value.TryGetInt32(out var number) && number >= least && number <= most)
        {
            return number;
        }

        _findings.Add(new($"$.{name}", "range", $"It is no whole number from {least} to {most}.", "Write one, or leave it out."));
        return null;
    }

    public bool Boolean(string name)
    {
        if (Take(name) is { ValueKind: JsonValueKind.True or JsonValueKind.False } value)
        {
            return value.GetBoolean();
        }

        _findings.Add(new($"$.{name}", "boolean", "It is missing, or neither true nor false.", "Write true or false."));
        return false;
    }

    /// <summary>A list of columns; null when there is no such member.</summary>
    public IReadOnlyList<string>? Columns(string name)
    {
        if (Take(name) is not { } value || value.ValueKind is JsonValueKind.Null)
        {
            return null;
        }

        if (value.ValueKind is JsonValueKind.Array && value.GetArrayLength() <= AccessPatterns.MostColumns)
        {
            var names = value.EnumerateArray().Select(item => item.ValueKind is JsonValueKind.String ? TextOf(item) ?? "" : "").ToArray();
            if (names.All(AccessPatterns.CatalogName.IsMatch) && names.Distinct().Count() == names.Length)
            {
                return names;
            }
        }

        _findings.Add(new($"$.{name}", "columns", $"It is no list of at most {AccessPatterns.MostColumns} columns, each once.", "Write names of columns: lower-case letters, digits and underscores."));
        return [];
    }

    public void Add(string path, string rule, string problem, string fix) => _findings.Add(new(path, rule, problem, fix));

    private JsonElement? Take(string name) => _unread.Remove(name) && _root.TryGetProperty(name, out var value) ? value : null;

    // A lone surrogate is valid JSON and no text.
    private static string? TextOf(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    // A name of ours is shown; any other may be of any length and hold anything.
    private static string Shown(string name) => AccessPatterns.RequestId.IsMatch(name) && name.Length <= 32 ? name : "?";
}

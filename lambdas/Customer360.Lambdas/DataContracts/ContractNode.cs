using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Customer360.Contracts;

namespace Customer360.Lambdas.DataContracts;

/// <summary>A place in a contract: its path, and what stands there (null when nothing does). Looking deeper never fails.</summary>
/// <param name="Path">The place as a JSONPath.</param>
/// <param name="Node">What stands there.</param>
/// <param name="Places">Where each node stands in the text.</param>
/// <param name="At">Where this stands in the text; where what it is missing from stands when there is nothing here.</param>
internal sealed partial record ContractNode(string Path, JsonNode? Node, IReadOnlyDictionary<JsonNode, TextPosition> Places, TextPosition At)
{
    private const int LongestSentence = 400;

    // A phone number has more digits.
    private const int LargestShown = 100_000;

    public ContractNode this[string name] => Below($"{Path}.{name}", (Node as JsonObject)?[name]);

    public IReadOnlyList<ContractNode> Items => Node is JsonArray array
        ? [.. array.Select((item, index) => Below($"{Path}[{index}]", item))]
        : [];

    public string? Text => Node is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    /// <summary>The number that stands here; null too when no double can hold it.</summary>
    public double? Number => Node is JsonValue value && value.TryGetValue(out double number) && double.IsFinite(number) ? number : null;

    public bool IsTrue => Node?.GetValueKind() == JsonValueKind.True;

    /// <summary>What stands here, as a finding says it. Findings go into events and logs, and a text may hold anything about anybody: only a version is repeated.</summary>
    public string Shown => Node?.GetValueKind() switch
    {
        null or JsonValueKind.Null => "nothing",
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => Text is { } text && Version.IsMatch(text) ? $"\"{text}\"" : Text is "" ? "an empty text" : "a text",
        JsonValueKind.Number => Number is > -LargestShown and < LargestShown && Node.ToJsonString() is { Length: < 20 } number ? number : "a number",
        _ => IsTrue ? "true" : "false",
    };

    public Finding Finding(string rule, string problem, string fix) => new(Path, rule, Short(problem), Short(fix), At.Line, At.Column);

    /// <summary>A finding unless what stands here is one of a few known words.</summary>
    public IEnumerable<Finding> MustBeOneOf(string rule, IReadOnlyCollection<string> words)
    {
        if (Text is null || !words.Contains(Text))
        {
            yield return Finding(rule, $"Here stands {Shown}.", $"Write one of {string.Join(", ", words)}.");
        }
    }

    private ContractNode Below(string path, JsonNode? node) => new(path, node, Places, node is not null && Places.TryGetValue(node, out var at) ? at : At);

    [GeneratedRegex(@"\Av?[0-9]{1,4}(\.[0-9]{1,4}){1,2}\z")]
    private static partial Regex Version { get; }

    // Names of tables and columns stand in findings, and may be of any length.
    private static string Short(string sentence) => sentence.Length <= LongestSentence ? sentence : sentence[..(LongestSentence - 3)] + "...";
}

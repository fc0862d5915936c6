using System.Text.Json.Nodes;
using Customer360.Contracts;

namespace Customer360.Lambdas.DataContracts;

/// <summary>What a reader of a contract, of either notation, keeps while it reads: the place, the findings, and where each node stands.</summary>
internal sealed class ContractBuilder
{
    private readonly List<Finding> _findings = [];
    private readonly ContractPath _place = new();
    private readonly Dictionary<JsonNode, TextPosition> _places = new(ReferenceEqualityComparer.Instance);

    public void Enter(string name) => _place.Enter(name);

    public void Enter(int index) => _place.Enter(index);

    public void Leave() => _place.Leave();

    /// <summary>Remembers where a node stands.</summary>
    public T At<T>(TextPosition at, T node)
        where T : JsonNode
    {
        _places[node] = at;
        return node;
    }

    /// <summary>A finding here.</summary>
    public void Find(TextPosition at, string rule, string problem, string fix) => _findings.Add(new(_place.ToString(), rule, problem, fix, at.Line, at.Column));

    /// <summary>A finding about the document, which cannot be read any further.</summary>
    public void FindInDocument(TextPosition at, string rule, string problem, string fix) => _findings.Add(new("$", rule, problem, fix, at.Line, at.Column));

    /// <summary>Puts a member into an object, unless its name stands there already.</summary>
    public void Add(JsonObject target, string name, TextPosition at, JsonNode? value)
    {
        if (target.ContainsKey(name))
        {
            Find(at, "duplicate-key", "This name stands in its object a second time, so one of the two values would be lost.", "Remove one of the two.");
        }
        else
        {
            target.Add(name, value);
        }
    }

    /// <summary>A text, unless bytes of it were lost before it was read.</summary>
    public string Whole(TextPosition at, string text)
    {
        if (text.Contains('\uFFFD', StringComparison.Ordinal))
        {
            Find(at, "encoding", "A text here holds U+FFFD, which stands for bytes that were not UTF-8.", "Save the contract as UTF-8, and write the character again that was lost.");
        }

        return text;
    }

    /// <summary>What a text becomes that holds half of a surrogate pair.</summary>
    public string Halved(TextPosition at)
    {
        Find(at, "surrogate", "A text here holds half of a surrogate pair, which is no character.", "Write both halves, such as \\ud83d\\ude00, or the character itself.");
        return "\uFFFD";
    }

    /// <summary>Says that nesting ends here.</summary>
    public void FindTooDeep(TextPosition at) => Find(
        at, "nesting", $"Here begins what is nested more than {ContractDocument.DeepestNesting} deep.", "Take levels out: no field of a contract needs so many.");

    /// <summary>The document as far as it was read.</summary>
    public ContractDocument Build(JsonNode? root) =>
        new(new ContractNode("$", root, _places, root is not null && _places.TryGetValue(root, out var at) ? at : TextPosition.Start), _findings);
}

using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Customer360.Contracts;

namespace Customer360.Lambdas.DataContracts;

/// <summary>
/// Reads JSON that may be anything. A name that stands twice and a text that is not Unicode are findings, the rest of the document is read all the same;
/// <see cref="JsonNode.Parse(string, JsonNodeOptions?, JsonDocumentOptions)"/> would take both, and throw when somebody looks there.
/// </summary>
internal sealed class ContractReader
{
    private const string OneObject = "Write the contract as one JSON object.";

    private readonly List<Finding> _findings = [];
    private readonly ContractPath _place = new();

    public ContractDocument Read(string text)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text), new JsonReaderOptions { MaxDepth = ContractDocument.DeepestNesting + 1 });
        JsonNode? root = null;
        try
        {
            reader.Read();
            root = Value(ref reader);

            // What stands after the document is refused here.
            reader.Read();
        }
        catch (JsonException e)
        {
            root = null;
            _findings.Add(new("$", "json", $"The document is not JSON: line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}.", OneObject));
        }
        catch (TooDeepException)
        {
            _findings.Add(new(_place.ToString(), "nesting", $"Here begins what is nested more than {ContractDocument.DeepestNesting} deep.", "Take levels out: no field of a contract needs so many."));
        }

        return new ContractDocument(new ContractNode("$", root), _findings);
    }

    private JsonNode? Value(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => Object(ref reader),
        JsonTokenType.StartArray => Array(ref reader),
        JsonTokenType.String => JsonValue.Create(Text(ref reader)),

        // As it is written: a number too large for a double is still shown as what stands there.
        JsonTokenType.Number => JsonValue.Create(JsonElement.ParseValue(ref reader)),
        JsonTokenType.True => JsonValue.Create(true),
        JsonTokenType.False => JsonValue.Create(false),
        _ => null,
    };

    private JsonObject Object(ref Utf8JsonReader reader)
    {
        RefuseTooDeep(reader);
        var read = new JsonObject();
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndObject)
        {
            var name = Text(ref reader);
            _place.Enter(name);
            reader.Read();
            var value = Value(ref reader);
            if (read.ContainsKey(name))
            {
                _findings.Add(new(_place.ToString(), "duplicate-key", "This name stands in its object a second time, so one of the two values would be lost.", "Remove one of the two."));
            }
            else
            {
                read.Add(name, value);
            }

            _place.Leave();
        }

        return read;
    }

    private JsonArray Array(ref Utf8JsonReader reader)
    {
        RefuseTooDeep(reader);
        var read = new JsonArray();
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
        {
            _place.Enter(read.Count);
            read.Add(Value(ref reader));
            _place.Leave();
        }

        return read;
    }

    private string Text(ref Utf8JsonReader reader)
    {
        if (reader.ValueIsEscaped && HasLoneSurrogate(reader.ValueSpan))
        {
            _findings.Add(new(_place.ToString(), "surrogate", "A text here holds half of a surrogate pair, which is no character.", "Write both halves, such as \\ud83d\\ude00, or the character itself."));
            return "\uFFFD";
        }

        var text = reader.GetString() ?? "";
        if (text.Contains('\uFFFD', StringComparison.Ordinal))
        {
            _findings.Add(new(_place.ToString(), "encoding", "A text here holds U+FFFD, which stands for bytes that were not UTF-8.", "Save the contract as UTF-8, and write the character again that was lost."));
        }

        return text;
    }

    // Only escapes can be halves: the text was made UTF-8 before it was read.
    private static bool HasLoneSurrogate(ReadOnlySpan<byte> escaped)
    {
        var highBefore = false;
        for (var i = 0; i < escaped.Length; i++)
        {
            var unit = 0;
            if (escaped[i] == '\\' && escaped[++i] == 'u')
            {
                unit = Convert.ToInt32(Encoding.ASCII.GetString(escaped.Slice(i + 1, 4)), 16);
                i += 4;
            }

            if (highBefore != unit is >= 0xDC00 and <= 0xDFFF)
            {
                return true;
            }

            highBefore = unit is >= 0xD800 and <= 0xDBFF;
        }

        return highBefore;
    }

    private static void RefuseTooDeep(Utf8JsonReader reader)
    {
        if (reader.CurrentDepth >= ContractDocument.DeepestNesting)
        {
            throw new TooDeepException();
        }
    }

    private sealed class TooDeepException : Exception;
}

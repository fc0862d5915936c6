using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Customer360.Lambdas.DataContracts;

/// <summary>
/// Reads JSON that may be anything. A name that stands twice and a text that is not Unicode are findings, the rest of the document is read all the same;
/// <see cref="JsonNode.Parse(string, JsonNodeOptions?, JsonDocumentOptions)"/> would take both, and throw when somebody looks there.
/// </summary>
internal sealed class JsonContractReader
{
    private const string OneObject = "Write the contract as one JSON object.";

    private readonly ContractBuilder _contract = new();
    private TextCursor _cursor = new([]);

    public ContractDocument Read(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        _cursor = new TextCursor(bytes);
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = ContractDocument.DeepestNesting + 1 });
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
            var at = new TextPosition((int)(e.LineNumber ?? 0) + 1, (int)(e.BytePositionInLine ?? 0) + 1);
            _contract.FindInDocument(at, "json", $"The document is not JSON: line {at.Line}, byte {at.Column}.", OneObject);
        }
        catch (TooDeepException)
        {
            _contract.FindTooDeep(_cursor.At(reader.TokenStartIndex));
        }

        return _contract.Build(root);
    }

    private JsonNode? Value(ref Utf8JsonReader reader)
    {
        var at = _cursor.At(reader.TokenStartIndex);
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => _contract.At(at, Object(ref reader)),
            JsonTokenType.StartArray => _contract.At(at, Array(ref reader)),
            JsonTokenType.String => _contract.At(at, JsonValue.Create(Text(ref reader, at))),

            // As it is written: a number too large for a double is still shown as what stands there.
            JsonTokenType.Number => JsonValue.Create(JsonElement.ParseValue(ref reader)) is { } number ? _contract.At(at, number) : null,
            JsonTokenType.True => _contract.At(at, JsonValue.Create(true)),
            JsonTokenType.False => _contract.At(at, JsonValue.Create(false)),
            _ => null,
        };
    }

    private JsonObject Object(ref Utf8JsonReader reader)
    {
        RefuseTooDeep(reader);
        var read = new JsonObject();
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndObject)
        {
            var at = _cursor.At(reader.TokenStartIndex);
            var name = Text(ref reader, at);
            _contract.Enter(name);
            reader.Read();
            var value = Value(ref reader);
            _contract.Add(read, name, at, value);
            _contract.Leave();
        }

        return read;
    }

    private JsonArray Array(ref Utf8JsonReader reader)
    {
        RefuseTooDeep(reader);
        var read = new JsonArray();
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
        {
            _contract.Enter(read.Count);
            read.Add(Value(ref reader));
            _contract.Leave();
        }

        return read;
    }

    private string Text(ref Utf8JsonReader reader, TextPosition at) =>
        reader.ValueIsEscaped && HasLoneSurrogate(reader.ValueSpan) ? _contract.Halved(at) : _contract.Whole(at, reader.GetString() ?? "");

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

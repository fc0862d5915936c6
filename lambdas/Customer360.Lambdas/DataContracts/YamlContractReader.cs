using System.Buffers;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Customer360.Lambdas.DataContracts;

/// <summary>
/// Reads YAML 1.2 that may be anything, as far as JSON can say it: one document, texts as names, no aliases (a few of them stand for more than any memory holds) and
/// no tags but those of texts. What is refused is a finding, and the rest of the document is read all the same.
/// </summary>
/// <seealso href="https://yaml.org/spec/1.2.2/#103-core-schema"/>
internal sealed class YamlContractReader
{
    private const string TextTag = "tag:yaml.org,2002:str";

    private static readonly SearchValues<char> DoubtfulCharacters = SearchValues.Create(
        [.. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(character => char.IsControl(character) && character is not ('\t' or '\n' or '\r')), '\u2028', '\u2029', '\uFEFF', '\uFFFE', '\uFFFF']);

    private readonly ContractBuilder _contract = new();
    private int _depth;

    public ContractDocument Read(string text)
    {
        // The mark of its encoding may stand before a document, once.
        text = text.StartsWith('\uFEFF') ? text[1..] : text;
        if (Doubtful(text) is >= 0 and var doubtful)
        {
            var (lines, begin) = (text.AsSpan(0, doubtful).Count('\n'), text.LastIndexOf('\n', Math.Max(doubtful - 1, 0)) + 1);
            _contract.FindInDocument(
                new(lines + 1, Math.Max(1, doubtful - begin + 1)),
                "yaml-character",
                $"The character U+{(int)text[doubtful]:X4} stands here, which YAML has not, or which ends a line or the document for some readers and not for others.",
                "Remove it, or write it as an escape such as \\u2028 in double quotes.");
            return _contract.Build(null);
        }

        var parser = new Parser(new StringReader(text));
        JsonNode? root = null;
        try
        {
            parser.Consume<StreamStart>();
            if (parser.TryConsume<DocumentStart>(out var start))
            {
                RefuseOtherVersions(start);
                root = Value(parser);
                parser.Consume<DocumentEnd>();
            }

            if (parser.TryConsume<DocumentStart>(out var second))
            {
                _contract.FindInDocument(At(second), "yaml-documents", "A second document begins here.", "Write one document to a file, and remove the line --- between them.");
            }
        }
        catch (TooDeepException e)
        {
            _contract.FindTooDeep(e.At);
        }
        catch (YamlException e)
        {
            root = null;
            FindUnreadable(e.Start.Index > 0 ? e.Start : e.End.Index > 0 ? e.End : parser.Current?.End ?? e.End, e.Message);
        }
#pragma warning disable CA1031 // The scanner, where it loses its place, throws whatever it comes to: a state that is not valid, an index that is not there.
        catch (Exception)
#pragma warning restore CA1031
        {
            root = null;
            FindUnreadable(parser.Current?.End ?? Mark.Empty, "Something stands here that no value or field begins with.");
        }

        return _contract.Build(root);
    }

    private JsonNode? Value(Parser parser)
    {
        var at = At(parser.Current);
        switch (parser.Current)
        {
            case MappingStart mapping:
                RefuseTags(mapping, at);
                return _contract.At(at, MappingOf(parser, at));
            case SequenceStart sequence:
                RefuseTags(sequence, at);
                return _contract.At(at, SequenceOf(parser, at));
            case Scalar scalar:
                parser.MoveNext();
                return ValueOf(scalar, at);
            default:
                parser.Consume<AnchorAlias>();
                _contract.Find(at, "yaml-alias", "An alias stands here in place of a value.", "Write the value itself.");
                return null;
        }
    }

    private JsonObject MappingOf(Parser parser, TextPosition begin)
    {
        Deeper(begin);
        parser.MoveNext();
        var read = new JsonObject();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var at = At(parser.Current);
            var name = Name(parser, at);
            _contract.Enter(name ?? "?");
            var value = Value(parser);
            if (name is not null)
            {
                _contract.Add(read, name, at, value);
            }

            _contract.Leave();
        }

        _depth--;
        return read;
    }

    private JsonArray SequenceOf(Parser parser, TextPosition begin)
    {
        Deeper(begin);
        parser.MoveNext();
        var read = new JsonArray();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            _contract.Enter(read.Count);
            read.Add(Value(parser));
            _contract.Leave();
        }

        _depth--;
        return read;
    }

    // What stands behind U+0000 would not be read at all. YAML 1.1 ended lines at U+0085, U+2028 and U+2029.
    private static int Doubtful(string text) => text.AsSpan().IndexOfAny(DoubtfulCharacters);

    // The name of a member; null when something else stands there, which is read away.
    private string? Name(Parser parser, TextPosition at)
    {
        if (parser.TryConsume<Scalar>(out var scalar))
        {
            RefuseTags(scalar, at);
            if (scalar.Value == "<<")
            {
                _contract.Find(at, "yaml-merge", "A merge key stands here, which YAML 1.2 does not have: some readers take the fields of what it names, and others do not.", "Write the fields themselves.");
            }

            return Whole(scalar.Value, at);
        }

        _contract.Find(at, "yaml-name", "What stands before the colon is no text.", "Write the name of a field.");
        Value(parser);
        return null;
    }

    private JsonNode? ValueOf(Scalar scalar, TextPosition at)
    {
        RefuseTags(scalar, at);
        var text = Whole(scalar.Value, at);
        if (scalar.Style is not ScalarStyle.Plain || !scalar.Tag.IsEmpty)
        {
            return _contract.At(at, JsonValue.Create(text));
        }

        if (!YamlCoreSchema.TryRead(text, out var value))
        {
            _contract.Find(at, "yaml-number", "The number that stands here cannot be kept.", "Write a finite number in decimal digits, or a text in quotes.");
        }

        return value is null ? null : _contract.At(at, value);
    }

    private string Whole(string text, TextPosition at)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text, i))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return _contract.Halved(at);
            }
        }

        return _contract.Whole(at, text);
    }

    private void FindUnreadable(in Mark mark, string problem) =>
        _contract.FindInDocument(Position(mark), "yaml", $"The document is not YAML: {problem}", "Write the contract as one mapping, indented by spaces.");

    private void RefuseTags(NodeEvent node, TextPosition at)
    {
        if (!node.Tag.IsEmpty && !node.Tag.IsNonSpecific && !(node is Scalar && node.Tag.Value == TextTag))
        {
            _contract.Find(at, "yaml-tag", "A tag stands here.", "Remove it, and put quotes around what is to be a text.");
        }
    }

    private void RefuseOtherVersions(DocumentStart start)
    {
        if (start.Version is { } version && version.Version is not { Major: 1, Minor: 2 })
        {
            _contract.FindInDocument(At(start), "yaml-version", "The document says that it is in another YAML than 1.2, which reads some values differently.", "Remove the line %YAML.");
        }
    }

    private void Deeper(TextPosition at)
    {
        if (++_depth > ContractDocument.DeepestNesting)
        {
            throw new TooDeepException(at);
        }
    }

    private static TextPosition At(ParsingEvent? e) => e is null ? TextPosition.Start : Position(e.Start);

    private static TextPosition Position(in Mark mark) => new((int)Math.Max(1, mark.Line), (int)Math.Max(1, mark.Column));

    private sealed class TooDeepException(TextPosition at) : Exception
    {
        public TextPosition At => at;
    }
}

using System.Buffers;
using System.Globalization;
using System.Text;

namespace DurableStates.Json;

/// <summary>Writes JSON text. Nesting costs no stack, so that no value is too deep to be written.</summary>
internal ref struct JsonWriter
{
    // What may not stand as it is: control characters, the two that mean something, and halves of characters without the other half.
    private static readonly SearchValues<char> Looked = SearchValues.Create(
        [.. Enumerable.Range(0, ' ').Append('"').Append('\\').Concat(Enumerable.Range(0xd800, 0x800)).Select(unit => (char)unit)]);

    private readonly bool _indented;
    private char[] _buffer = ArrayPool<char>.Shared.Rent(256);
    private int _length;

    private JsonWriter(bool indented) => _indented = indented;

    public static string ToText(JsonValue value, bool indented)
    {
        var writer = new JsonWriter(indented);
        try
        {
            writer.WriteAll(value);
            return new string(writer._buffer, 0, writer._length);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(writer._buffer);
        }
    }

    public static void Write(JsonValue value, IBufferWriter<byte> output, bool indented)
    {
        var writer = new JsonWriter(indented);
        try
        {
            writer.WriteAll(value);
            Encoding.UTF8.GetBytes(writer._buffer.AsSpan(0, writer._length), output);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(writer._buffer);
        }
    }

    private void WriteAll(JsonValue value)
    {
        if (!Opens(value))
        {
            WriteScalar(value);
            return;
        }

        var open = new Stack<(JsonValue Node, int Next)>();
        open.Push((value, 0));
        Append(value.IsArray ? '[' : '{');
        while (open.TryPop(out var top))
        {
            var (node, next) = top;
            if (next == node.Count)
            {
                NewLine(open.Count);
                Append(node.IsArray ? ']' : '}');
                continue;
            }

            if (next > 0)
            {
                Append(',');
            }

            NewLine(open.Count + 1);
            open.Push((node, next + 1));
            var child = WriteName(node, next);
            if (Opens(child))
            {
                Append(child.IsArray ? '[' : '{');
                open.Push((child, 0));
            }
            else
            {
                WriteScalar(child);
            }
        }
    }

    private JsonValue WriteName(JsonValue node, int index)
    {
        if (node.TryGetArray(out var array))
        {
            return array.At(index);
        }

        var members = node.AsObject();
        WriteString(members.KeyAt(index));
        Append(_indented ? ": " : ":");
        return members.ValueAt(index);
    }

    // An empty array or object is written like a scalar.
    private static bool Opens(JsonValue value) => value.Count > 0;

    private void WriteScalar(JsonValue value)
    {
        switch (value.Kind)
        {
            case JsonKind.Boolean:
                Append(value.AsBoolean() ? "true" : "false");
                break;
            case JsonKind.Int64:
                Reserve(JsonNumberText.MaxLength);
                value.AsInt64().TryFormat(_buffer.AsSpan(_length), out var digits, default, CultureInfo.InvariantCulture);
                _length += digits;
                break;
            case JsonKind.Double when !double.IsFinite(value.AsDouble()):
                WriteString(NameOf(value.AsDouble()));
                break;
            case JsonKind.Double:
                Reserve(JsonNumberText.MaxLength);
                _length += JsonNumberText.Write(value.AsDouble(), _buffer.AsSpan(_length));
                break;
            case JsonKind.String:
                WriteString(value.AsString());
                break;
            case JsonKind.Array:
                Append("[]");
                break;
            case JsonKind.Object:
                Append("{}");
                break;
            default:
                Append("null");
                break;
        }
    }

    private static string NameOf(double number) => double.IsNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity";

    private void WriteString(string text)
    {
        Append('"');
        var rest = text.AsSpan();
        while (rest.IndexOfAny(Looked) is var at and >= 0)
        {
            var isPair = char.IsHighSurrogate(rest[at]) && at + 1 < rest.Length && char.IsLowSurrogate(rest[at + 1]);
            Append(rest[..(isPair ? at + 2 : at)]);
            if (!isPair)
            {
                WriteEscape(rest[at]);
            }

            rest = rest[(isPair ? at + 2 : at + 1)..];
        }

        Append(rest);
        Append('"');
    }

    private void WriteEscape(char c)
    {
        switch (c)
        {
            case '"':
                Append("\\\"");
                break;
            case '\\':
                Append("\\\\");
                break;
            case '\b':
                Append("\\b");
                break;
            case '\f':
                Append("\\f");
                break;
            case '\n':
                Append("\\n");
                break;
            case '\r':
                Append("\\r");
                break;
            case '\t':
                Append("\\t");
                break;
            default:
                Append("\\u");
                Reserve(4);
                ((int)c).TryFormat(_buffer.AsSpan(_length), out var digits, "x4", CultureInfo.InvariantCulture);
                _length += digits;
                break;
        }
    }

    private void NewLine(int depth)
    {
        if (_indented)
        {
            Append('\n');
            Reserve(depth * 2);
            _buffer.AsSpan(_length, depth * 2).Fill(' ');
            _length += depth * 2;
        }
    }

    private void Append(char c)
    {
        Reserve(1);
        _buffer[_length++] = c;
    }

    private void Append(ReadOnlySpan<char> text)
    {
        Reserve(text.Length);
        text.CopyTo(_buffer.AsSpan(_length));
        _length += text.Length;
    }

    private void Reserve(int count)
    {
        if (_buffer.Length - _length >= count)
        {
            return;
        }

        var larger = ArrayPool<char>.Shared.Rent(Math.Max(_buffer.Length * 2, _length + count));
        _buffer.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<char>.Shared.Return(_buffer);
        _buffer = larger;
    }
}

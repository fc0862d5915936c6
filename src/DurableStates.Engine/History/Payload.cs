using System.Text;
using DurableStates.Json;

namespace DurableStates.Engine;

/// <summary>
/// Data that flows between states. It keeps the text it came with: Step Functions hands JSON that no state changes on as it was written,
/// blanks and all, and only formats what it computes.
/// </summary>
public sealed class Payload
{
    private string? _text;
    private int _bytes = -1;

    /// <summary>Data that a state computed; its text is compact.</summary>
    public Payload(JsonValue value)
        : this(value, null)
    {
    }

    private Payload(JsonValue value, string? text)
    {
        Value = value;
        _text = text;
    }

    /// <summary>The empty object, the input of an execution that is given none.</summary>
    public static Payload Empty { get; } = new(JsonObject.Empty);

    /// <summary>The data as a value.</summary>
    public JsonValue Value { get; }

    /// <summary>The data as JSON text. It is formatted when it is first asked for.</summary>
    public string Text => _text ??= Value.ToString();

    /// <summary>How many bytes the text has in UTF-8; quotas count these.</summary>
    public int ByteCount => _bytes >= 0 ? _bytes : _bytes = Encoding.UTF8.GetByteCount(Text);

    /// <summary>Reads data that comes from outside and keeps its text.</summary>
    /// <exception cref="JsonParseException">The text is not JSON.</exception>
    public static Payload Parse(string text) => new(JsonValue.Parse(text), text);

    /// <summary>Data of which the text may be known.</summary>
    internal static Payload Of(JsonValue value, string? text) => new(value, text);

    /// <summary>The array of the parts, each part's text kept.</summary>
    internal static Payload Array(IReadOnlyList<Payload> parts)
    {
        var items = new JsonArrayBuilder(parts.Count);
        var keepsText = false;
        foreach (var part in parts)
        {
            items.Add(part.Value);
            keepsText |= part._text is not null;
        }

        return new(items.ToValue(), keepsText ? Join(parts) : null);
    }

    /// <summary>True when the text in UTF-8 is longer than <paramref name="limit"/> bytes. Small data are not formatted to find out.</summary>
    internal bool IsLongerThan(int limit) => _text is { } text
        ? text.Length > limit || (text.Length * 3L > limit && ByteCount > limit)
        : PayloadSize.MayExceed(Value, limit) && ByteCount > limit;

    /// <inheritdoc />
    public override string ToString() => Text;

    private static string Join(IReadOnlyList<Payload> parts)
    {
        var text = new StringBuilder("[");
        for (var i = 0; i < parts.Count; i++)
        {
            text.Append(i == 0 ? "" : ",").Append(parts[i].Text);
        }

        return text.Append(']').ToString();
    }
}

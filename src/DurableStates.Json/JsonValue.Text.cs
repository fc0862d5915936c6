using System.Buffers;
using System.Text;

namespace DurableStates.Json;

public readonly partial struct JsonValue
{
    /// <summary>Reads a JSON text; <see cref="JsonParseException"/> when it is none.</summary>
    public static JsonValue Parse(string text, JsonParseOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var value, out var error, options) ? value : throw new JsonParseException(error);
    }

    /// <summary>Reads a JSON text in UTF-8, with or without byte order mark; <see cref="JsonParseException"/> when it is none.</summary>
    public static JsonValue Parse(ReadOnlySpan<byte> utf8, JsonParseOptions? options = null) =>
        TryParse(utf8, out var value, out var error, options) ? value : throw new JsonParseException(error);

    /// <summary>Reads a JSON text, or says what is wrong with it. Never throws.</summary>
    public static bool TryParse(
        string? text,
        out JsonValue value,
        [System.Diagnostics.CodeAnalysis.NotNullWhen(false)] out JsonParseError? error,
        JsonParseOptions? options = null)
    {
        var parser = new JsonParser(text, options ?? JsonParseOptions.Default);
        value = parser.ParseDocument();
        error = parser.Error;
        return error is null;
    }

    /// <summary>Reads a JSON text in UTF-8, or says what is wrong with it. Never throws.</summary>
    public static bool TryParse(
        ReadOnlySpan<byte> utf8,
        out JsonValue value,
        [System.Diagnostics.CodeAnalysis.NotNullWhen(false)] out JsonParseError? error,
        JsonParseOptions? options = null)
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        var skipped = utf8.StartsWith(mark) ? mark.Length : 0;
        utf8 = utf8[skipped..];
        var buffer = ArrayPool<char>.Shared.Rent(utf8.Length);
        try
        {
            var status = System.Text.Unicode.Utf8.ToUtf16(utf8, buffer, out var read, out var written, replaceInvalidSequences: false);
            var text = buffer.AsSpan(0, written);
            var parser = new JsonParser(text, options ?? JsonParseOptions.Default);
            value = parser.ParseDocument();
            error = parser.Error;
            if (status is not OperationStatus.Done && (error is null || error.Position >= written))
            {
                value = default;
                error = JsonParser.ErrorAt(text, written, "The text is not UTF-8");
            }

            // Positions are the caller's: bytes, not characters.
            error = error is null ? null : error with { Position = skipped + Encoding.UTF8.GetByteCount(text[..error.Position]) };
            return error is null;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    /// <summary>
    /// The compact JSON text: only what must be escaped is. <see cref="Undefined"/> and opaque references give <c>null</c> inside and at the top,
    /// numbers that are not finite give <c>"Infinity"</c>, <c>"-Infinity"</c> and <c>"NaN"</c>, as Step Functions writes them.
    /// </summary>
    public string ToJson() => JsonWriter.ToText(this, indented: false);

    /// <summary>The JSON text with two blanks of indentation and line feeds, without one at the end.</summary>
    public string ToIndentedJson() => JsonWriter.ToText(this, indented: true);

    /// <summary>Writes the JSON text as UTF-8.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="indented">Whether with two blanks of indentation and line feeds. Default false.</param>
    public void WriteTo(IBufferWriter<byte> output, bool indented = false)
    {
        ArgumentNullException.ThrowIfNull(output);
        JsonWriter.Write(this, output, indented);
    }

    /// <summary>The compact JSON text, or <c>undefined</c>. For people; programs use <see cref="ToJson"/>.</summary>
    public override string ToString() => IsUndefined ? "undefined" : ToJson();
}

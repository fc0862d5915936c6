using System.Globalization;
using DurableStates.Json;

namespace DurableStates.Asl;

/// <summary>What AWS says of a text that is not JSON. It reads with Jackson, and its messages and places are Jackson's.</summary>
internal static class JsonTextRefusal
{
    private const int LongestSource = 500;
    private const int LongestToken = 256;
    private const string Values = "(JSON String, Number, Array, Object or token 'null', 'true' or 'false')";

    /// <summary>The text as JSON, or the one thing that is wrong with it.</summary>
    public static AslDiagnostic? Check(string text, out JsonValue json)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            json = default;
            return NoObject();
        }

        return JsonValue.TryParse(text, out json, out var error)
            ? json.IsObject ? null : NoObject()
            : Refusal(text, error);
    }

    /// <summary>What AWS says of no text, which is recorded, and, as far as one can tell, of JSON that is no object.</summary>
    public static AslDiagnostic NoObject() => new(AslSeverity.Error, AslDiagnosticCodes.SchemaValidationFailed, "Definition must be a valid JSON object", null);

    private static AslDiagnostic Refusal(string text, JsonParseError error)
    {
        var (message, consumed) = Describe(text, error);
        var place = Place(text, error, consumed);
        return new(AslSeverity.Error, AslDiagnosticCodes.InvalidJson, $"{message}\n at {place}", place);
    }

    // The message, and how many characters of the line Jackson has read where it gives up: a whole word, or the character that is wrong.
    private static (string Message, int Consumed) Describe(string text, JsonParseError error)
    {
        var rest = text.AsSpan(error.Position);
        if (rest.IsEmpty)
        {
            return ($"Unexpected end-of-input: {error.Reason}", 0);
        }

        if (!error.Reason.Contains("value", StringComparison.Ordinal))
        {
            return ($"Unexpected character ({Character(rest[0])}): {error.Reason}", 1);
        }

        var length = 0;
        while (length < rest.Length && length < LongestToken && IsWord(rest[length]))
        {
            length++;
        }

        return length == 0
            ? ($"Unexpected character ({Character(rest[0])}): expected a valid value {Values}", 1)
            : ($"Unrecognized token '{rest[..length]}{(length == LongestToken ? "..." : "")}': was expecting {Values}", length);
    }

    private static bool IsWord(char character) => char.IsLetterOrDigit(character) || character is '_' or '$';

    private static string Character(char character) => char.IsControl(character)
        ? string.Create(CultureInfo.InvariantCulture, $"CTRL-CHAR, code {(int)character}")
        : string.Create(CultureInfo.InvariantCulture, $"'{character}' (code {(int)character})");

    private static string Place(string text, JsonParseError error, int consumed)
    {
        var source = text.Length <= LongestSource ? text : text[..LongestSource];
        var cut = text.Length <= LongestSource ? "" : string.Create(CultureInfo.InvariantCulture, $"[truncated {text.Length - LongestSource} chars]");
        return string.Create(CultureInfo.InvariantCulture, $"[Source: (String)\"{source}\"{cut}; line: {error.Line}, column: {error.Column + consumed}]");
    }
}

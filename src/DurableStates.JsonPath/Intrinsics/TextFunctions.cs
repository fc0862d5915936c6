using System.Security.Cryptography;
using System.Text;
using DurableStates.Json;

namespace DurableStates.JsonPath.Intrinsics;

/// <summary>Functions over texts.</summary>
internal static class TextFunctions
{
    // Step Functions takes no longer text to encode, decode or hash.
    private const int LongestData = 10_000;

    public static JsonValue Format(IntrinsicCall call)
    {
        var template = TemplateOf(call);
        return template is null ? default : template.Fill(call.Arguments.AsSpan(1));
    }

    /// <summary>What is wrong with the template itself; null when it is the arguments that do not fit.</summary>
    public static string? FormatFault(IntrinsicCall call) => TemplateOf(call)?.LoneBrace switch
    {
        '{' => "Invalid template in States.Format: matching '}' not found for '{'.",
        '}' => "Invalid template in States.Format: matching '{' not found for '}'.",
        _ => null,
    };

    private static FormatTemplate? TemplateOf(IntrinsicCall call) => call.Template ?? (call[0].TryGetString(out var text) ? FormatTemplate.Parse(text) : null);

    public static JsonValue StringToJson(IntrinsicCall call)
    {
        if (!call[0].TryGetString(out var text))
        {
            return default;
        }

        return string.IsNullOrWhiteSpace(text) ? JsonValue.Null : JsonValue.TryParse(text, out var value, out _) ? value : default;
    }

    /// <summary>Cuts at every character of the second text; empty pieces are left out.</summary>
    public static JsonValue StringSplit(IntrinsicCall call)
    {
        if (!call[0].TryGetString(out var text) || !call[1].TryGetString(out var separators))
        {
            return default;
        }

        var pieces = new JsonArrayBuilder();
        var cuts = separators.ToHashSet();
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || cuts.Contains(text[i]))
            {
                pieces.Add(i > start ? text[start..i] : default(JsonValue));
                start = i + 1;
            }
        }

        return pieces.ToValue();
    }

    public static JsonValue Base64Encode(IntrinsicCall call) =>
        Data(call[0]) is { } text ? Convert.ToBase64String(Encoding.UTF8.GetBytes(text)) : default(JsonValue);

    public static JsonValue Base64Decode(IntrinsicCall call) => Data(call[0]) is { } text ? LenientBase64.Decode(text) : default(JsonValue);

    /// <summary>Hashes a text, or the JSON text of anything else.</summary>
    public static JsonValue Hash(IntrinsicCall call)
    {
        var data = Data(call[0].IsString ? call[0] : call[0].ToJson());
        return data is not null && call[1].TryGetString(out var algorithm) && Digest(algorithm, Encoding.UTF8.GetBytes(data)) is { } digest
            ? Convert.ToHexStringLower(digest)
            : default(JsonValue);
    }

    private static string? Data(JsonValue value) => value.TryGetString(out var text) && text.Length <= LongestData ? text : null;

#pragma warning disable CA5350, CA5351 // The language offers the weak algorithms too; nothing here is protected by them.
    private static byte[]? Digest(string algorithm, byte[] data) => algorithm switch
    {
        "MD5" => MD5.HashData(data),
        "SHA-1" => SHA1.HashData(data),
        "SHA-256" => SHA256.HashData(data),
        "SHA-384" => SHA384.HashData(data),
        "SHA-512" => SHA512.HashData(data),
        _ => null,
    };
#pragma warning restore CA5350, CA5351
}

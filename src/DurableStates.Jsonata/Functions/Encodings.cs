using System.Text;
using DurableStates.Json;
using DurableStates.Jsonata.Evaluation;

namespace DurableStates.Jsonata.Functions;

/// <summary>Base 64 and percent encoding as JavaScript does them.</summary>
internal static class Encodings
{
    private const string KeptInUrl = ";/?:@&=+$,#";
    private const string KeptAlways = "-_.!~*'()";

    // The reference encodes the low byte of each UTF-16 unit.
    public static JsonValue Base64Encode(in Arguments a) =>
        a[0].TryGetString(out var text) ? ToBase64(text, a.Evaluation) : default(JsonValue);

    private static string ToBase64(string text, Evaluation.Evaluation evaluation)
    {
        evaluation.CheckSize(text.Length * 4L / 3);
        var bytes = new byte[text.Length];
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] = (byte)text[i];
        }

        return Convert.ToBase64String(bytes);
    }

    public static JsonValue Base64Decode(in Arguments a)
    {
        if (!a[0].TryGetString(out var text))
        {
            return default;
        }

        // As lenient as Node: other characters are skipped, an equals sign ends, both alphabets count.
        var result = new StringBuilder();
        var (bits, count) = (0, 0);
        foreach (var c in text)
        {
            if (c == '=')
            {
                break;
            }

            var value = SixBits(c);
            if (value < 0)
            {
                continue;
            }

            bits = ((bits << 6) | value) & 0xFFFFFF;
            count += 6;
            if (count >= 8)
            {
                count -= 8;
                result.Append((char)((bits >> count) & 0xFF));
            }
        }

        return result.ToString();
    }

    public static JsonValue EncodeUrl(in Arguments a) => Encode(a[0], KeptInUrl, "encodeUrl", a.Evaluation);

    public static JsonValue EncodeUrlComponent(in Arguments a) => Encode(a[0], "", "encodeUrlComponent", a.Evaluation);

    public static JsonValue DecodeUrl(in Arguments a) => Decode(a[0], KeptInUrl, "decodeUrl");

    public static JsonValue DecodeUrlComponent(in Arguments a) => Decode(a[0], "", "decodeUrlComponent");

    private static int SixBits(char c) => c switch
    {
        >= 'A' and <= 'Z' => c - 'A',
        >= 'a' and <= 'z' => c - 'a' + 26,
        >= '0' and <= '9' => c - '0' + 52,
        '+' or '-' => 62,
        '/' or '_' => 63,
        _ => -1,
    };

    private static JsonValue Encode(JsonValue value, string kept, string function, Evaluation.Evaluation evaluation)
    {
        if (!value.TryGetString(out var text))
        {
            return default;
        }

        var result = new StringBuilder(text.Length);
        Span<byte> bytes = stackalloc byte[4];
        evaluation.CheckSize(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            evaluation.Tick();
            evaluation.CheckCharacters(result.Length);
            var c = text[i];
            if (char.IsAsciiLetterOrDigit(c) || KeptAlways.Contains(c, StringComparison.Ordinal) || kept.Contains(c, StringComparison.Ordinal))
            {
                result.Append(c);
                continue;
            }

            if (!Rune.TryGetRuneAt(text, i, out var rune))
            {
                throw Malformed(value, function);
            }

            i += rune.Utf16SequenceLength - 1;
            foreach (var b in bytes[..rune.EncodeToUtf8(bytes)])
            {
                result.Append('%').Append(b.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
            }
        }

        return result.ToString();
    }

    private static JsonValue Decode(JsonValue value, string kept, string function)
    {
        if (!value.TryGetString(out var text))
        {
            return default;
        }

        var result = new StringBuilder(text.Length);
        Span<byte> bytes = stackalloc byte[4];
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '%')
            {
                result.Append(text[i]);
                continue;
            }

            var start = i;
            var count = 0;
            var needed = 1;
            for (; count < needed; count++, i += 3)
            {
                if (i + 2 >= text.Length || text[i] != '%' || !byte.TryParse(text.AsSpan(i + 1, 2), System.Globalization.NumberStyles.AllowHexSpecifier, System.Globalization.CultureInfo.InvariantCulture, out bytes[count]))
                {
                    throw Malformed(value, function);
                }

                needed = count == 0 ? Length(bytes[0]) : needed;
            }

            i--;
            if (needed == 0 || Rune.DecodeFromUtf8(bytes[..count], out var rune, out var used) != System.Buffers.OperationStatus.Done || used != count)
            {
                throw Malformed(value, function);
            }

            // What an encoded URL keeps stays encoded.
            result.Append(rune.IsAscii && kept.Contains((char)rune.Value, StringComparison.Ordinal) ? text[start..(i + 1)] : rune.ToString());
        }

        return result.ToString();
    }

    private static int Length(byte first) => first switch
    {
        < 0x80 => 1,
        >= 0xC2 and < 0xE0 => 2,
        >= 0xE0 and < 0xF0 => 3,
        >= 0xF0 and < 0xF5 => 4,
        _ => 0,
    };

    private static EvaluationFailure Malformed(JsonValue value, string function) => new("D3140")
    {
        Value = value,
        Text = ErrorTexts.Message("D3140", new(Token: function, Value: value)),
    };
}

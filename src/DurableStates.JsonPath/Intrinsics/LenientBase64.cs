using System.Text;

namespace DurableStates.JsonPath.Intrinsics;

/// <summary>
/// Reads Base64 as Step Functions does: the padding may be missing, characters that mean nothing are passed over, both alphabets are read,
/// the first equals sign ends the data.
/// </summary>
internal static class LenientBase64
{
    public static string Decode(string text)
    {
        var bytes = new List<byte>(text.Length);
        var bits = 0;
        var count = 0;
        foreach (var unit in text)
        {
            if (unit == '=')
            {
                break;
            }

            if (ValueOf(unit) is not { } value)
            {
                continue;
            }

            bits = ((bits << 6) | value) & 0xFFF;
            count += 6;
            if (count >= 8)
            {
                count -= 8;
                bytes.Add((byte)(bits >> count));
            }
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }

    private static int? ValueOf(char unit) => unit switch
    {
        >= 'A' and <= 'Z' => unit - 'A',
        >= 'a' and <= 'z' => unit - 'a' + 26,
        >= '0' and <= '9' => unit - '0' + 52,
        '+' or '-' => 62,
        '/' or '_' => 63,
        _ => null,
    };
}

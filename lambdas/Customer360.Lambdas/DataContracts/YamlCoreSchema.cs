using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Customer360.Lambdas.DataContracts;

/// <summary>What a plain scalar means in YAML's core schema: <c>no</c>, <c>on</c> and <c>12:30</c> are texts there, as in no older YAML.</summary>
/// <seealso href="https://yaml.org/spec/1.2.2/#1032-tag-resolution"/>
internal static partial class YamlCoreSchema
{
    // More digits than anything that a contract counts, and few enough to be converted at once.
    private const int MostDigits = 40;

    /// <summary>Reads a scalar. False when it is a number that JSON cannot say.</summary>
    public static bool TryRead(string text, out JsonNode? value)
    {
        value = text switch
        {
            "" or "~" or "null" or "Null" or "NULL" => null,
            "true" or "True" or "TRUE" => JsonValue.Create(true),
            "false" or "False" or "FALSE" => JsonValue.Create(false),
            _ => JsonValue.Create(text),
        };
        if (text.Length == 0 || !(char.IsAsciiDigit(text[0]) || text[0] is '-' or '+' or '.'))
        {
            return true;
        }

        var number = Decimal.IsMatch(text) ? Normal(text)
            : Octal.IsMatch(text) ? Whole(text[2..], 8)
            : Hexadecimal.IsMatch(text) ? Whole(text[2..], 16)
            : NotFinite.IsMatch(text) ? ""
            : null;
        if (number is not null)
        {
            value = number.Length == 0 ? null : JsonValue.Create(JsonElement.Parse(number));
        }

        return number is not "";
    }

    private static string Whole(string digits, int radix) => digits.Length > MostDigits
        ? ""
        : digits.Aggregate(BigInteger.Zero, (sum, digit) => (sum * radix) + Convert.ToInt32(digit.ToString(), 16)).ToString(CultureInfo.InvariantCulture);

    // JSON wants no plus, no zeros in front, and digits on both sides of a point.
    private static string Normal(string text)
    {
        var parts = Decimal.Match(text).Groups;
        var (whole, fraction) = (parts["whole"].Value.TrimStart('0'), parts["fraction"].Value);
        return (parts["sign"].Value == "-" ? "-" : "")
            + (whole.Length > 0 ? whole : "0")
            + (fraction.Length > 0 ? "." + fraction : parts["point"].Length > 0 ? ".0" : "")
            + parts["exponent"].Value;
    }

    [GeneratedRegex(@"^(?<sign>[-+]?)(?:(?<whole>[0-9]+)(?:(?<point>\.)(?<fraction>[0-9]*))?|(?<point>\.)(?<fraction>[0-9]+))(?<exponent>(?:[eE][-+]?[0-9]+)?)\z")]
    private static partial Regex Decimal { get; }

    [GeneratedRegex(@"^0o[0-7]+\z")]
    private static partial Regex Octal { get; }

    [GeneratedRegex(@"^0x[0-9a-fA-F]+\z")]
    private static partial Regex Hexadecimal { get; }

    [GeneratedRegex(@"^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))\z")]
    private static partial Regex NotFinite { get; }
}

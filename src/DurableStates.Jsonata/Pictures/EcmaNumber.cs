using System.Globalization;
using DurableStates.Json;

namespace DurableStates.Jsonata.Pictures;

/// <summary>The conversions between numbers and text that the reference takes from its platform.</summary>
internal static class EcmaNumber
{
    private const double Exact = 9007199254740992d;

    // From here on the reference's platform fills up with zeros.
    private const double Unrepresented = Exact * 8;
    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";

    /// <summary>The shortest digits that read back as the number, in full below 1e21.</summary>
    public static string ToText(double value) =>
        double.IsFinite(value) ? ((JsonValue)value).ToJson()
        : double.IsNaN(value) ? "NaN"
        : value > 0 ? "Infinity" : "-Infinity";

    /// <summary>A number that is not negative with this many decimals, from its exact binary value.</summary>
    public static string ToFixed(double value, int decimals) =>
        value < 1e21 ? value.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) : ToText(value);

    /// <summary>A whole number in a base from 2 to 36. Digits beyond the 53 bits that a number holds are zeros.</summary>
    public static string ToRadix(double value, int radix)
    {
        if (radix == 10 || !double.IsFinite(value))
        {
            return ToText(value);
        }

        Span<char> text = stackalloc char[1100];
        var at = text.Length;
        var rest = Math.Abs(value);
        for (; rest >= Unrepresented; rest /= radix)
        {
            text[--at] = '0';
        }

        do
        {
            var digit = Math.Floor(rest % radix);
            text[--at] = Digits[(int)digit];
            rest = (rest - digit) / radix;
        }
        while (rest >= 1);

        if (value < 0)
        {
            text[--at] = '-';
        }

        return new string(text[at..]);
    }

    /// <summary>The whole number that a text starts with, in hexadecimal after 0x; NaN when it starts with none.</summary>
    public static double ParseInt(ReadOnlySpan<char> text)
    {
        text = text.TrimStart();
        var negative = text is ['-', ..];
        if (text is ['-' or '+', ..])
        {
            text = text[1..];
        }

        var radix = 10;
        if (text is ['0', 'x' or 'X', ..])
        {
            radix = 16;
            text = text[2..];
        }

        var length = 0;
        while (length < text.Length && (radix == 16 ? char.IsAsciiHexDigit(text[length]) : char.IsAsciiDigit(text[length])))
        {
            length++;
        }

        if (length == 0)
        {
            return double.NaN;
        }

        var number = radix == 10 ? double.Parse(text[..length], NumberStyles.None, CultureInfo.InvariantCulture) : Hexadecimal(text[..length]);
        return negative ? -number : number;
    }

    /// <summary>Rounds to a number of decimals, halves to even, shifting the decimal text so that no binary error creeps in.</summary>
    public static double Round(double value, int decimals = 0)
    {
        var shifted = decimals == 0 ? value : Shift(value, decimals);
        var rounded = Math.Floor(shifted + 0.5);

        // At 2^52 and beyond numbers are whole, and adding a half would round them.
        if (Math.Abs(shifted) >= Exact / 2)
        {
            rounded = shifted;
        }
        else if (rounded - shifted > 0.5)
        {
            rounded--;
        }

        if (Math.Abs(rounded - shifted) == 0.5 && Math.Abs(rounded % 2) == 1)
        {
            rounded--;
        }

        var result = decimals == 0 ? rounded : Shift(rounded, -decimals);
        return result == 0 ? 0 : result;
    }

    private static double Shift(double value, int places)
    {
        var text = ToText(value);
        var e = text.IndexOf('e', StringComparison.Ordinal);
        var exponent = e < 0 ? places : int.Parse(text.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) + places;
        var mantissa = e < 0 ? text : text[..e];
        return double.TryParse($"{mantissa}e{exponent.ToString(CultureInfo.InvariantCulture)}", NumberStyles.Float, CultureInfo.InvariantCulture, out var shifted)
            ? shifted
            : double.NaN;
    }

    private static double Hexadecimal(ReadOnlySpan<char> digits)
    {
        var number = 0d;
        foreach (var digit in digits)
        {
            number = number * 16 + Convert.ToInt32(digit.ToString(), 16);
        }

        return number;
    }
}

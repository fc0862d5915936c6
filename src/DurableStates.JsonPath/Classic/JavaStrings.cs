using System.Globalization;

namespace DurableStates.JsonPath.Classic;

/// <summary>Texts and numbers as Java reads them.</summary>
internal static class JavaStrings
{
    /// <summary>Cuts off everything up to the space, at both ends.</summary>
    public static string Trim(string text)
    {
        var start = 0;
        while (start < text.Length && text[start] <= ' ')
        {
            start++;
        }

        return TrimEnd(text[start..]);
    }

    /// <summary>Cuts off everything up to the space, at the end.</summary>
    public static string TrimEnd(string text)
    {
        var length = text.Length;
        while (length > 0 && text[length - 1] <= ' ')
        {
            length--;
        }

        return text[..length];
    }

    /// <summary>A whole number of 32 bits: a sign, and digits of any script.</summary>
    public static int? ParseInt(ReadOnlySpan<char> text)
    {
        var isNegative = text is ['-', ..];
        var digits = text is ['-' or '+', ..] ? text[1..] : text;
        long number = 0;
        foreach (var unit in digits)
        {
            if (!char.IsDigit(unit) || number > int.MaxValue)
            {
                return null;
            }

            number = number * 10 + CharUnicodeInfo.GetDecimalDigitValue(unit);
        }

        number = isNegative ? -number : number;
        return digits.Length == 0 || number is < int.MinValue or > int.MaxValue ? null : (int)number;
    }
}

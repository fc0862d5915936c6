namespace DurableStates.JsonPath.Classic;

/// <summary>A decimal number of any length, as Java's BigDecimal reads and compares it. Only the comparison is needed.</summary>
/// <param name="IsNegative">Whether the number is below zero.</param>
/// <param name="Digits">The digits without zeros at either end; empty for zero.</param>
/// <param name="Magnitude">The exponent of the number when its point stands before the first digit.</param>
internal readonly record struct JavaDecimal(bool IsNegative, string Digits, long Magnitude) : IComparable<JavaDecimal>
{
    public static bool TryParse(string text, out JavaDecimal number)
    {
        number = default;
        var sign = text is ['-' or '+', ..] ? 1 : 0;
        var exponentAt = text.AsSpan().IndexOfAny('e', 'E');
        var exponent = 0;
        if (exponentAt >= 0)
        {
            if (JavaStrings.ParseInt(text.AsSpan(exponentAt + 1)) is not { } written)
            {
                return false;
            }

            exponent = written;
        }

        var mantissa = text[sign..(exponentAt < 0 ? text.Length : Math.Max(sign, exponentAt))];
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var digits = point < 0 ? mantissa : mantissa.Remove(point, 1);
        if (digits.Length == 0 || digits.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        var significant = digits.TrimStart('0');
        var magnitude = (point < 0 ? digits.Length : point) - (digits.Length - significant.Length) + (long)exponent;
        significant = significant.TrimEnd('0');
        number = significant.Length == 0 ? new(false, "", 0) : new(text[0] == '-', significant, magnitude);
        return true;
    }

    public int CompareTo(JavaDecimal other)
    {
        if (SignOf(this) != SignOf(other) || Digits.Length == 0)
        {
            return SignOf(this).CompareTo(SignOf(other));
        }

        var size = Magnitude != other.Magnitude ? Magnitude.CompareTo(other.Magnitude) : string.CompareOrdinal(Digits, other.Digits);
        return IsNegative ? -size : size;
    }

    private static int SignOf(JavaDecimal number) => number.Digits.Length == 0 ? 0 : number.IsNegative ? -1 : 1;
}

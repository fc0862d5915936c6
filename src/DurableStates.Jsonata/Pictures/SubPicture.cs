namespace DurableStates.Jsonata.Pictures;

/// <summary>A number sub-picture cut into its parts.</summary>
internal sealed record SubPicture(string Text, string Prefix, string Active, string Suffix, string Mantissa, string? Exponent, string Integer, string Fraction)
{
    public static SubPicture Split(string text, DecimalFormat signs)
    {
        var first = 0;
        while (first < text.Length && !IsBody(text[first], signs))
        {
            first++;
        }

        var last = text.Length - 1;
        while (last >= 0 && !IsBody(text[last], signs))
        {
            last--;
        }

        // A picture without an active character is all body, and fails for it.
        var prefix = first < text.Length ? text[..first] : "";
        var suffix = last >= 0 ? text[(last + 1)..] : "";
        var active = text[prefix.Length..(text.Length - suffix.Length)];
        var mantissa = active;
        string? exponent = null;
        var e = IndexOf(text, signs.ExponentSeparator, prefix.Length);
        if (e >= 0 && e <= text.Length - suffix.Length)
        {
            // The reference takes a place in the whole text for one in the active part.
            mantissa = active[..Math.Min(e, active.Length)];
            exponent = active[Math.Min(e + 1, active.Length)..];
        }

        var point = IndexOf(mantissa, signs.DecimalSeparator, 0);
        return point < 0
            ? new(text, prefix, active, suffix, mantissa, exponent, mantissa, suffix)
            : new(text, prefix, active, suffix, mantissa, exponent, mantissa[..point], mantissa[Math.Min(point + 1, mantissa.Length)..]);
    }

    public static int IndexOf(string text, string sign, int start) => sign.Length == 0 ? -1 : text.IndexOf(sign, start, StringComparison.Ordinal);

    private static bool IsBody(char unit, DecimalFormat signs) => signs.IsActive(unit) && !signs.IsExponentSeparator(unit);
}

namespace DurableStates.Jsonata.Pictures;

/// <summary>What a number sub-picture must fulfil (XPath F&amp;O 3.1, 4.7.3).</summary>
internal static class SubPictureCheck
{
    /// <summary>The error of the last rule that the sub-picture breaks, as in the reference; null for none.</summary>
    public static PictureError? Check(SubPicture picture, DecimalFormat signs)
    {
        PictureError? error = null;
        foreach (var (broken, consequence) in Rules(picture, signs))
        {
            error = broken ? consequence : error;
        }

        return error;
    }

    private static IEnumerable<(bool Broken, PictureError Error)> Rules(SubPicture picture, DecimalFormat signs)
    {
        var text = picture.Text;
        var point = SubPicture.IndexOf(text, signs.DecimalSeparator, 0);
        var hasPercent = Has(text, signs.Percent);
        var hasPerMille = Has(text, signs.PerMille);
        var grouping = signs.GroupingSeparator;
        yield return (Repeats(text, signs.DecimalSeparator), PictureErrors.SecondDecimalSeparator);
        yield return (Repeats(text, signs.Percent), PictureErrors.SecondPercent);
        yield return (Repeats(text, signs.PerMille), PictureErrors.SecondPerMille);
        yield return (hasPercent && hasPerMille, PictureErrors.PercentAndPerMille);
        yield return (!picture.Mantissa.Any(unit => signs.IsDigit(unit) || signs.IsOptionalDigit(unit)), PictureErrors.NoDigitInMantissa);
        yield return (!picture.Active.All(signs.IsActive), PictureErrors.PassiveAmongActive);
        yield return (point >= 0 && (IsAt(text, point - 1, grouping) || IsAt(text, point + 1, grouping)), PictureErrors.GroupingBesideDecimal);
        yield return (point < 0 && IsAt(picture.Integer, picture.Integer.Length - 1, grouping), PictureErrors.GroupingAtEnd);
        yield return (grouping.Length > 0 && text.Contains(grouping + grouping, StringComparison.Ordinal), PictureErrors.AdjacentGrouping);
        yield return (DigitPrecedesOptional(picture.Integer, signs), PictureErrors.DigitBeforeOptional);
        yield return (DigitFollowsOptional(picture.Fraction, signs), PictureErrors.OptionalBeforeDigit);
        yield return (picture.Exponent is { Length: > 0 } && (hasPercent || hasPerMille), PictureErrors.PercentWithExponent);
        yield return (picture.Exponent is { } exponent && (exponent.Length == 0 || !exponent.All(signs.IsDigit)), PictureErrors.ExponentNotDigits);
    }

    private static bool DigitPrecedesOptional(string integer, DecimalFormat signs)
    {
        var optional = SubPicture.IndexOf(integer, signs.Digit, 0);
        return optional >= 0 && integer.AsSpan(0, optional).ToString().Any(signs.IsDigit);
    }

    private static bool DigitFollowsOptional(string fraction, DecimalFormat signs)
    {
        var optional = signs.Digit.Length == 0 ? -1 : fraction.LastIndexOf(signs.Digit, StringComparison.Ordinal);
        return optional >= 0 && fraction[optional..].Any(signs.IsDigit);
    }

    private static bool Has(string text, string sign) => SubPicture.IndexOf(text, sign, 0) >= 0;

    private static bool Repeats(string text, string sign) =>
        SubPicture.IndexOf(text, sign, 0) is >= 0 and var first && text.LastIndexOf(sign, StringComparison.Ordinal) != first;

    private static bool IsAt(string text, int index, string sign) => sign.Length == 1 && index >= 0 && index < text.Length && text[index] == sign[0];
}

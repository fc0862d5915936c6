using System.Text;

namespace DurableStates.Jsonata.Pictures;

/// <summary>JSONata's <c>$formatNumber</c>.</summary>
internal static class NumberPicture
{
    // More decimals than this the reference's platform does not print.
    private const int MostDecimals = 100;

    private static readonly PictureCache<(string Picture, DecimalFormat Signs), PictureResult<NumberLayout[]>> Analysed =
        new(key => Analyse(key.Picture, key.Signs));

    public static PictureResult<string> Format(double value, string picture, DecimalFormat? options = null)
    {
        var signs = options ?? DecimalFormat.Default;
        var analysed = Analysed.Get((picture, signs));
        if (analysed.Value is not { } layouts)
        {
            return analysed.Error ?? PictureErrors.BeyondFormatting;
        }

        return Write(value, value >= 0 ? layouts[0] : layouts[1], signs);
    }

    private static PictureResult<NumberLayout[]> Analyse(string picture, DecimalFormat signs)
    {
        string[] subPictures = signs.PatternSeparator.Length == 0 ? [.. picture.Select(unit => unit.ToString())] : picture.Split(signs.PatternSeparator);
        if (subPictures.Length > 2)
        {
            return PictureErrors.TooManySubPictures;
        }

        var layouts = new List<NumberLayout>();
        foreach (var subPicture in subPictures)
        {
            var parts = SubPicture.Split(subPicture, signs);
            if (SubPictureCheck.Check(parts, signs) is { } error)
            {
                return error;
            }

            layouts.Add(NumberLayout.Of(parts, signs));
        }

        return layouts switch
        {
            [] => PictureErrors.NoDigitInMantissa,
            [var only] => (NumberLayout[])[only, only with { Prefix = signs.MinusSign + only.Prefix }],
            _ => layouts.ToArray(),
        };
    }

    private static PictureResult<string> Write(double value, NumberLayout layout, DecimalFormat signs)
    {
        if (layout.MaxFraction > MostDecimals || (layout.MinExponent > 0 && !double.IsFinite(value)))
        {
            return PictureErrors.BeyondFormatting;
        }

        var mantissa = layout.IsPercent ? value * 100 : layout.IsPerMille ? value * 1000 : value;
        var exponent = 0;
        if (layout.MinExponent > 0)
        {
            (mantissa, exponent) = Scale(mantissa, layout.Scaling);
        }

        var text = Digits(Math.Abs(EcmaNumber.Round(mantissa, layout.MaxFraction)), layout, signs);
        if (layout.MinExponent > 0)
        {
            var digits = Localise(EcmaNumber.ToFixed(Math.Abs(exponent), 0), signs);
            text.Append(signs.ExponentSeparator).Append(exponent < 0 ? signs.MinusSign : "")
                .Append(Zeros(layout.MinExponent - digits.Length, signs)).Append(digits);
        }

        return layout.Prefix + text + layout.Suffix;
    }

    private static (double Mantissa, int Exponent) Scale(double mantissa, int scaling)
    {
        var exponent = 0;
        for (; mantissa != 0 && Math.Abs(mantissa) < Math.Pow(10, scaling - 1); exponent--)
        {
            mantissa *= 10;
        }

        for (; double.IsFinite(mantissa) && Math.Abs(mantissa) > Math.Pow(10, scaling); exponent++)
        {
            mantissa /= 10;
        }

        return (mantissa, exponent);
    }

    private static StringBuilder Digits(double size, NumberLayout layout, DecimalFormat signs)
    {
        var point = signs.DecimalSeparator;
        var zero = signs.ZeroDigit.Length > 0 ? signs.ZeroDigit[0] : '0';
        var parts = Localise(EcmaNumber.ToFixed(size, layout.MaxFraction), signs).Split('.', 2);
        var integer = parts[0].TrimStart(zero);
        var fraction = parts.Length > 1 ? parts[1].TrimEnd(zero) : "";
        integer = Zeros(layout.MinInteger - integer.Length, signs) + integer;
        fraction += Zeros(layout.MinFraction - fraction.Length, signs);

        var text = Group(integer, point + fraction, layout, signs);
        var fractionStart = text.Length - fraction.Length - point.Length + 1;
        foreach (var position in layout.FractionGroups)
        {
            text.Insert(Math.Min(fractionStart + position, text.Length), signs.GroupingSeparator);
        }

        // The reference takes off one character, whatever it is.
        if (!layout.HasDecimalSeparator || text.Length == fractionStart)
        {
            text.Length--;
        }

        return text;
    }

    private static StringBuilder Group(string integer, string rest, NumberLayout layout, DecimalFormat signs)
    {
        if (layout.RegularGroup > 0)
        {
            return RegularGrouping.Append(new(), integer, layout.RegularGroup, signs.GroupingSeparator).Append(rest);
        }

        var text = new StringBuilder(integer).Append(rest);
        var length = integer.Length;
        foreach (var group in layout.IntegerGroups)
        {
            // Left of the number's start the reference counts from the end of the text.
            var position = length - group;
            text.Insert(position >= 0 ? position : Math.Max(0, text.Length + position), signs.GroupingSeparator);
            length++;
        }

        return text;
    }

    private static string Zeros(int count, DecimalFormat signs) => count > 0 ? string.Concat(Enumerable.Repeat(signs.ZeroDigit, count)) : "";

    private static string Localise(string digits, DecimalFormat signs) => signs.ZeroDigit is "0" or "" ? digits
        : string.Concat(digits.Select(digit => char.IsAsciiDigit(digit) ? (char)(digit - '0' + signs.ZeroDigit[0]) : digit));
}

namespace DurableStates.Jsonata.Pictures;

/// <summary>How a number sub-picture lays digits out (XPath F&amp;O 3.1, 4.7.4).</summary>
internal sealed record NumberLayout
{
    public required string Prefix { get; init; }

    public required string Suffix { get; init; }

    public bool HasDecimalSeparator { get; init; }

    public bool IsPercent { get; init; }

    public bool IsPerMille { get; init; }

    /// <summary>Digits to the right of each grouping separator of the integer part, in the order of the picture.</summary>
    public required IReadOnlyList<int> IntegerGroups { get; init; }

    /// <summary>The distance of regular grouping separators; 0 for none.</summary>
    public int RegularGroup { get; init; }

    public required IReadOnlyList<int> FractionGroups { get; init; }

    public int MinInteger { get; init; }

    /// <summary>The digits before the separator when there is an exponent.</summary>
    public int Scaling { get; init; }

    public int MinFraction { get; init; }

    public int MaxFraction { get; init; }

    /// <summary>0 when there is no exponent.</summary>
    public int MinExponent { get; init; }

    public static NumberLayout Of(SubPicture picture, DecimalFormat signs)
    {
        var hasExponent = picture.Exponent is not null;
        var scaling = picture.Integer.Count(signs.IsDigit);
        var minInteger = scaling;
        var minFraction = picture.Fraction.Count(signs.IsDigit);
        var maxFraction = picture.Fraction.Count(unit => signs.IsDigit(unit) || signs.IsOptionalDigit(unit));
        if (minInteger == 0 && maxFraction == 0)
        {
            (minInteger, minFraction, maxFraction) = hasExponent ? (0, 1, 1) : (1, minFraction, maxFraction);
        }

        if (hasExponent && minInteger == 0 && SubPicture.IndexOf(picture.Integer, signs.Digit, 0) >= 0)
        {
            minInteger = 1;
        }

        var integerGroups = Groups(picture.Integer, picture.Integer, toLeft: false, signs);
        return new()
        {
            Prefix = picture.Prefix,
            Suffix = picture.Suffix,
            HasDecimalSeparator = SubPicture.IndexOf(picture.Text, signs.DecimalSeparator, 0) >= 0,
            IsPercent = SubPicture.IndexOf(picture.Text, signs.Percent, 0) >= 0,
            IsPerMille = SubPicture.IndexOf(picture.Text, signs.PerMille, 0) >= 0,
            IntegerGroups = integerGroups,
            RegularGroup = IntegerFormatAnalysis.RegularDistance(integerGroups),
            FractionGroups = Groups(picture.Fraction, picture.Integer, toLeft: true, signs),
            MinInteger = minInteger,
            Scaling = scaling,
            MinFraction = minInteger == 0 && minFraction == 0 ? 1 : minFraction,
            MaxFraction = maxFraction,
            MinExponent = picture.Exponent?.Count(signs.IsDigit) ?? 0,
        };
    }

    // The reference looks for the second and later separators of the fraction in the integer part.
    private static List<int> Groups(string part, string laterPart, bool toLeft, DecimalFormat signs)
    {
        var groups = new List<int>();
        var at = SubPicture.IndexOf(part, signs.GroupingSeparator, 0);
        while (at >= 0)
        {
            var cut = Math.Min(at, part.Length);
            groups.Add((toLeft ? part[..cut] : part[cut..]).Count(unit => signs.IsDigit(unit) || signs.IsOptionalDigit(unit)));
            at = at + 1 > laterPart.Length ? -1 : SubPicture.IndexOf(laterPart, signs.GroupingSeparator, at + 1);
        }

        return groups;
    }
}

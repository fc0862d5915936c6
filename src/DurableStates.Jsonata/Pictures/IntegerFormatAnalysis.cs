namespace DurableStates.Jsonata.Pictures;

/// <summary>Reads an integer picture.</summary>
internal static class IntegerFormatAnalysis
{
    private static readonly int[] Zeros =
    [
        0x30, 0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66, 0x0DE6, 0x0E50, 0x0ED0, 0x0F20, 0x1040,
        0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50, 0x1BB0, 0x1C40, 0x1C50, 0xA620, 0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0,
        0xFF10,
    ];

    public static PictureResult<IntegerFormat> Analyse(string picture)
    {
        var semicolon = picture.LastIndexOf(';');
        var primary = semicolon < 0 ? picture : picture[..semicolon];
        var format = new IntegerFormat { IsOrdinal = semicolon >= 0 && picture.AsSpan(semicolon + 1) is ['o', ..] };
        return primary switch
        {
            "A" => format with { Style = IntegerStyle.Letters, Case = LetterCase.Upper },
            "a" => format with { Style = IntegerStyle.Letters },
            "I" => format with { Style = IntegerStyle.Roman, Case = LetterCase.Upper },
            "i" => format with { Style = IntegerStyle.Roman },
            "W" => format with { Style = IntegerStyle.Words, Case = LetterCase.Upper },
            "Ww" => format with { Style = IntegerStyle.Words, Case = LetterCase.Title },
            "w" => format with { Style = IntegerStyle.Words },
            _ => AnalyseDigits(primary, format),
        };
    }

    private static PictureResult<IntegerFormat> AnalyseDigits(string primary, IntegerFormat format)
    {
        var zero = 0;
        var mandatory = 0;
        var optional = 0;
        var separators = new List<GroupingSeparator>();
        foreach (var rune in primary.EnumerateRunes().Reverse())
        {
            var family = Array.Find(Zeros, candidate => rune.Value >= candidate && rune.Value <= candidate + 9);
            if (family != 0)
            {
                if (zero != 0 && zero != family)
                {
                    return PictureErrors.MixedDigits;
                }

                zero = family;
                mandatory++;
            }
            else if (rune.Value == '#')
            {
                optional++;
            }
            else
            {
                separators.Add(new(mandatory + optional, rune.ToString()));
            }
        }

        return mandatory == 0
            ? format with { Style = IntegerStyle.Sequence, Token = primary }
            : format with
            {
                Style = IntegerStyle.Decimal,
                Zero = zero,
                MandatoryDigits = mandatory,
                OptionalDigits = optional,
                Separators = separators,
                Regular = FindRegular(separators),
            };
    }

    private static GroupingSeparator? FindRegular(List<GroupingSeparator> separators)
    {
        if (separators.Count == 0 || separators.Exists(separator => separator.Character != separators[0].Character))
        {
            return null;
        }

        var distance = RegularDistance([.. separators.Select(separator => separator.Position)]);
        return distance > 0 ? new(distance, separators[0].Character) : null;
    }

    /// <summary>The distance when the positions are its multiples without a gap, else 0.</summary>
    public static int RegularDistance(IReadOnlyList<int> positions)
    {
        var distance = positions.Count == 0 ? 0 : positions.Aggregate(GreatestCommonDivisor);
        var known = positions.ToHashSet();
        for (var i = 1; i <= positions.Count; i++)
        {
            if (!known.Contains(i * distance))
            {
                return 0;
            }
        }

        return distance;
    }

    private static int GreatestCommonDivisor(int left, int right)
    {
        while (right != 0)
        {
            (left, right) = (right, left % right);
        }

        return left;
    }
}

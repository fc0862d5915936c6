namespace DurableStates.Jsonata.Pictures;

/// <summary>Writes whole numbers under an analysed picture.</summary>
internal static class IntegerWriting
{
    public static PictureResult<string> Write(double value, IntegerFormat format)
    {
        if (format.Style is IntegerStyle.Sequence)
        {
            return PictureErrors.NumberingSequence(format.Token);
        }

        if (format.Style is IntegerStyle.Letters or IntegerStyle.Roman && double.IsNaN(value))
        {
            return "";
        }

        if (format.Style is not IntegerStyle.Decimal && !double.IsFinite(value))
        {
            return PictureErrors.BeyondFormatting;
        }

        var size = Math.Abs(value);
        var written = format.Style switch
        {
            IntegerStyle.Letters => LetterNumerals.WriteLetters(size, format.Case is LetterCase.Upper ? 'A' : 'a'),
            IntegerStyle.Roman => LetterNumerals.WriteRoman(size),
            IntegerStyle.Words => EnglishWords.Write(size, format.IsOrdinal),
            _ => WriteDigits(size, format),
        };

        return written.Value is not { } text ? written
            : value < 0 ? "-" + Cased(text, format)
            : Cased(text, format);
    }

    private static string Cased(string text, IntegerFormat format) => (format.Style, format.Case) switch
    {
        (IntegerStyle.Roman or IntegerStyle.Words, LetterCase.Upper) => text.ToUpperInvariant(),
        (IntegerStyle.Words, LetterCase.Lower) => text.ToLowerInvariant(),
        _ => text,
    };

    private static PictureResult<string> WriteDigits(double size, IntegerFormat format)
    {
        const double largestWidth = 100_000;
        var width = format.MandatoryDigits ?? 0;
        if (width > largestWidth)
        {
            return PictureErrors.BeyondFormatting;
        }

        var text = EcmaNumber.ToText(size);
        text = double.IsNaN(width) ? text : text.PadLeft(Math.Max(0, (int)width), '0');
        text = format.Zero is '0' or 0 ? text : string.Concat(text.Select(digit => (char)(digit + format.Zero - '0')));
        text = format.Regular is { } regular ? RegularGrouping.Append(new(), text, regular.Position, regular.Character).ToString() : Group(text, format.Separators);
        return format.IsOrdinal ? text + OrdinalSuffix(text) : text;
    }

    // A separator to the left of the whole number eats the digits that its position, counted from the right end, passes over: the reference's habit.
    private static string Group(string text, IReadOnlyList<GroupingSeparator> separators)
    {
        for (var i = separators.Count - 1; i >= 0; i--)
        {
            var position = text.Length - separators[i].Position;
            var head = position > 0 ? text[..position] : "";
            var tail = position >= 0 ? text[position..] : text[Math.Max(0, text.Length + position)..];
            text = head + separators[i].Character + tail;
        }

        return text;
    }

    private static string OrdinalSuffix(string text)
    {
        var isTeen = text.Length > 1 && text[^2] == '1';
        return text[^1] switch
        {
            '1' when !isTeen => "st",
            '2' when !isTeen => "nd",
            '3' when !isTeen => "rd",
            _ => "th",
        };
    }
}

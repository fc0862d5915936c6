namespace DurableStates.Jsonata.Pictures;

/// <summary>Reads whole numbers under an analysed picture.</summary>
internal static class IntegerReading
{
    public static PictureResult<double> Read(string text, IntegerFormat format) => format.Style switch
    {
        IntegerStyle.Letters => LetterNumerals.ReadLetters(text, format.Case is LetterCase.Upper ? 'A' : 'a'),
        IntegerStyle.Roman => LetterNumerals.ReadRoman(format.Case is LetterCase.Upper ? text : text.ToUpperInvariant()),
        IntegerStyle.Words => EnglishWords.Read(text.ToLowerInvariant()),
        IntegerStyle.Sequence => PictureErrors.NumberingSequence(format.Token),
        _ => ReadDigits(text, format),
    };

    private static double ReadDigits(string text, IntegerFormat format)
    {
        var digits = format.IsOrdinal ? text[..Math.Max(0, text.Length - 2)] : text;
        if (format.Regular is not null)
        {
            // Whatever the separator is, the reference removes commas.
            digits = digits.Replace(",", "", StringComparison.Ordinal);
        }
        else
        {
            foreach (var separator in format.Separators)
            {
                digits = digits.Replace(separator.Character, "", StringComparison.Ordinal);
            }
        }

        return EcmaNumber.ParseInt(format.Zero == '0' ? digits : string.Concat(digits.Select(digit => (char)(digit - format.Zero + '0'))));
    }
}

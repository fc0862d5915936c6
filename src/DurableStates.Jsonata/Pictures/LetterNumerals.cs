using System.Text;

namespace DurableStates.Jsonata.Pictures;

/// <summary>Roman numerals, and letters as spreadsheets number their columns.</summary>
internal static class LetterNumerals
{
    // Beyond this a Roman numeral is nothing but a long row of M; the reference overflows its stack.
    private const double LargestRoman = 5_000_000;

    private static readonly (int Value, string Numeral)[] Romans =
    [
        (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"),
        (1, "i"),
    ];

    public static PictureResult<string> WriteRoman(double number)
    {
        if (number > LargestRoman)
        {
            return PictureErrors.BeyondFormatting;
        }

        var text = new StringBuilder();
        foreach (var (value, numeral) in Romans)
        {
            for (; number >= value; number -= value)
            {
                text.Append(numeral);
            }
        }

        return text.ToString();
    }

    /// <summary>Reads upper-case numerals; NaN where a character is none.</summary>
    public static double ReadRoman(string text)
    {
        var sum = 0d;
        var largest = 1d;
        for (var i = text.Length - 1; i >= 0; i--)
        {
            var value = ValueOf(text[i]);
            if (value < largest)
            {
                sum -= value;
            }
            else
            {
                largest = value;
                sum += value;
            }
        }

        return sum;
    }

    public static string WriteLetters(double number, char first)
    {
        var letters = new Stack<char>();
        for (; number > 0; number = Math.Floor((number - 1) / 26))
        {
            letters.Push((char)(first + (int)((number - 1) % 26)));
        }

        return string.Concat(letters);
    }

    public static double ReadLetters(string text, char first)
    {
        var sum = 0d;
        for (var i = 0; i < text.Length; i++)
        {
            sum += (text[text.Length - i - 1] - first + 1) * Math.Pow(26, i);
        }

        return sum;
    }

    private static double ValueOf(char numeral) => numeral switch
    {
        'M' => 1000,
        'D' => 500,
        'C' => 100,
        'L' => 50,
        'X' => 10,
        'V' => 5,
        'I' => 1,
        _ => double.NaN,
    };
}

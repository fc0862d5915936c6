using System.Text;

namespace DurableStates.Jsonata.Pictures;

/// <summary>Whole numbers in English words and back.</summary>
internal static class EnglishWords
{
    private static readonly string[] Cardinals =
    [
        "Zero", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve", "Thirteen", "Fourteen",
        "Fifteen", "Sixteen", "Seventeen", "Eighteen", "Nineteen",
    ];

    private static readonly string[] Ordinals =
    [
        "Zeroth", "First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth", "Eleventh", "Twelfth",
        "Thirteenth", "Fourteenth", "Fifteenth", "Sixteenth", "Seventeenth", "Eighteenth", "Nineteenth",
    ];

    private static readonly string[] Tens = ["Twenty", "Thirty", "Forty", "Fifty", "Sixty", "Seventy", "Eighty", "Ninety"];

    private static readonly string[] Magnitudes = ["Thousand", "Million", "Billion", "Trillion"];

    private static readonly List<KeyValuePair<string, double>> Vocabulary = [.. Words()];

    private static readonly Dictionary<string, double> Values = new(Vocabulary, StringComparer.Ordinal);

    /// <summary>What may stand in a number written in words, in the order in which it is tried. A separator stands for itself.</summary>
    public static IReadOnlyList<string> Tokens { get; } = [.. Vocabulary.Select(word => word.Key), "and", "-", ",", " "];

    /// <summary>Writes a whole number that is not negative and finite, in title case with a small "and".</summary>
    public static string Write(double number, bool ordinal)
    {
        var text = new StringBuilder();
        Write(text, number, follows: false, ordinal);
        return text.ToString();
    }

    /// <summary>Reads a number in lower-case words; NaN where a word is none of the numbers.</summary>
    public static double Read(string text)
    {
        // What is complete, such as "two million", stays behind while the next group builds up.
        var complete = 0d;
        var group = 0d;
        foreach (var word in Split(text))
        {
            var value = Values.TryGetValue(word, out var known) ? known : double.NaN;
            if (!(value < 100))
            {
                group *= value;
            }
            else if (group >= 1000)
            {
                complete += group;
                group = value;
            }
            else
            {
                group += value;
            }
        }

        return complete + group;
    }

    private static void Write(StringBuilder text, double number, bool follows, bool ordinal)
    {
        if (number <= 19)
        {
            text.Append(follows ? " and " : "").Append((ordinal ? Ordinals : Cardinals)[(int)number]);
        }
        else if (number < 100)
        {
            text.Append(follows ? " and " : "").Append(Tens[(int)(number / 10) - 2]);
            WriteRest(text.Append(number % 10 > 0 ? "-" : ""), number % 10, follows: false, ordinal, isTens: true);
        }
        else if (number < 1000)
        {
            text.Append(follows ? ", " : "").Append(Cardinals[(int)(number / 100)]).Append(" Hundred");
            WriteRest(text, number % 100, follows: true, ordinal, isTens: false);
        }
        else
        {
            var magnitude = Math.Min((int)Math.Floor(Math.Log10(number) / 3), Magnitudes.Length);
            var unit = Math.Pow(10, magnitude * 3);
            var count = Math.Floor(number / unit);
            text.Append(follows ? ", " : "");
            Write(text, count, follows: false, ordinal: false);
            text.Append(' ').Append(Magnitudes[magnitude - 1]);
            WriteRest(text, number - count * unit, follows: true, ordinal, isTens: false);
        }
    }

    private static void WriteRest(StringBuilder text, double rest, bool follows, bool ordinal, bool isTens)
    {
        if (rest > 0)
        {
            Write(text, rest, follows, ordinal);
        }
        else if (ordinal && isTens)
        {
            text.Length--;
            text.Append("ieth");
        }
        else if (ordinal)
        {
            text.Append("th");
        }
    }

    private static IEnumerable<KeyValuePair<string, double>> Words()
    {
        for (var i = 0; i < Cardinals.Length; i++)
        {
            yield return new(Lower(Cardinals[i]), i);
        }

        for (var i = 0; i < Ordinals.Length; i++)
        {
            yield return new(Lower(Ordinals[i]), i);
        }

        for (var i = 0; i < Tens.Length; i++)
        {
            yield return new(Lower(Tens[i]), (i + 2) * 10);
            yield return new(Lower(Tens[i])[..^1] + "ieth", (i + 2) * 10);
        }

        yield return new("hundred", 100);
        yield return new("hundredth", 100);
        for (var i = 0; i < Magnitudes.Length; i++)
        {
            yield return new(Lower(Magnitudes[i]), Math.Pow(10, (i + 1) * 3));
            yield return new(Lower(Magnitudes[i]) + "th", Math.Pow(10, (i + 1) * 3));
        }
    }

    // Words are separated by a comma and a blank, by "and" between blanks, by a blank, a hyphen or a backslash.
    private static IEnumerable<string> Split(string text)
    {
        var start = 0;
        var at = 0;
        while (at < text.Length)
        {
            var length = SeparatorLength(text, at);
            if (length == 0)
            {
                at++;
                continue;
            }

            yield return text[start..at];
            at += length;
            start = at;
        }

        yield return text[start..];
    }

    private static int SeparatorLength(string text, int at)
    {
        if (text[at] == ',' && at + 1 < text.Length && char.IsWhiteSpace(text[at + 1]))
        {
            return 2;
        }

        if (char.IsWhiteSpace(text[at]))
        {
            var isAnd = string.CompareOrdinal(text, at + 1, "and", 0, 3) == 0 && at + 4 < text.Length && char.IsWhiteSpace(text[at + 4]);
            return isAnd ? 5 : 1;
        }

        return text[at] is '\\' or '-' ? 1 : 0;
    }

    private static string Lower(string word) => word.ToLowerInvariant();
}

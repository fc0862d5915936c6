using System.Text;

namespace DurableStates.Jsonata.Functions;

/// <summary>Upper and lower case as JavaScript has them: without a culture, but with the letters that become several.</summary>
internal static class Casing
{
    private static readonly Dictionary<char, string> Expanding = new()
    {
        ['ß'] = "SS",
        ['ŉ'] = "ʼN",
        ['ǰ'] = "J̌",
        ['ΐ'] = "Ϊ́",
        ['ΰ'] = "Ϋ́",
        ['և'] = "ԵՒ",
        ['ẖ'] = "H̱",
        ['ẗ'] = "T̈",
        ['ẘ'] = "W̊",
        ['ẙ'] = "Y̊",
        ['ẚ'] = "Aʾ",
        ['ﬀ'] = "FF",
        ['ﬁ'] = "FI",
        ['ﬂ'] = "FL",
        ['ﬃ'] = "FFI",
        ['ﬄ'] = "FFL",
        ['ﬅ'] = "ST",
        ['ﬆ'] = "ST",
    };

    public static string Upper(string text)
    {
        var upper = text.ToUpperInvariant();
        if (System.Text.Ascii.IsValid(text) || !text.Any(Expanding.ContainsKey))
        {
            return upper;
        }

        return string.Concat(upper.Select(c => Expanding.TryGetValue(c, out var several) ? several : c.ToString()));
    }

    public static string Lower(string text)
    {
        var lower = text.ToLowerInvariant().Replace("İ", "i̇", StringComparison.Ordinal);
        if (!text.Contains('Σ', StringComparison.Ordinal))
        {
            return lower;
        }

        // A sigma at the end of a word has a form of its own.
        var result = new StringBuilder(lower);
        for (var i = 1; i < text.Length; i++)
        {
            var endsWord = i + 1 == text.Length || !char.IsLetter(text[i + 1]);
            result[i] = text[i] == 'Σ' && char.IsLetter(text[i - 1]) && endsWord ? 'ς' : result[i];
        }

        return result.ToString();
    }
}

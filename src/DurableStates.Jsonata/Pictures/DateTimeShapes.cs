namespace DurableStates.Jsonata.Pictures;

/// <summary>The shapes of date components: from a text and a start to the possible ends, the preferred one first.</summary>
internal static class DateTimeShapes
{
    private static readonly string[] OrdinalSuffixes = ["th", "st", "nd", "rd"];

    public static IEnumerable<int> Letters(string text, int start) => Run(text, start, 1, int.MaxValue, char.IsAsciiLetter);

    public static IEnumerable<int> Romans(string text, int start) =>
        Run(text, start, 1, int.MaxValue, unit => "MDCLXVImdclxvi".Contains(unit, StringComparison.Ordinal));

    public static Func<string, int, IEnumerable<int>> Digits(int least = 1, int most = int.MaxValue, bool isOrdinal = false) => (text, start) =>
    {
        var ends = Run(text, start, least, most, char.IsAsciiDigit);
        return isOrdinal ? ends.Where(end => HasSuffix(text, end)).Select(end => end + 2) : ends;
    };

    /// <summary>A sign and digits, after the separator more digits.</summary>
    public static Func<string, int, IEnumerable<int>> Zone(string prefix, string? separator) => (text, start) =>
    {
        var sign = start + prefix.Length;
        if (!StartsWith(text, start, prefix) || sign >= text.Length || text[sign] is not ('+' or '-'))
        {
            return [];
        }

        var hours = Run(text, sign + 1, 1, int.MaxValue, char.IsAsciiDigit);
        return separator is null
            ? hours
            : hours.Where(end => StartsWith(text, end, separator))
                .SelectMany(end => Run(text, end + separator.Length, 1, int.MaxValue, char.IsAsciiDigit));
    };

    /// <summary>The words of numbers with "and", hyphens, commas and blanks between them.</summary>
    public static IEnumerable<int> Words(string text, int start)
    {
        // Depth first over the words that fit; a place that was reached once offers nothing new.
        var tokens = EnglishWords.Tokens;
        var reached = new HashSet<int> { start };
        var open = new Stack<(int At, int Next)>();
        open.Push((start, 0));
        while (open.TryPop(out var place))
        {
            var next = place.Next;
            while (next < tokens.Count && !(StartsWith(text, place.At, tokens[next]) && reached.Add(place.At + tokens[next].Length)))
            {
                next++;
            }

            if (next < tokens.Count)
            {
                open.Push((place.At, next + 1));
                open.Push((place.At + tokens[next].Length, 0));
            }
            else if (place.At > start)
            {
                yield return place.At;
            }
        }
    }

    private static IEnumerable<int> Run(string text, int start, int least, int most, Func<char, bool> belongs)
    {
        var length = 0;
        while (length < most && start + length < text.Length && belongs(text[start + length]))
        {
            length++;
        }

        for (; length >= least; length--)
        {
            yield return start + length;
        }
    }

    private static bool HasSuffix(string text, int at) => Array.Exists(OrdinalSuffixes, suffix => StartsWith(text, at, suffix));

    private static bool StartsWith(string text, int at, string part) =>
        at + part.Length <= text.Length && string.Compare(text, at, part, 0, part.Length, StringComparison.OrdinalIgnoreCase) == 0;
}

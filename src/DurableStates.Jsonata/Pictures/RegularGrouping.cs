using System.Text;

namespace DurableStates.Jsonata.Pictures;

/// <summary>Puts a separator before every so many digits from the right.</summary>
internal static class RegularGrouping
{
    public static StringBuilder Append(StringBuilder text, string digits, int size, string separator)
    {
        var first = digits.Length % size;
        text.Append(digits, 0, first);
        for (var at = first; at < digits.Length; at += size)
        {
            text.Append(at > 0 ? separator : "").Append(digits, at, size);
        }

        return text;
    }
}

using System.Globalization;

namespace DurableStates.Json;

/// <summary>The escape sequences of JSON strings.</summary>
internal static class JsonEscapes
{
    /// <summary>The unit that an escape sequence at the start stands for, or null; and how long the sequence is.</summary>
    public static char? Read(ReadOnlySpan<char> text, out int length)
    {
        length = 2;
        switch (text.Length > 1 ? text[1] : '\0')
        {
            case '"':
                return '"';
            case '\\':
                return '\\';
            case '/':
                return '/';
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'u' when text.Length >= 6 && ushort.TryParse(text.Slice(2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit):
                length = 6;
                return (char)unit;
            default:
                return null;
        }
    }
}

using System.Globalization;

namespace DurableStates.Json;

/// <summary>Numbers as JSON writes them. Doubles print as JavaScript prints them: the shortest digits that read back, in full below 1e21.</summary>
internal static class JsonNumberText
{
    /// <summary>The longest text that <see cref="Write(double, Span{char})"/> gives.</summary>
    public const int MaxLength = 32;

    /// <summary>The length of the number at the start, or the complement of where it goes wrong.</summary>
    public static int Scan(ReadOnlySpan<char> text, out bool isWhole)
    {
        isWhole = true;
        var at = text is ['-', ..] ? 1 : 0;
        var digits = Digits(text[at..]);
        if (digits == 0 || (digits > 1 && text[at] == '0'))
        {
            return ~at;
        }

        at += digits;
        if (at < text.Length && text[at] == '.')
        {
            isWhole = false;
            var fraction = Digits(text[(at + 1)..]);
            if (fraction == 0)
            {
                return ~at;
            }

            at += 1 + fraction;
        }

        if (at < text.Length && text[at] is 'e' or 'E')
        {
            isWhole = false;
            var sign = at + 1 < text.Length && text[at + 1] is '+' or '-' ? 1 : 0;
            var exponent = Digits(text[(at + 1 + sign)..]);
            if (exponent == 0)
            {
                return ~at;
            }

            at += 1 + sign + exponent;
        }

        return at;
    }

    public static JsonValue Read(ReadOnlySpan<char> text, bool isWhole) =>
        isWhole && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) && (whole != 0 || text[0] != '-')
            ? (JsonValue)whole
            : double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>Writes a finite number as JavaScript does and gives the length.</summary>
    public static int Write(double number, Span<char> target)
    {
        Span<char> scientific = stackalloc char[MaxLength];
        number.TryFormat(scientific, out var length, "R", CultureInfo.InvariantCulture);
        return Lay(scientific[..length], target);
    }

    /// <summary>Lays digits of any .NET form out as JavaScript does.</summary>
    public static int Lay(ReadOnlySpan<char> source, Span<char> target)
    {
        Span<char> digits = stackalloc char[MaxLength];
        var count = 0;
        var point = 0;
        var exponent = 0;
        var at = 0;
        var negative = source[0] == '-';
        var seenPoint = false;
        for (var i = negative ? 1 : 0; i < source.Length; i++)
        {
            var c = source[i];
            if (c == '.')
            {
                seenPoint = true;
            }
            else if (c == 'E')
            {
                exponent = int.Parse(source[(i + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
                break;
            }
            else if (count > 0 || c != '0')
            {
                digits[count++] = c;
                point += seenPoint ? 0 : 1;
            }
            else
            {
                point -= seenPoint ? 1 : 0;
            }
        }

        while (count > 0 && digits[count - 1] == '0')
        {
            count--;
        }

        if (count == 0)
        {
            target[0] = '0';
            return 1;
        }

        if (negative)
        {
            target[at++] = '-';
        }

        return at + LayDigits(digits[..count], point + exponent, target[at..]);
    }

    // The value is 0.digits times ten to the power of the point.
    private static int LayDigits(ReadOnlySpan<char> digits, int point, Span<char> target)
    {
        var at = 0;
        if (point is > 0 and <= 21)
        {
            var whole = Math.Min(point, digits.Length);
            digits[..whole].CopyTo(target);
            at = whole;
            for (; at < point; at++)
            {
                target[at] = '0';
            }

            if (digits.Length > point)
            {
                target[at++] = '.';
                digits[point..].CopyTo(target[at..]);
                at += digits.Length - point;
            }

            return at;
        }

        if (point is > -6 and <= 0)
        {
            target[at++] = '0';
            target[at++] = '.';
            for (var i = point; i < 0; i++)
            {
                target[at++] = '0';
            }

            digits.CopyTo(target[at..]);
            return at + digits.Length;
        }

        target[at++] = digits[0];
        if (digits.Length > 1)
        {
            target[at++] = '.';
            digits[1..].CopyTo(target[at..]);
            at += digits.Length - 1;
        }

        target[at++] = 'e';
        target[at++] = point > 0 ? '+' : '-';
        Math.Abs(point - 1).TryFormat(target[at..], out var length, default, CultureInfo.InvariantCulture);
        return at + length;
    }

    private static int Digits(ReadOnlySpan<char> text)
    {
        var count = 0;
        while (count < text.Length && char.IsAsciiDigit(text[count]))
        {
            count++;
        }

        return count;
    }
}

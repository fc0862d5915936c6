using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace DurableStates.Json;

internal ref partial struct JsonParser
{
    // 10^0 to 10^22 are exact as doubles.
    private static ReadOnlySpan<double> PowersOfTen =>
    [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11,
        1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
    ];

    private JsonValue ParseNumber()
    {
        const int mostDigits = 18; // what a long holds whatever they are
        const long largestExact = 1L << 53;
        var at = _text[_at] == '-' ? _at + 1 : _at;
        var isNegative = at != _at;
        var start = at;
        var digits = 0L;
        at = Digits(at, ref digits);
        var isSimple = at > start && (at == start + 1 || _text[start] != '0');
        var fraction = 0;
        if (isSimple && at < _text.Length && _text[at] == '.')
        {
            var startOfFraction = ++at;
            at = Digits(at, ref digits);
            fraction = at - startOfFraction;
            isSimple = fraction > 0 && digits <= largestExact;
        }

        if (!isSimple || at - start > mostDigits || (at < _text.Length && _text[at] is 'e' or 'E') || (digits == 0 && isNegative))
        {
            return ParseAnyNumber();
        }

        _at = at;
        digits = isNegative ? -digits : digits;

        // A quotient of two exact doubles is the double nearest to the number.
        return fraction == 0 ? (JsonValue)digits : (JsonValue)(digits / PowersOfTen[fraction]);
    }

    private readonly int Digits(int at, ref long number)
    {
        var read = number;
        for (; (uint)at < (uint)_text.Length && (uint)(_text[at] - '0') is var digit && digit <= 9; at++)
        {
            // Too many digits overflow; the caller counts them.
            read = unchecked((read * 10) + digit);
        }

        number = read;
        return at;
    }

    private JsonValue ParseAnyNumber()
    {
        var length = JsonNumberText.Scan(_text[_at..], out var isWhole);
        if (length < 0)
        {
            _at += ~length;
            return Fail("This is not a number");
        }

        var value = JsonNumberText.Read(_text.Slice(_at, length), isWhole);
        if (_options.RefuseInfiniteNumbers && !double.IsFinite(value.AsDouble()))
        {
            return Fail("The number is too large");
        }

        _at += length;
        return value;
    }

    // Whether this name is next, written as it is; then it is taken.
    private bool TakeName(string name)
    {
        var rest = _text[_at..];
        if (rest.Length < name.Length + 2 || rest[0] != '"' || rest[name.Length + 1] != '"' || !rest.Slice(1, name.Length).SequenceEqual(name))
        {
            return false;
        }

        _at += name.Length + 2;
        return true;
    }

    private string? ParseName(ref bool arePlain)
    {
        if (_at >= _text.Length || _text[_at] != '"')
        {
            Fail("The name of a member should be here");
            return null;
        }

        var start = _at + 1;
        var end = EndOfPlain(start);
        if (end < _text.Length && _text[end] == '"')
        {
            _at = end + 1;
            return _scratch.Name(_text[start..end]);
        }

        arePlain = false;
        return ParseString() is { } text ? _scratch.Name(text) : null;
    }

    private string? ParseString()
    {
        var start = ++_at;
        var end = EndOfPlain(start);
        if (end < _text.Length && _text[end] == '"')
        {
            _at = end + 1;
            return _text[start..end].ToString();
        }

        return ParseEscapedString(end);
    }

    // Where a quote, a backslash or a control character is, or the text ends.
    private readonly int EndOfPlain(int at)
    {
        ref var text = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(_text));
        var quote = Vector128.Create((ushort)'"');
        var backslash = Vector128.Create((ushort)'\\');
        var blank = Vector128.Create((ushort)' ');
        for (; at <= _text.Length - Vector128<ushort>.Count; at += Vector128<ushort>.Count)
        {
            var units = Vector128.LoadUnsafe(ref text, (nuint)at);
            var ends = Vector128.Equals(units, quote) | Vector128.Equals(units, backslash) | Vector128.LessThan(units, blank);
            if (ends != Vector128<ushort>.Zero)
            {
                return at + BitOperations.TrailingZeroCount(ends.ExtractMostSignificantBits());
            }
        }

        while (at < _text.Length && _text[at] is not ('"' or '\\' or < ' '))
        {
            at++;
        }

        return at;
    }

    private string? ParseEscapedString(int end)
    {
        while (true)
        {
            _scratch.Text.Push(_text[_at..end]);
            _at = end;
            if (end == _text.Length)
            {
                Fail("The string has no end");
                return null;
            }

            switch (_text[end])
            {
                case '"':
                    _at++;
                    var text = _scratch.Text.From(0).ToString();
                    _scratch.Text.Drop(0);
                    return text;
                case '\\' when JsonEscapes.Read(_text[end..], out var length) is { } unit:
                    _scratch.Text.Push(unit);
                    _at += length;
                    break;
                case '\\':
                    Fail("This is not an escape sequence");
                    return null;
                default:
                    Fail("A control character must be escaped");
                    return null;
            }

            end = EndOfPlain(_at);
        }
    }
}

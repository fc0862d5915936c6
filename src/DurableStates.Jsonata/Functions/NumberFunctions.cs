using System.Globalization;
using System.Text.RegularExpressions;
using DurableStates.Json;
using DurableStates.Jsonata.Evaluation;
using DurableStates.Jsonata.Pictures;

namespace DurableStates.Jsonata.Functions;

/// <summary>Functions over numbers.</summary>
internal static partial class NumberFunctions
{
    /// <summary>What writing or reading something after a picture is charged: 16 steps.</summary>
    public const long PictureBytes = 1024;

    public static JsonValue Number(in Arguments a)
    {
        var value = a[0];
        switch (value.Kind)
        {
            case JsonKind.Undefined or JsonKind.Int64 or JsonKind.Double:
                return value;
            case JsonKind.Boolean:
                return value.AsBoolean() ? 1 : 0;
            case JsonKind.String when DecimalText().Match(value.AsString()) is { Success: true } match:
                var number = Parse(value.AsString(), !match.Groups[1].Success && !match.Groups[2].Success, a.Evaluation.IsAws);
                return double.IsFinite(number.AsDouble()) ? number : throw new EvaluationFailure("D3030") { Value = value, Index = 1 };
            case JsonKind.String when Prefixed(value.AsString()) is { } prefixed:
                return prefixed;
            default:
                throw new EvaluationFailure("D3030") { Value = value, Index = 1 };
        }
    }

    public static JsonValue Abs(in Arguments a) => !a[0].TryGetDouble(out var x) ? default : a[0].IsInt64 && x >= 0 ? a[0] : Math.Abs(x);

    public static JsonValue Floor(in Arguments a) => a[0].IsInt64 ? a[0] : a[0].TryGetDouble(out var x) ? Math.Floor(x) : default(JsonValue);

    public static JsonValue Ceil(in Arguments a) => a[0].IsInt64 ? a[0] : a[0].TryGetDouble(out var x) ? Math.Ceiling(x) : default(JsonValue);

    public static JsonValue Round(in Arguments a) => a[0].TryGetDouble(out var x) ? Rounded(x, a[1]) : default(JsonValue);

    public static JsonValue Sqrt(in Arguments a) => !a[0].TryGetDouble(out var x) ? default(JsonValue)
        : x < 0 ? throw new EvaluationFailure("D3060") { Value = a[0], Index = 1 }
        : Math.Sqrt(x);

    public static JsonValue Power(in Arguments a)
    {
        if (!a[0].TryGetDouble(out var x))
        {
            return default;
        }

        var result = a[1].TryGetDouble(out var y) ? EcmaPower(x, y) : double.NaN;
        return double.IsFinite(result) ? result : throw new EvaluationFailure("D3061") { Value = a[0], Value2 = a[1], Index = 1 };
    }

    public static JsonValue Random(in Arguments a) => a.Evaluation.Environment.NextRandom();

    public static JsonValue FormatNumber(in Arguments a)
    {
        if (!a[0].TryGetDouble(out var number))
        {
            return default;
        }

        a.Evaluation.Charge(PictureBytes);
        var signs = DecimalFormat.Default;
        if (a[2].TryGetObject(out var options))
        {
            foreach (var (name, value) in options)
            {
                signs = value.TryGetString(out var sign) ? signs.With(name, sign) : signs;
            }
        }

        return a[1].TryGetString(out var picture) ? Result(NumberPicture.Format(number, picture, signs)) : throw new EvaluationFailure("D3085");
    }

    public static JsonValue FormatBase(in Arguments a) =>
        a[0].TryGetDouble(out var number) ? Result(BaseNotation.Format(number, a[1].TryGetDouble(out var radix) ? radix : 10)) : default;

    public static JsonValue FormatInteger(in Arguments a) =>
        a[0].TryGetDouble(out var number) && a[1].TryGetString(out var picture) ? Result(IntegerPicture.Format(number, picture)) : default;

    public static JsonValue ParseInteger(in Arguments a) =>
        a[0].TryGetString(out var text) && a[1].TryGetString(out var picture) ? Result(IntegerPicture.Parse(text, picture)) : default;

    public static JsonValue Result(PictureResult<string> result) => result.Error is { } error ? throw Failure(error) : result.HasValue ? result.Value : default(JsonValue);

    public static JsonValue Result(PictureResult<double> result) => result.Error is { } error ? throw Failure(error) : result.HasValue ? result.Value : default(JsonValue);

    private static EvaluationFailure Failure(PictureError error) => new(error.Code) { Text = error.Message };

    // A half goes to the even neighbour; the decimal point is moved in the text, where no digit is lost.
    private static double Rounded(double number, JsonValue precision)
    {
        var places = precision.TryGetDouble(out var given) ? given : 0;
        var shifts = places != 0 && !double.IsNaN(places);
        var shifted = shifts ? Shift(number, places) : number;
        var result = Math.Floor(shifted);
        result += shifted - result >= 0.5 ? 1 : 0;
        if (Math.Abs(result - shifted) == 0.5 && Math.Abs(result % 2) == 1)
        {
            result--;
        }

        result = shifts ? Shift(result, -places) : result;
        return result == 0 ? 0 : result;
    }

    private static double Shift(double number, double places)
    {
        if (!double.IsFinite(number) || !double.IsInteger(places))
        {
            return double.NaN;
        }

        var shortest = number.ToString("R", CultureInfo.InvariantCulture);
        var at = shortest.IndexOf('E', StringComparison.Ordinal);
        var mantissa = at < 0 ? shortest : shortest[..at];
        var exponent = at < 0 ? 0 : int.Parse(shortest.AsSpan(at + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var moved = Math.Clamp(exponent + places, -100_000, 100_000);
        return double.Parse($"{mantissa}E{moved.ToString(CultureInfo.InvariantCulture)}", CultureInfo.InvariantCulture);
    }

    private static double EcmaPower(double x, double y) => Math.Abs(x) == 1 && double.IsInfinity(y) ? double.NaN : Math.Pow(x, y);

    private static JsonValue Parse(string text, bool isWhole, bool isExact)
    {
        if (isExact && isWhole && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) && whole != 0)
        {
            return whole;
        }

        return double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    // Hexadecimal, octal and binary notation. The reference's check lets other texts pass, which then are no numbers.
    private static JsonValue? Prefixed(string text)
    {
        if (!PrefixedText().IsMatch(text))
        {
            return null;
        }

        var radix = text.Length < 3 || text[0] != '0' ? 0 : char.ToLowerInvariant(text[1]) switch { 'x' => 16, 'o' => 8, 'b' => 2, _ => 0 };
        var value = 0.0;
        foreach (var c in text.AsSpan(Math.Min(2, text.Length)))
        {
            var digit = char.IsAsciiHexDigit(c) ? Convert.ToInt32(c.ToString(), 16) : 99;
            if (digit >= radix)
            {
                return double.NaN;
            }

            value = (value * radix) + digit;
        }

        return value;
    }

    [GeneratedRegex(@"^-?[0-9]+(\.[0-9]+)?([Ee][-+]?[0-9]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex DecimalText();

    [GeneratedRegex(@"^(0[xX][0-9A-Fa-f]+)|(0[oO][0-7]+)|(0[bB][0-1]+)\z", RegexOptions.CultureInvariant)]
    private static partial Regex PrefixedText();
}

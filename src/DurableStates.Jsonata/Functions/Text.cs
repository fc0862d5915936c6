using System.Globalization;
using System.Runtime.CompilerServices;
using DurableStates.Json;
using DurableStates.Jsonata.Evaluation;

namespace DurableStates.Jsonata.Functions;

/// <summary>Values as text: what <c>$string</c> and <c>&amp;</c> give.</summary>
internal static class Text
{
    public static string Of(JsonValue value, Evaluation.Evaluation evaluation, bool indented = false)
    {
        switch (value.Kind)
        {
            case JsonKind.String:
                return value.AsString();
            case JsonKind.Int64 when evaluation.IsAws || evaluation.IsLatest || value.AsInt64() is > -999_999_999_999_999 and < 999_999_999_999_999:
                return value.AsInt64().ToString(CultureInfo.InvariantCulture);
            case JsonKind.Double when !double.IsFinite(value.AsDouble()):
                throw new EvaluationFailure("D3001") { Value = value };
            case JsonKind.Boolean:
                return value.AsBoolean() ? "true" : "false";
            case JsonKind.Other:
                return "";
            default:
                evaluation.CheckExtent(value);
                var prepared = Prepare(ContextCode.Unwrap(value), evaluation);
                var text = prepared.IsUndefined ? "" : indented ? prepared.ToIndentedJson() : prepared.ToJson();
                evaluation.CheckSize(text.Length);
                return text;
        }
    }

    /// <summary>The value as it is written: fractions with 15 digits, functions as empty strings, nothing in a list as null.</summary>
    public static JsonValue Prepare(JsonValue value, Evaluation.Evaluation evaluation, bool copies = false)
    {
        switch (value.Kind)
        {
            case JsonKind.Int64 or JsonKind.Double:
                return Number(value, evaluation);
            case JsonKind.Other:
                return "";
            case JsonKind.Array:
                return List(value.AsArray(), evaluation, copies);
            case JsonKind.Object:
                return Object(value.AsObject(), evaluation, copies);
            default:
                return value;
        }
    }

    /// <summary>A double cut to 15 significant digits, a half rounded up, as JavaScript's <c>toPrecision</c> does.</summary>
    public static double ToFifteenDigits(double number)
    {
        Span<char> text = stackalloc char[64];
        number.TryFormat(text, out var length, "E14", CultureInfo.InvariantCulture);
        var rounded = double.Parse(text[..length], CultureInfo.InvariantCulture);
        if (rounded == number)
        {
            return number;
        }

        // .NET rounds a half to even. A half shows as a five and nothing but zeros behind the fifteenth digit.
        number.TryFormat(text, out length, "E40", CultureInfo.InvariantCulture);
        var start = text[0] == '-' ? 1 : 0;
        var behind = text.Slice(start + 16, 26);
        return behind[0] == '5' && behind[1..].TrimEnd('0').IsEmpty ? AwayFromZero(text[..length], start) : rounded;
    }

    private static double AwayFromZero(ReadOnlySpan<char> text, int start)
    {
        var digits = decimal.Parse(text.Slice(start, 16), CultureInfo.InvariantCulture) + 0.00000000000001m;
        var exponent = text[text.IndexOf('E')..];
        return double.Parse(string.Concat(text[..start], digits.ToString(CultureInfo.InvariantCulture), exponent), CultureInfo.InvariantCulture);
    }

    private static JsonValue Number(JsonValue value, Evaluation.Evaluation evaluation)
    {
        var number = value.AsDouble();
        if (!double.IsFinite(number))
        {
            // The reference refuses an infinity here too, and writes null for what is no number.
            return double.IsNaN(number) ? JsonValue.Null : throw new EvaluationFailure("D1001") { Value = value };
        }

        var isKept = double.IsInteger(number) && (evaluation.IsAws || evaluation.IsLatest);
        return isKept || (value.IsInt64 && Math.Abs(number) < 999_999_999_999_999) ? value : ToFifteenDigits(number);
    }

    private static JsonValue List(JsonArray array, Evaluation.Evaluation evaluation, bool copies)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        JsonValue[]? items = copies ? new JsonValue[array.Count] : null;
        for (var i = 0; i < array.Count; i++)
        {
            var item = array.At(i);
            var prepared = item.IsUndefined ? JsonValue.Null : Prepare(item, evaluation, copies);
            if (items is null && !IsSame(item, prepared))
            {
                items = array.AsSpan().ToArray();
            }

            if (items is not null)
            {
                items[i] = prepared;
            }
        }

        return items is null ? array : new JsonArray(items, items.Length, JsonMarks.Fresh);
    }

    private static JsonValue Object(JsonObject members, Evaluation.Evaluation evaluation, bool copies)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        JsonValue[]? values = copies ? new JsonValue[members.Count] : null;
        for (var i = 0; i < members.Count; i++)
        {
            var prepared = Prepare(members.ValueAt(i), evaluation, copies);
            if (values is null && !IsSame(members.ValueAt(i), prepared))
            {
                values = members.Values.ToArray();
            }

            if (values is not null)
            {
                values[i] = prepared;
            }
        }

        return values is null ? members : new JsonObject(members.Keys.ToArray(), values, values.Length, JsonMarks.Fresh);
    }

    private static bool IsSame(JsonValue a, JsonValue b) => ReferenceEquals(a.Reference, b.Reference) && (!a.IsNumber || a.Equals(b));
}

using System.Globalization;
using DurableStates.Json;

namespace DurableStates.Asl;

/// <summary>What single values have to be.</summary>
internal static class ValueRules
{
    public static readonly ValueRule Text = OfType("STRING", value => value.IsString);

    public static readonly ValueRule Truth = OfType("BOOLEAN", value => value.IsBoolean);

    public static readonly ValueRule Number = OfType("NUMBER", value => value.IsNumber);

    public static readonly ValueRule Object = OfType("OBJECT", value => value.IsObject);

    public static readonly ValueRule Anything = (_, _) => { };

    /// <summary>A text, or in JSONata an expression.</summary>
    public static readonly ValueRule TextOrExpression = (value, place) =>
    {
        if (IsExpression(value, place))
        {
            return;
        }

        Text(value, place);
        if (place.Language is QueryLanguage.JsonPath && value.TryGetString(out var text) && Paths.LooksComputed(text))
        {
            place.Warning(AslDiagnosticCodes.NoPath, "The value looks like a path. Use the field whose name ends with 'Path' to evaluate it at runtime.");
        }
    };

    public static readonly ValueRule ConstantTimestamp = (value, place) =>
    {
        if (!value.TryGetString(out var text))
        {
            place.Error("Expected value of type [STRING]");
        }
        else if (!Rfc3339.IsTimestamp(text))
        {
            place.Error("String does not match RFC3339 timestamp");
        }
    };

    /// <summary>An instant, or in JSONata an expression.</summary>
    public static readonly ValueRule Timestamp = (value, place) =>
    {
        if (!IsExpression(value, place))
        {
            ConstantTimestamp(value, place);
        }
    };

    public static ValueRule OneOf(params string[] words) => (value, place) =>
    {
        if (!value.TryGetString(out var text))
        {
            place.Error("Expected value of type [STRING]");
        }
        else if (!words.Contains(text, StringComparer.Ordinal))
        {
            place.Error($"Value should be one of the following: [{string.Join(", ", words)}]");
        }
    };

    /// <summary>A whole number, written down.</summary>
    public static ValueRule ConstantInteger(long from, long to = long.MaxValue) => (value, place) =>
    {
        if (!value.TryGetInt64(out var number))
        {
            place.Error("Expected value of type Integer");
        }
        else
        {
            CheckRange(number, from, to, "0", place);
        }
    };

    /// <summary>A whole number, or in JSONata an expression.</summary>
    public static ValueRule Integer(long from, long to = long.MaxValue)
    {
        var constant = ConstantInteger(from, to);
        return (value, place) =>
        {
            if (!IsExpression(value, place))
            {
                constant(value, place);
            }
        };
    }

    /// <summary>A number, or in JSONata an expression.</summary>
    public static ValueRule Decimal(double from, double to = double.MaxValue) => (value, place) =>
    {
        if (IsExpression(value, place))
        {
            return;
        }

        if (!value.TryGetDouble(out var number))
        {
            place.Error("Expected value of type [NUMBER]");
        }
        else
        {
            CheckRange(number, from, to, "0.0###", place);
        }
    };

    public static ValueRule ListOf(ValueRule item, bool mayBeEmpty = true) => (value, place) =>
    {
        if (!value.TryGetArray(out var items))
        {
            place.Error("Expected value of type [ARRAY]");
            return;
        }

        if (items.Count == 0 && !mayBeEmpty)
        {
            place.Error("Value cannot be empty");
        }

        for (var i = 0; i < items.Count; i++)
        {
            item(items[i], place.At(i));
        }
    };

    /// <summary>True when the value is a JSONata expression, which then was checked.</summary>
    public static bool IsExpression(JsonValue value, Place place)
    {
        if (place.Language is not QueryLanguage.Jsonata || !value.TryGetString(out var text) || !ExpressionCheck.LooksLikeExpression(text))
        {
            return false;
        }

        ExpressionCheck.Check(text, place);
        return true;
    }

    private static ValueRule OfType(string type, Predicate<JsonValue> isOfType) => (value, place) =>
    {
        if (!isOfType(value))
        {
            place.Error($"Expected value of type [{type}]");
        }
    };

    private static void CheckRange<T>(T number, T from, T to, string format, Place place)
        where T : IComparable<T>, IFormattable
    {
        if (number.CompareTo(from) < 0)
        {
            place.Error($"Minimum value is {from.ToString(format, CultureInfo.InvariantCulture)}");
        }
        else if (number.CompareTo(to) > 0)
        {
            place.Error($"Maximum value is {to.ToString(format, CultureInfo.InvariantCulture)}");
        }
    }
}

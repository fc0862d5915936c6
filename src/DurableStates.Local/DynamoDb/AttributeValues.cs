using System.Globalization;
using System.Text;
using DurableStates.Json;

namespace DurableStates.Local.DynamoDb;

/// <summary>DynamoDB's typed values, kept as the JSON that the service reads and writes: <c>{"S": "text"}</c>.</summary>
internal static class AttributeValues
{
    private static readonly string[] Types = ["S", "N", "B", "BOOL", "NULL", "M", "L", "SS", "NS", "BS"];

    /// <summary>The type and the content of a value.</summary>
    public static (string Type, JsonValue Content) Open(JsonValue value)
    {
        var member = value.AsObject()[0];
        return (member.Key, member.Value);
    }

    /// <summary>Refuses what is not a value, at every depth.</summary>
    public static void Check(JsonValue value)
    {
        if (!value.IsObject || value.Count != 1)
        {
            throw DynamoDbException.Validation(
                value.IsObject && value.Count > 1
                    ? "Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported datatypes"
                    : "Supplied AttributeValue is empty, must contain exactly one of the supported datatypes");
        }

        var (type, content) = Open(value);
        var valid = type switch
        {
            "S" or "B" => content.IsString,
            "N" => content.TryGetString(out var digits) && IsNumber(digits),
            "BOOL" => content.IsBoolean,
            "NULL" => content.TryGetBoolean(out var isNull) && isNull,
            "M" => content.IsObject,
            "L" => content.IsArray,
            "SS" or "NS" or "BS" => IsSet(type, content),
            _ => false,
        };
        if (!valid)
        {
            throw DynamoDbException.Validation(Types.Contains(type)
                ? $"One or more parameter values were invalid: {content.ToJson()} is not a value of type {type}"
                : "Supplied AttributeValue is empty, must contain exactly one of the supported datatypes");
        }

        foreach (var part in Parts(type, content))
        {
            Check(part);
        }
    }

    /// <summary>The order of two values of one type that has an order; null when there is none.</summary>
    public static int? Compare(JsonValue left, JsonValue right)
    {
        var ((leftType, l), (rightType, r)) = (Open(left), Open(right));
        return leftType != rightType ? null : leftType switch
        {
            "S" => CompareUtf8(l.AsString(), r.AsString()),
            "N" => Number(l.AsString()).CompareTo(Number(r.AsString())),
            "B" => Convert.FromBase64String(l.AsString()).AsSpan().SequenceCompareTo(Convert.FromBase64String(r.AsString())),
            _ => null,
        };
    }

    /// <summary>True when two values are the same: numbers by value, sets whatever their order.</summary>
    public static bool Same(JsonValue left, JsonValue right)
    {
        var ((leftType, l), (rightType, r)) = (Open(left), Open(right));
        return leftType == rightType && leftType switch
        {
            "N" => Number(l.AsString()) == Number(r.AsString()),
            "NS" => l.AsArray().Select(n => Number(n.AsString())).ToHashSet().SetEquals(r.AsArray().Select(n => Number(n.AsString()))),
            "SS" or "BS" => l.AsArray().ToHashSet().SetEquals(r.AsArray()),
            "L" => l.Count == r.Count && l.AsArray().Zip(r.AsArray()).All(pair => Same(pair.First, pair.Second)),
            "M" => l.Count == r.Count && l.AsObject().All(member => !r[member.Key].IsUndefined && Same(member.Value, r[member.Key])),
            _ => l == r,
        };
    }

    /// <summary>What <c>size(...)</c> gives; null for types without a size.</summary>
    public static int? Size(JsonValue value)
    {
        var (type, content) = Open(value);
        return type switch
        {
            "S" => Encoding.UTF8.GetByteCount(content.AsString()),
            "B" => Convert.FromBase64String(content.AsString()).Length,
            "M" or "L" or "SS" or "NS" or "BS" => content.Count,
            _ => null,
        };
    }

    /// <summary>The bytes that a value counts for in the limit of an item.</summary>
    public static long Bytes(JsonValue value)
    {
        var (type, content) = Open(value);
        return type switch
        {
            "N" => (content.AsString().Length / 2) + 2,
            "BOOL" or "NULL" => 1,
            "M" => 3 + content.AsObject().Sum(member => 1 + Encoding.UTF8.GetByteCount(member.Key) + Bytes(member.Value)),
            "L" => 3 + content.AsArray().Sum(item => 1 + Bytes(item)),
            "SS" => content.AsArray().Sum(item => (long)Encoding.UTF8.GetByteCount(item.AsString())),
            "NS" => content.AsArray().Sum(item => (item.AsString().Length / 2) + 2L),
            "BS" => content.AsArray().Sum(item => (long)Convert.FromBase64String(item.AsString()).Length),
            _ => Size(value) ?? 0,
        };
    }

    public static decimal Number(string digits) => decimal.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture);

    public static JsonValue OfNumber(decimal number) =>
        JsonValue.Object(("N", (number / 1.000000000000000000000000000000m).ToString(CultureInfo.InvariantCulture)));

    // The service keeps 38 digits and this machine 28; a number that would lose digits is refused, not rounded.
    private static bool IsNumber(string digits)
    {
        if (!decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
        {
            return false;
        }

        var mantissa = digits.Split('e', 'E')[0].TrimStart('-', '+').Replace(".", "", StringComparison.Ordinal).Trim('0');
        return mantissa.Length <= 28
            ? true
            : throw DynamoDbException.Validation($"{digits} has more than the 28 digits that this machine keeps");
    }

    private static bool IsSet(string type, JsonValue content) =>
        content.TryGetArray(out var items) && items.Count > 0
        && items.All(item => item.TryGetString(out var text) && (type != "NS" || IsNumber(text)))
        && items.Distinct().Count() == items.Count;

    private static IEnumerable<JsonValue> Parts(string type, JsonValue content) => type switch
    {
        "M" => content.AsObject().Select(member => member.Value),
        "L" => content.AsArray(),
        _ => [],
    };

    private static int CompareUtf8(string left, string right)
    {
        var at = left.AsSpan().CommonPrefixLength(right);
        return at == left.Length || at == right.Length ? left.Length.CompareTo(right.Length) : PlaceOf(left[at]).CompareTo(PlaceOf(right[at]));
    }

    // UTF-16 puts the two halves of a character beyond U+FFFF before U+E000, UTF-8 puts the character behind U+FFFF.
    private static int PlaceOf(char unit) => char.IsSurrogate(unit) ? unit + char.MaxValue : unit;
}

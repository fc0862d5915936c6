using System.Runtime.CompilerServices;

namespace DurableStates.Json;

public readonly partial struct JsonValue
{
    private const double LargestExact = 9007199254740992d;

    /// <summary>No value; the default.</summary>
    public static JsonValue Undefined => default;

    /// <summary>The JSON literal <c>null</c>.</summary>
    public static JsonValue Null => new(null, (long)JsonKind.Null);

    /// <summary>The JSON literal <c>true</c>.</summary>
    public static JsonValue True => new(Tag.Boolean, 1);

    /// <summary>The JSON literal <c>false</c>.</summary>
    public static JsonValue False => new(Tag.Boolean, 0);

    /// <summary>A string; null becomes <see cref="Null"/>.</summary>
    public static implicit operator JsonValue(string? text) => text is null ? Null : new(text, (long)JsonKind.String);

    /// <summary>A boolean.</summary>
    public static implicit operator JsonValue(bool value) => new(Tag.Boolean, value ? 1 : 0);

    /// <summary>A whole number.</summary>
    public static implicit operator JsonValue(int number) => new(Tag.Int64, number);

    /// <summary>A whole number.</summary>
    public static implicit operator JsonValue(long number) => new(Tag.Int64, number);

    /// <summary>A number; a whole one up to 2^53 becomes <see cref="JsonKind.Int64"/>, so that 2.0 is 2. Infinities and NaN are kept and written as strings.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator JsonValue(double number)
    {
        var whole = (long)number;

        // Minus zero stays a double: one divided by it is minus infinity.
        return whole == number && (whole != 0 ? number is <= LargestExact and >= -LargestExact : !double.IsNegative(number))
            ? new(Tag.Int64, whole)
            : new(Tag.Double, BitConverter.DoubleToInt64Bits(number));
    }

    /// <summary>An array; null becomes <see cref="Null"/>.</summary>
    public static implicit operator JsonValue(JsonArray? array) => array is null ? Null : new(array, (long)JsonKind.Array);

    /// <summary>An object; null becomes <see cref="Null"/>.</summary>
    public static implicit operator JsonValue(JsonObject? members) => members is null ? Null : new(members, (long)JsonKind.Object);

    /// <summary>An object with these members in this order; the last of two with one name wins, undefined ones are left out.</summary>
    public static JsonValue Object(params ReadOnlySpan<(string Key, JsonValue Value)> members)
    {
        var builder = new JsonObjectBuilder(members.Length);
        foreach (var (key, value) in members)
        {
            builder.Set(key, value);
        }

        return builder.ToValue();
    }

    /// <summary>An array of these elements; undefined ones are left out.</summary>
    public static JsonValue Array(params ReadOnlySpan<JsonValue> items)
    {
        var builder = new JsonArrayBuilder(items.Length);
        foreach (var item in items)
        {
            builder.Add(item);
        }

        return builder.ToValue();
    }

    /// <summary>A value of kind <see cref="JsonKind.Other"/> around an opaque reference.</summary>
    public static JsonValue Other(object reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return new(reference, (long)JsonKind.Other);
    }
}

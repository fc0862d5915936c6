using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace DurableStates.Json;

/// <summary>
/// One immutable JSON value, or nothing: the default is <see cref="Undefined"/>. Copying is cheap (16 bytes), reading never allocates,
/// and any number of threads may share one.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
public readonly partial struct JsonValue : IEquatable<JsonValue>
{
    // Scalars hold a tag as the reference and their content in the bits; everything else holds its node as the reference and its kind in the bits.
    private readonly object? _reference;
    private readonly long _bits;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private JsonValue(object? reference, long bits)
    {
        _reference = reference;
        _bits = bits;
    }

    private sealed class Tag(JsonKind kind)
    {
        public static readonly Tag Boolean = new(JsonKind.Boolean);
        public static readonly Tag Int64 = new(JsonKind.Int64);
        public static readonly Tag Double = new(JsonKind.Double);

        public readonly JsonKind Kind = kind;
    }

    /// <summary>What this value is.</summary>
    public JsonKind Kind => _reference is Tag tag ? tag.Kind : (JsonKind)_bits;

    /// <summary>Whether there is no value.</summary>
    public bool IsUndefined => _reference is null && _bits == (long)JsonKind.Undefined;

    /// <summary>Whether this is the JSON literal <c>null</c>.</summary>
    public bool IsNull => _reference is null && _bits == (long)JsonKind.Null;

    /// <summary>Whether this is <c>null</c> or nothing.</summary>
    public bool IsNullOrUndefined => _reference is null;

    /// <summary>Whether this is <c>true</c> or <c>false</c>.</summary>
    public bool IsBoolean => ReferenceEquals(_reference, Tag.Boolean);

    /// <summary>Whether this is a number of either kind.</summary>
    public bool IsNumber => ReferenceEquals(_reference, Tag.Int64) || ReferenceEquals(_reference, Tag.Double);

    /// <summary>Whether this is a whole number that is exact in 64 bits.</summary>
    public bool IsInt64 => ReferenceEquals(_reference, Tag.Int64);

    /// <summary>Whether this is a string.</summary>
    public bool IsString => _reference is string;

    /// <summary>Whether this is an array.</summary>
    public bool IsArray => _reference is JsonArray;

    /// <summary>Whether this is an object.</summary>
    public bool IsObject => _reference is JsonObject;

    /// <summary>The elements of an array or the members of an object; 0 for every other kind.</summary>
    public int Count => _reference switch
    {
        JsonArray array => array.Count,
        JsonObject members => members.Count,
        _ => 0,
    };

    /// <summary>The member with this name, or <see cref="Undefined"/> where this is no object or has no such member.</summary>
    public JsonValue this[string key] => _reference is JsonObject members ? members[key] : default;

    /// <summary>The element at this position, or <see cref="Undefined"/> where this is no array or has no such element.</summary>
    public JsonValue this[int index] => _reference is JsonArray array && (uint)index < (uint)array.Count ? array.At(index) : default;

    /// <summary>The string; an exception for every other kind.</summary>
    public string AsString() => _reference as string ?? throw Not(JsonKind.String);

    /// <summary>The number as a whole number, a fraction cut off; an exception when it is no number or does not fit 64 bits.</summary>
    public long AsInt64() => TryGetInt64(out var number) ? number : throw Not(JsonKind.Int64);

    /// <summary>The number, exact up to 2^53; an exception for every other kind.</summary>
    public double AsDouble() => TryGetDouble(out var number) ? number : throw Not(JsonKind.Double);

    /// <summary>The boolean; an exception for every other kind.</summary>
    public bool AsBoolean() => IsBoolean ? _bits != 0 : throw Not(JsonKind.Boolean);

    /// <summary>The array; an exception for every other kind.</summary>
    public JsonArray AsArray() => _reference as JsonArray ?? throw Not(JsonKind.Array);

    /// <summary>The object; an exception for every other kind.</summary>
    public JsonObject AsObject() => _reference as JsonObject ?? throw Not(JsonKind.Object);

    /// <summary>The opaque reference of a value of kind <see cref="JsonKind.Other"/>; null for every other kind.</summary>
    public object? AsOther() => Kind is JsonKind.Other ? _reference : null;

    /// <summary>Gives the string, when this is one.</summary>
    public bool TryGetString([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? text) => (text = _reference as string) is not null;

    /// <summary>Gives the array, when this is one.</summary>
    public bool TryGetArray([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out JsonArray? array) => (array = _reference as JsonArray) is not null;

    /// <summary>Gives the object, when this is one.</summary>
    public bool TryGetObject([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out JsonObject? members) => (members = _reference as JsonObject) is not null;

    /// <summary>Gives the boolean, when this is one.</summary>
    public bool TryGetBoolean(out bool value)
    {
        value = _bits != 0;
        return IsBoolean;
    }

    /// <summary>Gives the number as a whole number, a fraction cut off, when this is a number that fits 64 bits.</summary>
    public bool TryGetInt64(out long number)
    {
        number = _bits;
        if (IsInt64)
        {
            return true;
        }

        const double pastTheEnd = 9223372036854775808d;
        if (ReferenceEquals(_reference, Tag.Double) && BitConverter.Int64BitsToDouble(_bits) is >= -pastTheEnd and < pastTheEnd)
        {
            number = (long)BitConverter.Int64BitsToDouble(_bits);
            return true;
        }

        number = 0;
        return false;
    }

    /// <summary>Gives the number, exact up to 2^53, when this is one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryGetDouble(out double number)
    {
        if (ReferenceEquals(_reference, Tag.Int64))
        {
            number = _bits;
            return true;
        }

        number = BitConverter.Int64BitsToDouble(_bits);
        return ReferenceEquals(_reference, Tag.Double);
    }

    /// <summary>The elements of an array; nothing for every other kind.</summary>
    public ReadOnlySpan<JsonValue> Items => _reference is JsonArray array ? array.AsSpan() : default;

    /// <summary>This object with a member set: replaced in its place, or added at the end. Nothing counts as an empty object; an exception for other kinds.</summary>
    public JsonValue With(string key, JsonValue value) =>
        IsUndefined ? JsonObject.Empty.With(key, value) : AsObject().With(key, value);

    /// <summary>This object without a member; itself where it has no such member; an exception for other kinds.</summary>
    public JsonValue Without(string key) => AsObject().Without(key);

    // The evaluator's short way to the node or tag.
    internal object? Reference => _reference;

    private InvalidOperationException Not(JsonKind wanted) => new($"The JSON value is {Kind}, not {wanted}.");
}

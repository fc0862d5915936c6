using DurableStates.Frontend.Symbols;
using Microsoft.CodeAnalysis;

namespace DurableStates.Frontend.Values;

/// <summary>What a C# type is in JSON.</summary>
internal static class ValueTypes
{
    private static readonly HashSet<string> Lists = new(StringComparer.Ordinal)
    {
        "System.Collections.Generic.List",
        "System.Collections.Generic.IList",
        "System.Collections.Generic.ICollection",
        "System.Collections.Generic.IEnumerable",
        "System.Collections.Generic.IReadOnlyList",
        "System.Collections.Generic.IReadOnlyCollection",
        "System.Collections.Immutable.ImmutableArray",
        "System.Collections.Immutable.ImmutableList",
        "System.Collections.Immutable.IImmutableList",
        "System.Linq.IOrderedEnumerable",
    };

    private static readonly HashSet<string> Dictionaries = new(StringComparer.Ordinal)
    {
        "System.Collections.Generic.Dictionary",
        "System.Collections.Generic.IDictionary",
        "System.Collections.Generic.IReadOnlyDictionary",
        "System.Collections.Immutable.ImmutableDictionary",
    };

    private static readonly Dictionary<SpecialType, (bool Signed, int Bits)> Sizes = new()
    {
        [SpecialType.System_SByte] = (true, 8),
        [SpecialType.System_Byte] = (false, 8),
        [SpecialType.System_Int16] = (true, 16),
        [SpecialType.System_UInt16] = (false, 16),
        [SpecialType.System_Int32] = (true, 32),
        [SpecialType.System_UInt32] = (false, 32),
        [SpecialType.System_Int64] = (true, 64),
        [SpecialType.System_UInt64] = (false, 64),
    };

    public static bool IsList(ITypeSymbol? type) => type is IArrayTypeSymbol { Rank: 1 } || IsPartOfEntries(type) || (type is INamedTypeSymbol { TypeArguments.Length: 1 } && Lists.Contains(type.NameInFull()));

    public static bool IsDictionary(ITypeSymbol? type) =>
        type is INamedTypeSymbol { TypeArguments: [{ SpecialType: SpecialType.System_String }, _] } && Dictionaries.Contains(type.NameInFull());

    /// <summary>What a GroupBy makes: the key, and a list of what has it.</summary>
    public static bool IsGrouping(ITypeSymbol? type) => type.Is("System.Linq.IGrouping");

    /// <summary>The keys or the values of a dictionary.</summary>
    public static bool IsPartOfEntries(ITypeSymbol? type) => type is INamedTypeSymbol { Name: "KeyCollection" or "ValueCollection", ContainingType: { } dictionary } && IsDictionary(dictionary);

    public static ITypeSymbol? ElementOf(ITypeSymbol? list) => list switch
    {
        INamedTypeSymbol { ContainingType.TypeArguments: [var key, var value] } part when IsPartOfEntries(part) => part.Name == "KeyCollection" ? key : value,
        INamedTypeSymbol { TypeArguments: [_, var grouped] } when IsGrouping(list) => grouped,
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol { TypeArguments: [var element] } => element,
        _ => null,
    };

    public static bool IsInstant(ITypeSymbol? type) => Plain(type) is { SpecialType: SpecialType.System_DateTime } || Plain(type).Is("System.DateTimeOffset");

    public static bool IsSpan(ITypeSymbol? type) => Plain(type).Is("System.TimeSpan");

    public static bool IsString(ITypeSymbol? type) => Plain(type)?.SpecialType is SpecialType.System_String;

    public static bool IsBool(ITypeSymbol? type) => Plain(type)?.SpecialType is SpecialType.System_Boolean;

    public static bool IsEnum(ITypeSymbol? type) => Plain(type)?.TypeKind is TypeKind.Enum;

    public static bool IsGuid(ITypeSymbol? type) => Plain(type).Is("System.Guid");

    /// <summary>Integers whose every value and sum a double holds.</summary>
    public static bool IsSmallInteger(ITypeSymbol? type) => Plain(type)?.SpecialType is
        SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Int16 or SpecialType.System_UInt16 or SpecialType.System_Byte or SpecialType.System_SByte;

    public static bool IsInteger(ITypeSymbol? type) => IsSmallInteger(type) || Plain(type)?.SpecialType is SpecialType.System_Int64 or SpecialType.System_UInt64;

    /// <summary>Whether every integer of one type is one of another.</summary>
    public static bool Fits(ITypeSymbol? from, ITypeSymbol? to) =>
        Sizes.TryGetValue(Plain(from)?.SpecialType ?? default, out var source) && Sizes.TryGetValue(Plain(to)?.SpecialType ?? default, out var target)
        && (source.Signed == target.Signed ? source.Bits <= target.Bits : target.Signed && source.Bits < target.Bits);

    public static bool IsDouble(ITypeSymbol? type) => Plain(type)?.SpecialType is SpecialType.System_Double;

    public static bool IsNumber(ITypeSymbol? type) => IsInteger(type) || IsDouble(type) || Plain(type)?.SpecialType is SpecialType.System_Single or SpecialType.System_Decimal;

    /// <summary>Whether arithmetic in doubles gives what C# gives.</summary>
    public static bool HasExactArithmetic(ITypeSymbol? type) => IsSmallInteger(type) || IsDouble(type);

    /// <summary>Values that are equal when their JSON is.</summary>
    public static bool IsScalar(ITypeSymbol? type) => IsString(type) || Plain(type)?.SpecialType is SpecialType.System_Char || IsBool(type) || IsEnum(type) || IsNumber(type) || IsSpan(type) || IsGuid(type) || Json.JsonNames.IsAwsConstant(type);

    public static bool IsRecord(ITypeSymbol? type) => type is INamedTypeSymbol { IsRecord: true } or { IsAnonymousType: true };

    public static ITypeSymbol? Plain(ITypeSymbol? type) => type?.WithoutNullable();
}

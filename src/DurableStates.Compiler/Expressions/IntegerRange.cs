using Microsoft.CodeAnalysis;

namespace DurableStates.Compiler.Expressions;

/// <summary>The whole numbers that a value can be.</summary>
internal readonly record struct IntegerRange(double Low, double High)
{
    /// <summary>What a double holds exactly.</summary>
    public static IntegerRange Exact { get; } = new(-9007199254740991, 9007199254740991);

    /// <summary>The numbers of a C# type; what is exact where it is no integer of 32 bits or less.</summary>
    public static IntegerRange Of(ITypeSymbol? type) => Plain(type)?.SpecialType switch
    {
        SpecialType.System_Int32 => new(int.MinValue, int.MaxValue),
        SpecialType.System_UInt32 => new(uint.MinValue, uint.MaxValue),
        SpecialType.System_Int16 => new(short.MinValue, short.MaxValue),
        SpecialType.System_UInt16 => new(ushort.MinValue, ushort.MaxValue),
        SpecialType.System_Byte => new(byte.MinValue, byte.MaxValue),
        SpecialType.System_SByte => new(sbyte.MinValue, sbyte.MaxValue),
        _ => Exact,
    };

    /// <summary>Whether values of the type wrap around at its ends.</summary>
    public static bool Wraps(ITypeSymbol? type) => Of(type) != Exact;

    /// <summary>How many numbers there are.</summary>
    public double Count => High - Low + 1;

    public bool Contains(IntegerRange other) => Low <= other.Low && other.High <= High;

    public IntegerRange Or(IntegerRange other) => new(Math.Min(Low, other.Low), Math.Max(High, other.High));

    public static IntegerRange operator +(IntegerRange left, IntegerRange right) => new(left.Low + right.Low, left.High + right.High);

    public static IntegerRange operator -(IntegerRange left, IntegerRange right) => new(left.Low - right.High, left.High - right.Low);

    public static IntegerRange operator *(IntegerRange left, IntegerRange right)
    {
        double[] ends = [left.Low * right.Low, left.Low * right.High, left.High * right.Low, left.High * right.High];
        return new(ends.Min(), ends.Max());
    }

    private static ITypeSymbol? Plain(ITypeSymbol? type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;
}

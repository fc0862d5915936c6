using DurableStates.Frontend.Values;
using Microsoft.CodeAnalysis;

namespace DurableStates.Frontend.Bound;

/// <summary>The exceptions that C# throws computing an expression, as a table.</summary>
internal static class ThrownNames
{
    /// <summary>The exceptions by the names under which an execution ends with them.</summary>
    public static IReadOnlyDictionary<string, string> Types { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["ArgumentException"] = "System.ArgumentException",
        ["ArgumentNullException"] = "System.ArgumentNullException",
        ["ArgumentOutOfRangeException"] = "System.ArgumentOutOfRangeException",
        ["DivideByZeroException"] = "System.DivideByZeroException",
        ["FormatException"] = "System.FormatException",
        ["IndexOutOfRangeException"] = "System.IndexOutOfRangeException",
        ["InvalidOperationException"] = "System.InvalidOperationException",
        ["KeyNotFoundException"] = "System.Collections.Generic.KeyNotFoundException",
        ["NullReferenceException"] = "System.NullReferenceException",
        ["OverflowException"] = "System.OverflowException",
    };

    /// <summary>What C# may throw computing the part itself, whatever is inside it. What only JSON that breaks the contract provokes is not among it.</summary>
    public static IReadOnlyList<string> Of(BoundExpression part) => part switch
    {
        BoundElement element => [IsArray(element.List.Type) ? "IndexOutOfRangeException" : "ArgumentOutOfRangeException"],
        BoundMember { MayBeAbsent: false, Target.Type.NullableAnnotation: NullableAnnotation.Annotated } => ["NullReferenceException"],
        BoundBinary { Operator: BoundBinaryOperator.DivideInteger, Right: not BoundLiteral } => ["DivideByZeroException", "OverflowException"],
        BoundBinary { Operator: BoundBinaryOperator.Remainder, Right: not BoundLiteral } remainder when !IsDouble(remainder.Type) => ["DivideByZeroException"],
        BoundFunction function => Of(function),
        _ => [],
    };

    /// <summary>Whether a text is the year, or another number, of an instant: that is always one.</summary>
    public static bool IsPartOfInstant(BoundExpression text) => text is BoundFunction
    {
        Function: KnownFunction.FormatInstant, Arguments: [_, BoundLiteral { Value: "yyyy" or "MM" or "dd" or "HH" or "mm" or "ss" }]
    };

    /// <summary>Whether a list is an array, which throws another exception than other lists do.</summary>
    public static bool IsArray(ITypeSymbol? list) => list is IArrayTypeSymbol or { Name: "ImmutableArray" };

    private static IReadOnlyList<string> Of(BoundFunction function) => function.Function switch
    {
        KnownFunction.First or KnownFunction.Last or KnownFunction.Single or KnownFunction.SingleOrDefault or KnownFunction.Largest or KnownFunction.Smallest
            or KnownFunction.Average or KnownFunction.AggregateFirst => ["InvalidOperationException"],
        KnownFunction.MaxBy or KnownFunction.MinBy when function.Type is { IsValueType: true } => ["InvalidOperationException"],
        KnownFunction.CharAt => ["IndexOutOfRangeException"],
        KnownFunction.ToDictionary => ["ArgumentException"],
        KnownFunction.SetElement => [IsArray(function.Type) ? "IndexOutOfRangeException" : "ArgumentOutOfRangeException"],
        KnownFunction.InsertElement or KnownFunction.RemoveElement => ["ArgumentOutOfRangeException"],
        KnownFunction.Chunk when function.Arguments[1] is not BoundLiteral { Value: int and > 0 } => ["ArgumentOutOfRangeException"],
        KnownFunction.Lookup when function.Arguments[0] is not BoundObject => ["KeyNotFoundException"],
        KnownFunction.AddEntry => ["ArgumentException"],
        KnownFunction.ParseInt when !IsPartOfInstant(function.Arguments[0]) => ["FormatException", "OverflowException"],
        KnownFunction.NotNull => [function.Arguments is [_, BoundLiteral { Value: string thrown }] ? thrown.Substring(0, thrown.IndexOf(':')) : "NullReferenceException"],
        KnownFunction.Substring => ["ArgumentOutOfRangeException"],
        KnownFunction.Range when function.Arguments[1] is not BoundLiteral { Value: int and >= 0 } => ["ArgumentOutOfRangeException"],
        KnownFunction.PadLeft or KnownFunction.PadRight when function.Arguments[1] is not BoundLiteral => ["ArgumentOutOfRangeException"],
        KnownFunction.Replace when function.Arguments[1] is not BoundLiteral => ["ArgumentException"],
        KnownFunction.Sum or KnownFunction.Abs when ValueTypes.Plain(function.Type)?.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int16 or SpecialType.System_SByte => ["OverflowException"],
        _ => [],
    };

    private static bool IsDouble(ITypeSymbol? type) => type?.SpecialType is SpecialType.System_Double or SpecialType.System_Single;
}

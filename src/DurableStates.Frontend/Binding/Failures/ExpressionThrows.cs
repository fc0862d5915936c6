using DurableStates.Frontend.Bound;
using DurableStates.Frontend.Symbols;
using DurableStates.Frontend.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding.Failures;

/// <summary>Whether computing the expressions of a body may throw an exception, so that a clause for it is entered.</summary>
internal static class ExpressionThrows
{
    private static readonly Dictionary<string, string[]> Methods = new(StringComparer.Ordinal)
    {
        ["Parse"] = ["FormatException", "OverflowException"],
        ["First"] = ["InvalidOperationException"],
        ["Last"] = ["InvalidOperationException"],
        ["Single"] = ["InvalidOperationException"],
        ["SingleOrDefault"] = ["InvalidOperationException"],
        ["Max"] = ["InvalidOperationException"],
        ["Min"] = ["InvalidOperationException"],
        ["MaxBy"] = ["InvalidOperationException"],
        ["MinBy"] = ["InvalidOperationException"],
        ["Average"] = ["InvalidOperationException"],
        ["Aggregate"] = ["InvalidOperationException"],
        ["ToDictionary"] = ["ArgumentException"],
        ["Chunk"] = ["ArgumentOutOfRangeException"],
        ["Insert"] = ["ArgumentOutOfRangeException"],
        ["RemoveAt"] = ["ArgumentOutOfRangeException"],
        ["Add"] = ["ArgumentException"],
        ["Replace"] = ["ArgumentException"],
        ["Substring"] = ["ArgumentOutOfRangeException"],
        ["Range"] = ["ArgumentOutOfRangeException"],
        ["PadLeft"] = ["ArgumentOutOfRangeException"],
        ["PadRight"] = ["ArgumentOutOfRangeException"],
        ["Sum"] = ["OverflowException"],
        ["Abs"] = ["OverflowException"],
    };

    public static bool MayThrow(IOperation body, ITypeSymbol? type) =>
        type is not null && body.DescendantsAndSelf().Any(part => ThrownBy(part).Any(name => Derives(part, name, type)));

    private static IEnumerable<string> ThrownBy(IOperation part) => part switch
    {
        IArrayElementReferenceOperation => ["IndexOutOfRangeException"],
        IImplicitIndexerReferenceOperation => ["ArgumentOutOfRangeException", "IndexOutOfRangeException"],
        IPropertyReferenceOperation { Property.IsIndexer: true } indexer => [ValueTypes.IsDictionary(indexer.Instance?.Type) ? "KeyNotFoundException" : ThrownNames.IsArray(indexer.Instance?.Type) || ValueTypes.IsString(indexer.Instance?.Type) ? "IndexOutOfRangeException" : "ArgumentOutOfRangeException"],
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Divide or BinaryOperatorKind.Remainder } or ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Divide or BinaryOperatorKind.Remainder } =>
            ["DivideByZeroException", "OverflowException"],
        // A helper may compute whatever it likes.
        IInvocationOperation { TargetMethod.DeclaringSyntaxReferences.IsEmpty: false } => ThrownNames.Types.Keys,
        IInvocationOperation call when Methods.TryGetValue(call.TargetMethod.Name, out var thrown) => thrown,
        IPropertyReferenceOperation { Property.Name: "Value" } => ["InvalidOperationException"],
        IPropertyReferenceOperation { Instance: not null } => ["NullReferenceException"],
        _ => [],
    };

    private static bool Derives(IOperation part, string name, ITypeSymbol type) =>
        part.SemanticModel?.Compilation.GetTypeByMetadataName(ThrownNames.Types[name]).IsOrDerivesFrom(type) is true;
}

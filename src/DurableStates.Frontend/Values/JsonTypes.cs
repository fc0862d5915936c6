using DurableStates.Frontend.Binding;
using DurableStates.Frontend.Diagnostics;
using DurableStates.Frontend.Json;
using DurableStates.Frontend.Symbols;
using Microsoft.CodeAnalysis;

namespace DurableStates.Frontend.Values;

/// <summary>Which types survive the way through JSON.</summary>
internal static class JsonTypes
{
    public static void Check(ITypeSymbol? type, IOperation operation, Binder binder)
    {
        if (Offender(type, new(SymbolEqualityComparer.Default)) is { } offender)
        {
            binder.Diagnostics.Report(ValueDiagnostics.NotJson, operation.Syntax, offender.ShortName());
        }
    }

    private static ITypeSymbol? Offender(ITypeSymbol? type, HashSet<ITypeSymbol> seen) => type switch
    {
        null => null,
        { IsTupleType: true } or { TypeKind: TypeKind.Delegate or TypeKind.Pointer or TypeKind.Dynamic } => type,
        _ when Binding.Calls.TaskTypes.IsTask(type) || type.Is("System.IO.Stream") || type.Is("System.Exception") || ValueTypes.IsGrouping(type) => type,
        _ when ValueTypes.IsList(type) => Offender(ValueTypes.ElementOf(type), seen),
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => Offender(nullable.TypeArguments[0], seen),
        { IsAnonymousType: true } when seen.Add(type) => JsonNames.DataOf(type).Select(member => Offender(member.Type, seen)).FirstOrDefault(offender => offender is not null),
        INamedTypeSymbol { DeclaringSyntaxReferences.IsEmpty: false, TypeKind: TypeKind.Class or TypeKind.Struct } when seen.Add(type) =>
            JsonNames.DataOf(type).Select(member => member.Type).FirstOrDefault(member => ValueTypes.Plain(member) is { IsTupleType: true }),
        _ => null,
    };
}

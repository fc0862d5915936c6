using DurableStates.Frontend.Binding;
using DurableStates.Frontend.Diagnostics;
using DurableStates.Frontend.Symbols;
using Microsoft.CodeAnalysis;

namespace DurableStates.Frontend.Values;

/// <summary>Which types survive the way through JSON.</summary>
internal static class JsonTypes
{
    public static void Check(ITypeSymbol? type, IOperation operation, Binder binder)
    {
        if (Offender(type) is { } offender)
        {
            binder.Diagnostics.Report(ValueDiagnostics.NotJson, operation.Syntax, offender.ShortName());
        }
    }

    private static ITypeSymbol? Offender(ITypeSymbol? type) => type switch
    {
        null => null,
        { IsTupleType: true } or { TypeKind: TypeKind.Delegate or TypeKind.Pointer or TypeKind.Dynamic } => type,
        _ when Binding.Calls.TaskTypes.IsTask(type) || type.Is("System.IO.Stream") || type.Is("System.Exception") => type,
        _ when ValueTypes.IsList(type) => Offender(ValueTypes.ElementOf(type)),
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => Offender(nullable.TypeArguments[0]),
        _ => null,
    };
}

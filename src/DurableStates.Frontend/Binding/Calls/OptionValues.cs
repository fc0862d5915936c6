using System.Runtime.CompilerServices;
using DurableStates.Frontend.Binding.Inlining;
using DurableStates.Frontend.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding.Calls;

/// <summary>Follows options to where they are written: through readonly fields, properties, locals and the parameters of inlined helpers.</summary>
internal static class OptionValues
{
    private static readonly HashSet<string> Types = new(StringComparer.Ordinal)
    {
        "DurableStates.TaskOptions",
        "DurableStates.TaskRetryOptions",
        "DurableStates.RetryPolicy",
    };

    private static readonly ConditionalWeakTable<IOperation, Dictionary<ISymbol, IVariableDeclaratorOperation>> Declared = new();

    public static bool AreOptions(ITypeSymbol? type) => type is not null && Types.Contains(type.NameInFull());

    public static IOperation Follow(IOperation value, Binder binder)
    {
        var next = value switch
        {
            IConversionOperation conversion => conversion.Operand,
            IParenthesizedOperation parenthesized => parenthesized.Operand,
            IFieldReferenceOperation { Field.IsReadOnly: true } field => SourceBodies.InitializerOf(field.Field, binder.Known.Compilation),
            IPropertyReferenceOperation { Property: { SetMethod: null, GetMethod: { } getter } } property when !AreOptions(property.Instance?.Type) =>
                SourceBodies.InitializerOf(property.Property, binder.Known.Compilation) ?? Returned(getter, binder),
            ILocalReferenceOperation local => Initializer(local),
            IParameterReferenceOperation parameter => binder.Options.TryGetValue(parameter.Parameter, out var argument) ? argument : null,
            _ => null,
        };
        return next is null ? value : Follow(next, binder);
    }

    private static IOperation? Returned(IMethodSymbol getter, Binder binder) =>
        SourceBodies.BodyOf(getter, binder.Known.Compilation)?.Operations is [IReturnOperation { ReturnedValue: { } value }] ? value : null;

    private static IOperation? Initializer(ILocalReferenceOperation reference)
    {
        var method = reference.Root();
        if (Mutations.Of(reference.Local, method).Any())
        {
            return null;
        }

        return Declared.GetValue(method, Find).TryGetValue(reference.Local, out var declarator) ? declarator.Initializer?.Value : null;
    }

    private static Dictionary<ISymbol, IVariableDeclaratorOperation> Find(IOperation method)
    {
        var found = new Dictionary<ISymbol, IVariableDeclaratorOperation>(SymbolEqualityComparer.Default);
        foreach (var declarator in method.Descendants().OfType<IVariableDeclaratorOperation>())
        {
            found[declarator.Symbol] = declarator;
        }

        return found;
    }
}

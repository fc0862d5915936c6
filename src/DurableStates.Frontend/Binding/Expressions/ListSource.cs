using DurableStates.Frontend.Bound;
using DurableStates.Frontend.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding.Expressions;

/// <summary>What can be looped over and asked by LINQ: lists, the entries of dictionaries, the characters of texts, what a group holds.</summary>
internal static class ListSource
{
    /// <summary>The member of a group that holds what is in it.</summary>
    public const string Items = "items";

    public static bool Is(ITypeSymbol? type) =>
        ValueTypes.IsList(type) || ValueTypes.IsDictionary(type) || ValueTypes.IsGrouping(type) || type?.SpecialType is SpecialType.System_String;

    /// <summary>The operation without its conversion to the type that LINQ or a loop asks for.</summary>
    public static IOperation Unwrapped(IOperation value) => value is IConversionOperation { IsImplicit: true } conversion && Is(conversion.Operand.Type) ? conversion.Operand : value;

    /// <summary>The value as a list.</summary>
    public static BoundExpression Bind(IOperation value, Binder binder)
    {
        var bound = binder.Bind(value);
        if (value.Type is not { } type || ValueTypes.IsList(type))
        {
            return bound;
        }

        var list = ValueTypes.IsGrouping(type) ? new BoundMember(value.Syntax, ListOf(ValueTypes.ElementOf(type), binder), bound, Items, MayBeAbsent: false)
            : ValueTypes.IsDictionary(type) ? new BoundFunction(value.Syntax, ListOf(EntryOf(type, binder), binder), KnownFunction.Entries, [bound])
            : (BoundExpression)new BoundFunction(value.Syntax, ListOf(binder.Known.Compilation.GetSpecialType(SpecialType.System_Char), binder), KnownFunction.Characters, [bound]);
        DictionaryOrder.Check(value, binder);
        return list;
    }

    private static ITypeSymbol? EntryOf(ITypeSymbol dictionary, Binder binder) =>
        dictionary is INamedTypeSymbol { TypeArguments: [var key, var value] } ? binder.Known.Type("System.Collections.Generic.KeyValuePair`2") is INamedTypeSymbol pair ? pair.Construct(key, value) : null : null;

    private static ITypeSymbol? ListOf(ITypeSymbol? element, Binder binder) =>
        element is not null && binder.Known.Type("System.Collections.Generic.IEnumerable`1") is INamedTypeSymbol list ? list.Construct(element) : null;
}

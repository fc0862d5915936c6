using DurableStates.Frontend.Bound;
using DurableStates.Frontend.Diagnostics;
using DurableStates.Frontend.Json;
using DurableStates.Frontend.Symbols;
using DurableStates.Frontend.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding.Expressions;

/// <summary>Which elements and keys the functions of lists take, so that they give what LINQ gives.</summary>
internal static class ListRules
{
    /// <returns>Whether a diagnostic says why the call cannot be compiled.</returns>
    public static bool Refuse(IInvocationOperation call, KnownFunction function, IOperation list, bool isOrdinal, Binder binder)
    {
        var types = call.TargetMethod.TypeArguments;
        var element = types.FirstOrDefault() ?? ValueTypes.ElementOf(list.Type);
        switch (function)
        {
            case KnownFunction.ListContains or KnownFunction.Distinct or KnownFunction.Except or KnownFunction.Intersect when element is not null && !ValueTypes.IsScalar(element):
                binder.Diagnostics.Report(ValueDiagnostics.ReferenceEquality, call.Syntax, element.ShortName());
                return true;
            case KnownFunction.GroupBy or KnownFunction.DistinctBy when types is [_, var key, ..] && !IsComparable(key):
                binder.Diagnostics.Report(ValueDiagnostics.ReferenceEquality, call.Syntax, key.ShortName());
                return true;
            case KnownFunction.ToDictionary when !ValueTypes.IsDictionary(call.Type):
                binder.Unsupported(call, $"dictionary with keys of type '{types.ElementAtOrDefault(1)?.ShortName()}'", "make texts of the keys");
                return true;
            case KnownFunction.Largest or KnownFunction.Smallest or KnownFunction.Sum or KnownFunction.Average:
                return RefuseNumber(call, Number(call, function), function, binder);
            case KnownFunction.OrderBy or KnownFunction.OrderByDescending or KnownFunction.ThenBy or KnownFunction.ThenByDescending or KnownFunction.MaxBy or KnownFunction.MinBy:
                return RefuseOrder(call, types.LastOrDefault(), function, isOrdinal, binder);
            default:
                return false;
        }
    }

    // What is added or compared: the elements, or what a function makes of them.
    private static ITypeSymbol? Number(IInvocationOperation call, KnownFunction function) => function is not KnownFunction.Average
        ? call.Type
        : call.TargetMethod.Parameters is [_, { Type: INamedTypeSymbol { TypeArguments: [.., var selected] } }] ? selected : ValueTypes.ElementOf(call.TargetMethod.Parameters.LastOrDefault()?.Type);

    private static bool RefuseNumber(IInvocationOperation call, ITypeSymbol? number, KnownFunction function, Binder binder)
    {
        if (function is not KnownFunction.Sum && (number.MayBeNull() || !ValueTypes.IsNumber(number)))
        {
            binder.Unsupported(call, $"'{call.TargetMethod.Name}' of '{number?.ShortName()}'", "use it on numbers that are never null, or order the list and take its first element");
            return true;
        }

        if (!ValueTypes.HasExactArithmetic(number))
        {
            binder.Diagnostics.Report(ValueDiagnostics.NumberRange, call.Syntax, number?.ShortName());
            return true;
        }

        return false;
    }

    private static bool RefuseOrder(IInvocationOperation call, ITypeSymbol? key, KnownFunction function, bool isOrdinal, Binder binder)
    {
        if (ValueTypes.IsString(key) && !isOrdinal)
        {
            binder.Diagnostics.Report(ValueDiagnostics.Culture, call.Syntax, call.TargetMethod.Name, "StringComparer.Ordinal");
            return true;
        }

        var isExtreme = function is KnownFunction.MaxBy or KnownFunction.MinBy;
        if (!OrderKeys.HasOrder(key) || isExtreme && key.MayBeNull())
        {
            binder.Unsupported(call, $"order by '{key?.ShortName()}'", "order by a number, a truth value, an enum, an instant or a text");
            return true;
        }

        return false;
    }

    private static bool IsComparable(ITypeSymbol key) => ValueTypes.IsScalar(key) || key.IsAnonymousType && JsonNames.DataOf(key).All(member => ValueTypes.IsScalar(member.Type));
}

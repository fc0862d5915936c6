using DurableStates.Frontend.Bound;
using DurableStates.Frontend.Diagnostics;
using DurableStates.Frontend.Symbols;
using DurableStates.Frontend.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding.Expressions;

/// <summary>LINQ and the methods of lists and dictionaries, where JSONata gives exactly the same.</summary>
internal static class ListFunctions
{
    private enum Shape
    {
        Values,
        Lambda,
    }

    // Method and number of arguments after the list -> function and what the argument is.
    private static readonly Dictionary<(string Method, int Arguments), (KnownFunction Function, Shape Shape)> Table = new()
    {
        [("Select", 1)] = (KnownFunction.Select, Shape.Lambda),
        [("Where", 1)] = (KnownFunction.Where, Shape.Lambda),
        [("SelectMany", 1)] = (KnownFunction.SelectMany, Shape.Lambda),
        [("Any", 0)] = (KnownFunction.Any, Shape.Values),
        [("Any", 1)] = (KnownFunction.Any, Shape.Lambda),
        [("All", 1)] = (KnownFunction.All, Shape.Lambda),
        [("Count", 0)] = (KnownFunction.Count, Shape.Values),
        [("Count", 1)] = (KnownFunction.Count, Shape.Lambda),
        [("First", 0)] = (KnownFunction.First, Shape.Values),
        [("First", 1)] = (KnownFunction.First, Shape.Lambda),
        [("FirstOrDefault", 0)] = (KnownFunction.FirstOrDefault, Shape.Values),
        [("FirstOrDefault", 1)] = (KnownFunction.FirstOrDefault, Shape.Lambda),
        [("Last", 0)] = (KnownFunction.Last, Shape.Values),
        [("Contains", 1)] = (KnownFunction.ListContains, Shape.Values),
        [("Concat", 1)] = (KnownFunction.Concat, Shape.Values),
        [("Append", 1)] = (KnownFunction.Append, Shape.Values),
        [("Distinct", 0)] = (KnownFunction.Distinct, Shape.Values),
        [("OrderBy", 1)] = (KnownFunction.OrderBy, Shape.Lambda),
        [("OrderByDescending", 1)] = (KnownFunction.OrderByDescending, Shape.Lambda),
        [("Reverse", 0)] = (KnownFunction.Reverse, Shape.Values),
        [("Take", 1)] = (KnownFunction.Take, Shape.Values),
        [("Skip", 1)] = (KnownFunction.Skip, Shape.Values),
        [("Sum", 0)] = (KnownFunction.Sum, Shape.Values),
        [("Sum", 1)] = (KnownFunction.Sum, Shape.Lambda),
        [("ToList", 0)] = (KnownFunction.ToList, Shape.Values),
        [("ToArray", 0)] = (KnownFunction.ToList, Shape.Values),
        [("AsEnumerable", 0)] = (KnownFunction.ToList, Shape.Values),
    };

    public static BoundExpression? TryBind(IInvocationOperation call, Binder binder)
    {
        var method = call.TargetMethod;
        var owner = method.ContainingType.NameInFull();
        if (owner is "System.Linq.Enumerable" && method.Name is "Range" or "Empty")
        {
            return method.Name is "Empty"
                ? new BoundList(call.Syntax, call.Type, [])
                : new BoundFunction(call.Syntax, call.Type, KnownFunction.Range, [.. call.Arguments.Select(argument => binder.Bind(argument.Value))]);
        }

        if (owner is "System.Array" && method.Name is "Empty")
        {
            return new BoundList(call.Syntax, call.Type, []);
        }

        if (call.Instance is { } dictionary && ValueTypes.IsDictionary(dictionary.Type))
        {
            return method.Name is "ContainsKey"
                ? new BoundFunction(call.Syntax, call.Type, KnownFunction.ContainsKey, [binder.Bind(dictionary), binder.Bind(call.Arguments[0].Value)])
                : null;
        }

        return Receiver(call, owner) is var (list, arguments) ? BindList(call, list, arguments, binder) : null;
    }

    private static (IOperation List, IReadOnlyList<IArgumentOperation> Arguments)? Receiver(IInvocationOperation call, string owner)
    {
        // C# 14 asks a span whether an array contains something.
        if (owner is "System.Linq.Enumerable" && call.Arguments.Length > 0 || owner is "System.MemoryExtensions" && call is { TargetMethod.Name: "Contains", Arguments.Length: 2 })
        {
            var list = call.Arguments[0].Value;
            var unwrapped = list is IConversionOperation { IsImplicit: true } conversion && ValueTypes.IsList(conversion.Operand.Type) ? conversion.Operand : list;
            return ValueTypes.IsList(unwrapped.Type) ? (unwrapped, [.. call.Arguments.Skip(1)]) : null;
        }

        return call.Instance is { } instance && ValueTypes.IsList(instance.Type) && call.TargetMethod.ContainingNamespace.ToDisplayString().StartsWith("System.Collections", StringComparison.Ordinal)
            ? (instance, call.Arguments)
            : null;
    }

    private static BoundExpression? BindList(IInvocationOperation call, IOperation list, IReadOnlyList<IArgumentOperation> arguments, Binder binder)
    {
        var name = call.TargetMethod.Name;
        var given = arguments.Where(argument => !IsOrdinalComparer(argument.Value)).ToList();
        if (!Table.TryGetValue((name, given.Count), out var row))
        {
            return null;
        }

        if (Refuse(call, name, given, isOrdinal: given.Count < arguments.Count, binder))
        {
            return Binder.Missing(call);
        }

        var operands = given.Select(argument => row.Shape is Shape.Lambda ? LambdaBinder.Bind(argument.Value, binder) : binder.Bind(argument.Value));
        BoundExpression result = new BoundFunction(call.Syntax, call.Type, row.Function, [binder.Bind(list), .. operands]);

        // Where there is nothing, the default of a value type is not null.
        return row.Function is KnownFunction.FirstOrDefault && call.Type is { IsValueType: true } type && !type.MayBeNull()
            ? new BoundCoalesce(call.Syntax, type, result, LiteralBinder.Default(call, type, binder))
            : result;
    }

    private static bool Refuse(IInvocationOperation call, string name, List<IArgumentOperation> arguments, bool isOrdinal, Binder binder)
    {
        var element = call.TargetMethod.TypeArguments.FirstOrDefault() ?? ValueTypes.ElementOf(call.Instance?.Type);
        if (name is "Contains" or "Distinct" && element is not null && !ValueTypes.IsScalar(element))
        {
            binder.Diagnostics.Report(ValueDiagnostics.ReferenceEquality, call.Syntax, element.ShortName());
            return true;
        }

        if (name is "OrderBy" or "OrderByDescending" && call.TargetMethod.TypeArguments is [_, var key])
        {
            if (ValueTypes.IsString(key) && !isOrdinal)
            {
                binder.Diagnostics.Report(ValueDiagnostics.Culture, call.Syntax, name, "StringComparer.Ordinal");
                return true;
            }

            if (key.MayBeNull() || !(ValueTypes.IsNumber(key) || ValueTypes.IsString(key)))
            {
                binder.Unsupported(call, $"order by '{key.ShortName()}'", "order by a number or a string that is never null");
                return true;
            }
        }

        if (name is "Sum" && !ValueTypes.HasExactArithmetic(call.Type))
        {
            binder.Diagnostics.Report(ValueDiagnostics.NumberRange, call.Syntax, call.Type?.ShortName());
            return true;
        }

        if (arguments.Count == 1 && name is "Select" or "Where" && IsIndexed(arguments[0].Parameter?.Type))
        {
            binder.Unsupported(call, $"{name} with an index", "use a for loop");
            return true;
        }

        return false;
    }

    private static bool IsIndexed(ITypeSymbol? function) => function is INamedTypeSymbol { TypeArguments.Length: 3 };

    private static bool IsOrdinalComparer(IOperation argument) =>
        argument is IConversionOperation conversion ? IsOrdinalComparer(conversion.Operand)
        : argument is IPropertyReferenceOperation { Property: { Name: "Ordinal", ContainingType.Name: "StringComparer" } };
}

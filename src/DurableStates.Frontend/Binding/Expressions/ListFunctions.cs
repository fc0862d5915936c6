using DurableStates.Frontend.Bound;
using DurableStates.Frontend.Symbols;
using DurableStates.Frontend.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding.Expressions;

/// <summary>LINQ and the methods of lists and dictionaries, where JSONata gives exactly the same.</summary>
internal static class ListFunctions
{
    // Method, and of each argument after the list whether it is a value or a function -> function.
    private static readonly Dictionary<string, KnownFunction> Table = new(StringComparer.Ordinal)
    {
        ["Select(f)"] = KnownFunction.Select,
        ["Where(f)"] = KnownFunction.Where,
        ["SelectMany(f)"] = KnownFunction.SelectMany,
        ["SelectMany(ff)"] = KnownFunction.SelectMany,
        ["Any()"] = KnownFunction.Any,
        ["Any(f)"] = KnownFunction.Any,
        ["All(f)"] = KnownFunction.All,
        ["Count()"] = KnownFunction.Count,
        ["Count(f)"] = KnownFunction.Count,
        ["First()"] = KnownFunction.First,
        ["First(f)"] = KnownFunction.First,
        ["FirstOrDefault()"] = KnownFunction.FirstOrDefault,
        ["FirstOrDefault(f)"] = KnownFunction.FirstOrDefault,
        ["Last()"] = KnownFunction.Last,
        ["Last(f)"] = KnownFunction.Last,
        ["LastOrDefault()"] = KnownFunction.LastOrDefault,
        ["LastOrDefault(f)"] = KnownFunction.LastOrDefault,
        ["Single()"] = KnownFunction.Single,
        ["Single(f)"] = KnownFunction.Single,
        ["SingleOrDefault()"] = KnownFunction.SingleOrDefault,
        ["SingleOrDefault(f)"] = KnownFunction.SingleOrDefault,
        ["Contains(v)"] = KnownFunction.ListContains,
        ["Concat(v)"] = KnownFunction.Concat,
        ["Append(v)"] = KnownFunction.Append,
        ["Distinct()"] = KnownFunction.Distinct,
        ["DistinctBy(f)"] = KnownFunction.DistinctBy,
        ["Except(v)"] = KnownFunction.Except,
        ["Intersect(v)"] = KnownFunction.Intersect,
        ["Order()"] = KnownFunction.OrderBy,
        ["OrderDescending()"] = KnownFunction.OrderByDescending,
        ["OrderBy(f)"] = KnownFunction.OrderBy,
        ["OrderByDescending(f)"] = KnownFunction.OrderByDescending,
        ["ThenBy(f)"] = KnownFunction.ThenBy,
        ["ThenByDescending(f)"] = KnownFunction.ThenByDescending,
        ["Reverse()"] = KnownFunction.Reverse,
        ["Take(v)"] = KnownFunction.Take,
        ["Skip(v)"] = KnownFunction.Skip,
        ["TakeWhile(f)"] = KnownFunction.TakeWhile,
        ["SkipWhile(f)"] = KnownFunction.SkipWhile,
        ["Sum()"] = KnownFunction.Sum,
        ["Sum(f)"] = KnownFunction.Sum,
        ["Max()"] = KnownFunction.Largest,
        ["Max(f)"] = KnownFunction.Largest,
        ["Min()"] = KnownFunction.Smallest,
        ["Min(f)"] = KnownFunction.Smallest,
        ["Average()"] = KnownFunction.Average,
        ["Average(f)"] = KnownFunction.Average,
        ["MaxBy(f)"] = KnownFunction.MaxBy,
        ["MinBy(f)"] = KnownFunction.MinBy,
        ["GroupBy(f)"] = KnownFunction.GroupBy,
        ["GroupBy(ff)"] = KnownFunction.GroupBy,
        ["ToDictionary(f)"] = KnownFunction.ToDictionary,
        ["ToDictionary(ff)"] = KnownFunction.ToDictionary,
        ["Aggregate(f)"] = KnownFunction.AggregateFirst,
        ["Aggregate(vf)"] = KnownFunction.Aggregate,
        ["Zip(v)"] = KnownFunction.Zip,
        ["Zip(vf)"] = KnownFunction.Zip,
        ["Chunk(v)"] = KnownFunction.Chunk,
        ["ToList()"] = KnownFunction.ToList,
        ["ToArray()"] = KnownFunction.ToList,
        ["AsEnumerable()"] = KnownFunction.ToList,
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
            return DictionaryFunctions.TryBind(call, dictionary, binder);
        }

        return DictionaryFunctions.TryBindExtension(call, binder) ?? (Receiver(call, owner) is var (list, arguments) ? BindList(call, list, arguments, binder) : null);
    }

    private static (IOperation List, IReadOnlyList<IArgumentOperation> Arguments)? Receiver(IInvocationOperation call, string owner)
    {
        // C# 14 asks a span whether an array contains something.
        if (owner is "System.Linq.Enumerable" && call.Arguments.Length > 0 || owner is "System.MemoryExtensions" && call is { TargetMethod.Name: "Contains", Arguments.Length: 2 })
        {
            var list = ListSource.Unwrapped(call.Arguments[0].Value);
            return ListSource.Is(list.Type) ? (list, [.. call.Arguments.Skip(1)]) : null;
        }

        return call.Instance is { } instance && ValueTypes.IsList(instance.Type) && call.TargetMethod.ContainingNamespace.ToDisplayString().StartsWith("System.Collections", StringComparison.Ordinal)
            ? (instance, call.Arguments)
            : null;
    }

    private static BoundExpression? BindList(IInvocationOperation call, IOperation list, IReadOnlyList<IArgumentOperation> arguments, Binder binder)
    {
        var name = call.TargetMethod.Name;
        var given = arguments.Where(argument => !IsOrdinalComparer(argument.Value)).ToList();
        var shape = $"{name}({string.Concat(given.Select(argument => argument.Parameter?.Type.TypeKind is TypeKind.Delegate ? "f" : "v"))})";
        if (!Table.TryGetValue(shape, out var function) || given.Exists(argument => argument.Parameter?.Type is { Name: "IComparer" or "IEqualityComparer" or "Range" }))
        {
            return null;
        }

        if (ListRules.Refuse(call, function, list, isOrdinal: given.Count < arguments.Count, binder))
        {
            return Binder.Missing(call);
        }

        var source = function is KnownFunction.ThenBy or KnownFunction.ThenByDescending ? Ordered(list, binder) : ListSource.Bind(list, binder);
        var operands = given.SelectMany(argument => argument.Parameter?.Type.TypeKind is not TypeKind.Delegate ? [ListSource.Is(argument.Value.Type) && TakesList(function) ? ListSource.Bind(ListSource.Unwrapped(argument.Value), binder) : binder.Bind(argument.Value)]
            : Orders(function) ? OrderKeys.Of((LambdaBinder.Bind(argument.Value, binder) as BoundLambda), binder)
            : [LambdaBinder.Bind(argument.Value, binder)]);
        if (function is KnownFunction.SelectMany && given.Count == 2)
        {
            return Crossed(call, source, [.. operands.OfType<BoundLambda>()]);
        }

        BoundExpression result = new BoundFunction(call.Syntax, call.Type, function, [source, .. given.Count == 0 && Orders(function) ? OrderKeys.OfItself(call, binder) : operands]);

        // Where there is nothing, the default of a value type is not null.
        return function is KnownFunction.FirstOrDefault or KnownFunction.LastOrDefault or KnownFunction.SingleOrDefault && call.Type is { IsValueType: true } type && !type.MayBeNull()
            ? new BoundCoalesce(call.Syntax, type, result, LiteralBinder.Default(call, type, binder))
            : result;
    }

    // Of each element and each of its own: what a function makes of both.
    private static BoundExpression Crossed(IInvocationOperation call, BoundExpression source, List<BoundLambda> functions)
    {
        if (functions is not [{ Parameters: [var outer] } inner, { Parameters: [var first, var second] } result])
        {
            return Binder.Missing(call);
        }

        var each = new BoundLet(call.Syntax, result.Body.Type, first, new BoundVariableReference(call.Syntax, outer), result.Body);
        var made = new BoundFunction(call.Syntax, call.Type, KnownFunction.Select, [inner.Body, new BoundLambda(result.Syntax, result.Type, [second], each)]);
        return new BoundFunction(call.Syntax, call.Type, KnownFunction.SelectMany, [source, inner with { Body = made }]);
    }

    private static bool Orders(KnownFunction function) =>
        function is KnownFunction.OrderBy or KnownFunction.OrderByDescending or KnownFunction.ThenBy or KnownFunction.ThenByDescending or KnownFunction.MaxBy or KnownFunction.MinBy;

    private static bool TakesList(KnownFunction function) => function is KnownFunction.Concat or KnownFunction.Except or KnownFunction.Intersect or KnownFunction.Zip;

    // What orders further has to see what it was ordered by.
    private static BoundExpression Ordered(IOperation list, Binder binder)
    {
        var ordered = binder.Bind(list);
        return ordered is BoundFunction { Function: KnownFunction.OrderBy or KnownFunction.OrderByDescending or KnownFunction.ThenBy or KnownFunction.ThenByDescending }
            ? ordered
            : binder.Unsupported(list, "further order of a list that was ordered elsewhere", "write OrderBy and ThenBy in one expression");
    }

    private static bool IsOrdinalComparer(IOperation argument) =>
        argument is IConversionOperation conversion ? IsOrdinalComparer(conversion.Operand)
        : argument is IPropertyReferenceOperation { Property: { Name: "Ordinal", ContainingType.Name: "StringComparer" } };
}

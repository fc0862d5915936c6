using DurableStates.Frontend.Bound;
using DurableStates.Frontend.Diagnostics;
using DurableStates.Frontend.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding.Expressions;

/// <summary>Functions of strings. What goes by the culture is refused unless it is told to be ordinal.</summary>
internal static class StringFunctions
{
    // Method and number of arguments -> function. Arguments of the kind StringComparison do not count.
    private static readonly Dictionary<(string Method, int Arguments), KnownFunction> Instance = new()
    {
        [("ToUpperInvariant", 0)] = KnownFunction.ToUpperInvariant,
        [("ToLowerInvariant", 0)] = KnownFunction.ToLowerInvariant,
        [("Substring", 1)] = KnownFunction.Substring,
        [("Substring", 2)] = KnownFunction.Substring,
        [("Contains", 1)] = KnownFunction.StringContains,
        [("StartsWith", 1)] = KnownFunction.StartsWith,
        [("EndsWith", 1)] = KnownFunction.EndsWith,
        [("IndexOf", 1)] = KnownFunction.IndexOf,
        [("Replace", 2)] = KnownFunction.Replace,
        [("PadLeft", 1)] = KnownFunction.PadLeft,
        [("PadLeft", 2)] = KnownFunction.PadLeft,
        [("PadRight", 1)] = KnownFunction.PadRight,
        [("PadRight", 2)] = KnownFunction.PadRight,
    };

    private static readonly Dictionary<(string Method, int Arguments), KnownFunction> Static = new()
    {
        [("IsNullOrEmpty", 1)] = KnownFunction.IsNullOrEmpty,
        [("IsNullOrWhiteSpace", 1)] = KnownFunction.IsNullOrWhiteSpace,
        [("Join", 2)] = KnownFunction.JoinStrings,
    };

    // There is no order of two texts in place; a list is put into one.
    private const string Ordering = "'==' for equality, or OrderBy with StringComparer.Ordinal for an order";

    private static readonly Dictionary<string, string> Cultural = new(StringComparer.Ordinal)
    {
        ["ToUpper"] = "ToUpperInvariant",
        ["ToLower"] = "ToLowerInvariant",
        ["CompareTo"] = Ordering,
        ["Compare"] = Ordering,
    };

    public static BoundExpression? TryBind(IInvocationOperation call, Binder binder)
    {
        var method = call.TargetMethod;
        if (method.ContainingType.SpecialType is not SpecialType.System_String)
        {
            return null;
        }

        var arguments = call.Arguments
            .Where(argument => argument.ArgumentKind is not ArgumentKind.DefaultValue && argument.Value.Type?.Name is not "StringComparison")
            .Select(argument => argument.Value)
            .ToList();
        if ((Cultural.TryGetValue(method.Name, out var instead) && !IsOrdinal(call)) || IsCultural(call, method))
        {
            binder.Diagnostics.Report(ValueDiagnostics.Culture, call.Syntax, method.Name, instead ?? "StringComparison.Ordinal");
            return Binder.Missing(call);
        }

        if (!HasKnownComparison(call))
        {
            binder.Diagnostics.Report(ValueDiagnostics.Culture, call.Syntax, method.Name, "StringComparison.Ordinal");
            return Binder.Missing(call);
        }

        if (IgnoresCase(call))
        {
            return CaselessText.TryBind(call, arguments, binder);
        }

        return method.IsStatic ? BindStatic(call, method, arguments, binder) : BindInstance(call, method, arguments, binder);
    }

    private static BoundExpression? BindInstance(IInvocationOperation call, IMethodSymbol method, List<IOperation> arguments, Binder binder)
    {
        if (call.Instance is not { } instance)
        {
            return null;
        }

        if (method.Name is "ToString" && arguments.Count == 0)
        {
            return binder.Bind(instance);
        }

        if (method.Name is "Equals" && arguments.Count == 1)
        {
            return Operators.Equal(call.Syntax, binder.Bind(instance), binder.Bind(arguments[0]), binder);
        }

        if (method.Name is "Split" or "Trim" or "TrimStart" or "TrimEnd")
        {
            return TextPieces.TryBind(call, binder.Bind(instance), arguments, binder);
        }

        if (method.Name is "ToCharArray" && arguments.Count == 0)
        {
            return ListSource.Bind(instance, binder);
        }

        if (method.Name is "Replace" && arguments.Count == 2)
        {
            var nothing = new BoundLiteral(call.Syntax, call.Type, "");
            return new BoundFunction(call.Syntax, call.Type, KnownFunction.Replace, [binder.Bind(instance), binder.Bind(arguments[0]), OrElse(binder.Bind(arguments[1]), nothing)]);
        }

        return Instance.TryGetValue((method.Name, arguments.Count), out var function)
            ? new BoundFunction(call.Syntax, call.Type, function, [binder.Bind(instance), .. arguments.Select(binder.Bind)])
            : null;
    }

    // Each is printed, and these are joined.
    private static BoundFunction JoinPrinted(IInvocationOperation call, List<IOperation> arguments, ITypeSymbol element, Binder binder)
    {
        var separator = binder.Bind(arguments[0]);
        var list = ListSource.Bind(ListSource.Unwrapped(arguments[1]), binder);
        var item = new BoundVariable("item", element, BoundVariableKind.Parameter);
        var printed = new BoundInterpolation(call.Syntax, call.Type, [InterpolationBinder.Printed(new BoundVariableReference(call.Syntax, item), null, 0, call, binder)]);
        var texts = new BoundFunction(call.Syntax, binder.Known.Compilation.CreateArrayTypeSymbol(call.Type ?? element), KnownFunction.Select, [list, new BoundLambda(call.Syntax, call.Type, [item], printed)]);
        return new BoundFunction(call.Syntax, call.Type, KnownFunction.JoinStrings, [separator, texts]);
    }

    // What is replaced by null is taken away.
    private static BoundExpression OrElse(BoundExpression value, BoundLiteral nothing) =>
        value is BoundLiteral { Value: null } ? nothing
        : value.Type is { NullableAnnotation: NullableAnnotation.Annotated } ? new BoundCoalesce(value.Syntax, nothing.Type, value, nothing)
        : value;

    private static BoundExpression? BindStatic(IInvocationOperation call, IMethodSymbol method, List<IOperation> arguments, Binder binder)
    {
        if (method.Name is "Equals" && arguments.Count == 2)
        {
            return Operators.Equal(call.Syntax, binder.Bind(arguments[0]), binder.Bind(arguments[1]), binder);
        }

        if (method.Name is "Concat" && arguments.All(argument => ValueTypes.IsString(argument.Type)))
        {
            return arguments.Select(binder.Bind).Aggregate((left, right) => InterpolationBinder.Concat(call.Syntax, call.Type, left, right, call, binder));
        }

        if (method.Name is "Join" && arguments.Count == 2 && ListSource.Is(ListSource.Unwrapped(arguments[1]).Type) && ValueTypes.ElementOf(ListSource.Unwrapped(arguments[1]).Type) is { } element && !ValueTypes.IsString(element))
        {
            return JoinPrinted(call, arguments, element, binder);
        }

        return Static.TryGetValue((method.Name, arguments.Count), out var function)
            ? new BoundFunction(call.Syntax, call.Type, function, [.. arguments.Select(binder.Bind)])
            : null;
    }

    // These compare by culture when they are given a string and no comparison.
    private static bool IsCultural(IInvocationOperation call, IMethodSymbol method) =>
        method.Name is "StartsWith" or "EndsWith" or "IndexOf"
        && method.Parameters[0].Type.SpecialType is SpecialType.System_String
        && !call.Arguments.Any(argument => argument.Value.Type?.Name is "StringComparison");

    private static bool IsOrdinal(IInvocationOperation call) => call.Arguments.Any(argument => argument.Value.Type?.Name is "StringComparison") && HasKnownComparison(call);

    private static bool HasKnownComparison(IInvocationOperation call) =>
        call.Arguments.Where(argument => argument.Value.Type?.Name is "StringComparison").All(argument => argument.Value.ConstantValue.Value is 4 or 5);

    private static bool IgnoresCase(IInvocationOperation call) => call.Arguments.Any(argument => argument.Value.Type?.Name is "StringComparison" && argument.Value.ConstantValue.Value is 5);
}

using DurableStates.Frontend.Bound;
using DurableStates.Frontend.Symbols;
using DurableStates.Frontend.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding.Expressions;

/// <summary>Functions of numbers, and of values as text and JSON.</summary>
internal static class ValueFunctions
{
    private static readonly Dictionary<string, KnownFunction> Mathematics = new(StringComparer.Ordinal)
    {
        ["Abs"] = KnownFunction.Abs,
        ["Floor"] = KnownFunction.Floor,
        ["Ceiling"] = KnownFunction.Ceiling,
        ["Max"] = KnownFunction.Max,
        ["Min"] = KnownFunction.Min,
        ["Truncate"] = KnownFunction.Truncate,
    };

    public static BoundExpression? TryBind(IInvocationOperation call, Binder binder)
    {
        var method = call.TargetMethod;
        return method.ContainingType.NameInFull() switch
        {
            "System.Math" when Mathematics.TryGetValue(method.Name, out var function) && call.Arguments.All(argument => ValueTypes.HasExactArithmetic(argument.Value.Type)) =>
                new BoundFunction(call.Syntax, call.Type, function, [.. call.Arguments.Select(argument => binder.Bind(argument.Value))]),
            "DurableStates.Template" => TemplateValue(call, binder),
            "DurableStates.WorkflowJson" => Json(call, binder),
            "System.Text.Json.JsonSerializer" when UsesWorkflowJson(call) => Json(call, binder),
            "int" or "System.Int32" when method.Name is "Parse" && IsInvariant(call, 1) =>
                new BoundFunction(call.Syntax, call.Type, KnownFunction.ParseInt, [binder.Bind(call.Arguments[0].Value)]),
            _ when method.Name is "ToString" && call.Instance is { } instance && IsInvariant(call, 0) => ToText(call, instance, binder),
            _ when method.Name is "Equals" && call.Instance is { } left && call.Arguments.Length == 1 && ValueTypes.IsScalar(left.Type) =>
                Operators.Equal(call.Syntax, binder.Bind(left), binder.Bind(call.Arguments[0].Value), binder),
            _ => null,
        };
    }

    private static BoundExpression TemplateValue(IInvocationOperation call, Binder binder)
    {
        var names = call.Arguments.Select(argument => binder.Bind(argument.Value)).Select(value => (value as BoundLiteral)?.Value as string).ToList();
        return names switch
        {
            [{ } id] => Known(new(call.Syntax, call.Type, id, null), binder),
            [{ } id, { } attribute] => Known(new(call.Syntax, call.Type, id, attribute), binder),
            _ => binder.Unsupported(call, "computed name of a template's resource", "write it as a constant"),
        };
    }

    private static BoundTemplateValue Known(BoundTemplateValue value, Binder binder)
    {
        binder.TemplateNames.Value(value);
        return value;
    }

    private static BoundExpression? ToText(IInvocationOperation call, IOperation instance, Binder binder)
    {
        if (!ValueTypes.IsScalar(instance.Type))
        {
            return null;
        }

        var value = binder.Bind(instance);
        if (instance.Type is { IsValueType: true } && instance.Type.MayBeNull())
        {
            // Of nothing it is the empty text.
            return new BoundInterpolation(call.Syntax, call.Type, [InterpolationBinder.Printed(value, null, 0, call, binder)]);
        }

        if (ValueTypes.IsEnum(instance.Type) || ValueTypes.IsGuid(instance.Type) || Frontend.Json.JsonNames.IsAwsConstant(instance.Type))
        {
            return value with { Syntax = call.Syntax };
        }

        var part = InterpolationBinder.Printed(value, null, 0, call, binder);
        return new BoundFunction(call.Syntax, call.Type, KnownFunction.ToStringInvariant, [part.Value]);
    }

    // Without arguments, or with the invariant culture.
    private static bool IsInvariant(IInvocationOperation call, int values) =>
        call.Arguments.Skip(values).Where(argument => argument.ArgumentKind is not ArgumentKind.DefaultValue).All(argument => argument.Value.Syntax.ToString().EndsWith("CultureInfo.InvariantCulture", StringComparison.Ordinal));

    private static bool UsesWorkflowJson(IInvocationOperation call) =>
        call.Arguments.Any(argument => argument.Value is IPropertyReferenceOperation { Property: { Name: "Options", ContainingType.Name: "WorkflowJson" } });

    private static BoundFunction? Json(IInvocationOperation call, Binder binder) => call.TargetMethod.Name switch
    {
        "Serialize" => new BoundFunction(call.Syntax, call.Type, KnownFunction.SerializeJson, [binder.Bind(call.Arguments[0].Value)]),
        "Deserialize" => new BoundFunction(call.Syntax, call.Type, KnownFunction.DeserializeJson, [binder.Bind(call.Arguments[0].Value)]),
        _ => null,
    };
}

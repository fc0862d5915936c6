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
            "System.Math" => Rounded(call, binder) ?? Bounded(call, binder),
            "DurableStates.Template" => TemplateValue(call, binder),
            "DurableStates.WorkflowJson" => Json(call, binder),
            "System.Text.Json.JsonSerializer" when UsesWorkflowJson(call) => Json(call, binder),
            "int" or "System.Int32" when method.Name is "Parse" && IsInvariant(call, 1) =>
                new BoundFunction(call.Syntax, call.Type, KnownFunction.ParseInt, [binder.Bind(call.Arguments[0].Value)]),
            "int" or "System.Int32" when method.Name is "TryParse" && ValueTypes.IsString(call.Arguments[0].Value.Type) && IsPlainInteger(call) => OutBinder.TryParse(call, binder),
            _ when method.Name is "ToString" && call.Instance is { } instance && IsInvariant(call, 0) => ToText(call, instance, binder),
            _ when method.Name is "Equals" && call.Instance is { } left && call.Arguments.Length == 1 && ValueTypes.IsScalar(left.Type) =>
                Operators.Equal(call.Syntax, binder.Bind(left), binder.Bind(call.Arguments[0].Value), binder),
            _ => null,
        };
    }

    // To whole numbers only: digits behind the point are cut off decimal texts by JSONata, and computed in binary by .NET.
    private static BoundExpression? Rounded(IInvocationOperation call, Binder binder) =>
        call.TargetMethod.Name is "Round" && ValueTypes.IsDouble(call.Type) && call.Arguments.Length > 0 && call.Arguments.Skip(1).All(mode => mode.Value.Type.Is("System.MidpointRounding"))
            ? call.Arguments.Skip(1).FirstOrDefault()?.Value.ConstantValue.Value switch
            {
                null or 0 => new BoundFunction(call.Syntax, call.Type, KnownFunction.Round, [binder.Bind(call.Arguments[0].Value)]),
                1 => new BoundFunction(call.Syntax, call.Type, KnownFunction.RoundAway, [binder.Bind(call.Arguments[0].Value)]),
                _ => null,
            }
            : null;

    // Math.Clamp between constants, and Math.Sign.
    private static BoundExpression? Bounded(IInvocationOperation call, Binder binder)
    {
        BoundFunction Of(KnownFunction function, params BoundExpression[] arguments) => new(call.Syntax, call.Type, function, [.. arguments]);
        BoundLiteral Number(int value) => new(call.Syntax, call.Arguments[0].Value.Type, value);
        switch (call.TargetMethod.Name)
        {
            case "Clamp" when ValueTypes.HasExactArithmetic(call.Type) && Folding.Number(binder.Bind(call.Arguments[1].Value)) is { } low && Folding.Number(binder.Bind(call.Arguments[2].Value)) is { } high && low <= high:
                return Of(KnownFunction.Min, Of(KnownFunction.Max, binder.Bind(call.Arguments[0].Value), binder.Bind(call.Arguments[1].Value)), binder.Bind(call.Arguments[2].Value));
            case "Sign" when ValueTypes.HasExactArithmetic(call.Arguments[0].Value.Type):
                var value = binder.Bind(call.Arguments[0].Value);
                var variable = new BoundVariable("number", value.Type, BoundVariableKind.Parameter);
                var read = new BoundVariableReference(call.Syntax, variable);
                var truth = binder.Known.Compilation.GetSpecialType(SpecialType.System_Boolean);
                BoundBinary Is(BoundBinaryOperator comparison) => new(call.Syntax, truth, comparison, read, Number(0));
                BoundLiteral Result(int sign) => new(call.Syntax, call.Type, sign);
                return new BoundLet(call.Syntax, call.Type, variable, value, new BoundConditional(
                    call.Syntax, call.Type, Is(BoundBinaryOperator.Greater), Result(1), new BoundConditional(call.Syntax, call.Type, Is(BoundBinaryOperator.Less), Result(-1), Result(0))));
            default:
                return null;
        }
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

    // The styles and the culture that an integer is read by where none are said.
    private static bool IsPlainInteger(IInvocationOperation call) => call.Arguments.Skip(1).Take(call.Arguments.Length - 2).All(argument =>
        argument.Value.ConstantValue is { HasValue: true, Value: 7 or null } || argument.Value.Syntax.ToString().EndsWith("CultureInfo.InvariantCulture", StringComparison.Ordinal));

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

using DurableStates.Frontend.Binding.Inlining;
using DurableStates.Frontend.Bound;
using DurableStates.Frontend.Diagnostics;
using DurableStates.Frontend.Json;
using DurableStates.Frontend.Symbols;
using DurableStates.Frontend.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding.Expressions;

/// <summary>Binds conversions; most of them JSON does not know.</summary>
internal static class ConversionBinder
{
    public static BoundExpression Bind(IConversionOperation conversion, Binder binder)
    {
        var from = conversion.Operand.Type;
        var to = conversion.Type;
        if (conversion.OperatorMethod is { } method)
        {
            return BindOperator(conversion, method, binder);
        }

        if (from is { IsTupleType: true } || ValueTypes.IsGrouping(from))
        {
            return FromInside(conversion, binder);
        }

        if (ValueTypes.IsDouble(from) && ValueTypes.IsInteger(to))
        {
            return Computed(conversion, to, KnownFunction.Truncate, binder);
        }

        if (ValueTypes.IsInteger(from) && ValueTypes.IsInteger(to) && !ValueTypes.Fits(from, to) && !conversion.ConstantValue.HasValue)
        {
            return Narrowed(conversion, to, binder);
        }

        if (from?.SpecialType is SpecialType.System_Char && ValueTypes.IsNumber(to) && !conversion.ConstantValue.HasValue)
        {
            return Report(conversion, "a character is a text in a state machine, so compare it with == or compute its number in a Lambda function", binder);
        }

        if (IsDecimal(from) != IsDecimal(to) && from is not null)
        {
            binder.Diagnostics.Report(ValueDiagnostics.NumberRange, conversion.Syntax, "decimal");
            return Binder.Missing(conversion);
        }

        if (ValueTypes.IsEnum(from) != ValueTypes.IsEnum(to) && (ValueTypes.IsNumber(from) || ValueTypes.IsNumber(to)))
        {
            return Report(conversion, "an enum is its member's name in JSON, compare it with members", binder);
        }

        if (conversion is { IsImplicit: false, Conversion.IsReference: true } && !conversion.Conversion.IsImplicit && !(ValueTypes.IsList(from) && ValueTypes.IsList(to)))
        {
            return Report(conversion, "JSON keeps no types, so give the value the type that it has", binder);
        }

        if (conversion is { IsImplicit: true, Conversion.IsReference: true } && BaseBinder.TryBind(conversion, binder) is { } asBase)
        {
            return asBase;
        }

        var value = binder.Bind(conversion.Operand);
        return value is BoundLiteral { Value: int whole } literal && ValueTypes.IsDouble(to)
            ? literal with { Type = to, Value = (double)whole }
            : value.Type is null || !IsMoreExact(value.Type, to) ? WithType(value, to) : value;
    }

    // What does not travel stays what it is; a group is the list of what is in it.
    private static BoundExpression FromInside(IConversionOperation conversion, Binder binder)
    {
        var (from, to) = (conversion.Operand.Type, conversion.Type);
        if (ValueTypes.IsGrouping(from) && ValueTypes.IsList(to))
        {
            return ListSource.Bind(conversion.Operand, binder);
        }

        if (ValueTypes.IsGrouping(from) && ValueTypes.IsGrouping(to))
        {
            return binder.Bind(conversion.Operand);
        }

        if (TupleBinder.Parts(from) is { } parts && TupleBinder.Parts(to) is { } others
            && parts.Zip(others, (one, other) => SymbolEqualityComparer.Default.Equals(ValueTypes.Plain(one.Type), ValueTypes.Plain(other.Type))).All(same => same))
        {
            return binder.Bind(conversion.Operand) is var value && value is BoundVariableReference ? value : value with { Type = to };
        }

        binder.Diagnostics.Report(ValueDiagnostics.NotJson, conversion.Syntax, from?.ShortName());
        return Binder.Missing(conversion);
    }

    private static BoundExpression Narrowed(IConversionOperation conversion, ITypeSymbol? to, Binder binder) => conversion.IsChecked || !ValueTypes.IsSmallInteger(to)
        ? Report(conversion, "test its range before, or convert it in a Lambda function", binder)
        : Computed(conversion, to, KnownFunction.ToInteger, binder);

    // Nothing stays nothing where the type converted to has it.
    private static BoundExpression Computed(IConversionOperation conversion, ITypeSymbol? to, KnownFunction function, Binder binder)
    {
        var operand = binder.Bind(conversion.Operand);
        var plain = ValueTypes.Plain(to);
        return Lifting.IsNullable(operand) && to.MayBeNull()
            ? Lifting.Lift(conversion.Syntax, to, operand, one => new BoundFunction(conversion.Syntax, plain, function, [one]), binder)
            : new BoundFunction(conversion.Syntax, to, function, [operand]);
    }

    // The operand's type says more than 'object' or an interface that it is converted to.
    private static bool IsMoreExact(ITypeSymbol type, ITypeSymbol? to) => to is null || to.SpecialType is SpecialType.System_Object || !type.IsValueType;

    private static BoundExpression WithType(BoundExpression value, ITypeSymbol? type) => value is BoundVariableReference || IsWholeNumber(value, type) ? value : value with { Type = type };

    // What wraps around does so in the type that it is computed in.
    private static bool IsWholeNumber(BoundExpression value, ITypeSymbol? to) => value is not BoundLiteral && ValueTypes.IsInteger(value.Type) && ValueTypes.IsNumber(to);

    private static BoundExpression BindOperator(IConversionOperation conversion, IMethodSymbol method, Binder binder)
    {
        var isName = method.ContainingType.Is("DurableStates.TaskName");
        if (isName || JsonNames.IsAwsConstant(method.ContainingType) || method.ContainingType.Name == "ConstantClass" || (ValueTypes.IsInstant(conversion.Type) && ValueTypes.IsInstant(conversion.Operand.Type)))
        {
            return binder.Bind(conversion.Operand);
        }

        if (IsDecimal(conversion.Type) || IsDecimal(conversion.Operand.Type))
        {
            binder.Diagnostics.Report(ValueDiagnostics.NumberRange, conversion.Syntax, "decimal");
            return Binder.Missing(conversion);
        }

        return HelperInliner.CanInline(method)
            ? OperatorInliner.Inline(method, [conversion.Operand], conversion, binder)
            : Report(conversion, "write the value out", binder);
    }

    private static bool IsDecimal(ITypeSymbol? type) => ValueTypes.Plain(type)?.SpecialType is SpecialType.System_Decimal;

    private static BoundExpression Report(IConversionOperation conversion, string instead, Binder binder)
    {
        binder.Diagnostics.Report(ValueDiagnostics.Conversion, conversion.Syntax, conversion.Operand.Type?.ShortName() ?? "null", conversion.Type?.ShortName() ?? "?", instead);
        return Binder.Missing(conversion);
    }
}

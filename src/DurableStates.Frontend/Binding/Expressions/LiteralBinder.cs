using DurableStates.Frontend.Bound;
using DurableStates.Frontend.Json;
using DurableStates.Frontend.Symbols;
using DurableStates.Frontend.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding.Expressions;

/// <summary>Binds whatever C# knows to be constant, and default values.</summary>
internal static class LiteralBinder
{
    public static BoundExpression? TryBind(IOperation expression, Binder binder)
    {
        if (expression is IInterpolatedStringOperation or IConversionOperation { OperatorMethod: not null })
        {
            return expression.ConstantValue is { HasValue: true, Value: string text } ? new BoundLiteral(expression.Syntax, expression.Type, text) : null;
        }

        if (expression.ConstantValue is { HasValue: true } constant)
        {
            return Of(expression, expression.Type, constant.Value, binder);
        }

        return expression is IDefaultValueOperation ? Default(expression, expression.Type, binder) : null;
    }

    /// <summary>What a variable of the type holds initially.</summary>
    public static BoundExpression Default(IOperation operation, ITypeSymbol? type, Binder binder)
    {
        if (type is null || type.IsReferenceType || type.OriginalDefinition.SpecialType is SpecialType.System_Nullable_T)
        {
            return new BoundLiteral(operation.Syntax, type, null);
        }

        return ValueTypes.IsBool(type) ? new BoundLiteral(operation.Syntax, type, false)
            : ValueTypes.IsNumber(type) || ValueTypes.IsSpan(type) ? new BoundLiteral(operation.Syntax, type, 0)
            : ValueTypes.IsEnum(type) ? Of(operation, type, 0, binder)
            : binder.Unsupported(operation, $"default value of '{type.ShortName()}'", "write the value");
    }

    private static BoundExpression Of(IOperation operation, ITypeSymbol? type, object? value, Binder binder)
    {
        if (value is not null && ValueTypes.Plain(type) is INamedTypeSymbol { TypeKind: TypeKind.Enum } @enum)
        {
            return Member(@enum, value) is { } member
                ? new BoundLiteral(operation.Syntax, type, JsonNames.Of(member))
                : binder.Unsupported(operation, $"value of '{@enum.Name}' that no member has", "use the enum's members");
        }

        return value switch
        {
            null or bool or int or long or double or string => new BoundLiteral(operation.Syntax, type, value),
            char letter => new BoundLiteral(operation.Syntax, type, letter.ToString()),
            byte or sbyte or short or ushort => new BoundLiteral(operation.Syntax, type, Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture)),
            uint number => new BoundLiteral(operation.Syntax, type, (long)number),
            float number => new BoundLiteral(operation.Syntax, type, (double)number),
            _ => binder.Unsupported(operation, $"constant of type '{type?.ShortName()}'", "use int, double or string"),
        };
    }

    private static IFieldSymbol? Member(INamedTypeSymbol @enum, object value) =>
        @enum.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => field.HasConstantValue && Equal(field.ConstantValue, value));

    private static bool Equal(object? left, object right) =>
        left is not null && Convert.ToDecimal(left, System.Globalization.CultureInfo.InvariantCulture) == Convert.ToDecimal(right, System.Globalization.CultureInfo.InvariantCulture);
}

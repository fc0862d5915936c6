using DurableStates.Frontend.Bound;
using DurableStates.Frontend.Symbols;
using DurableStates.Frontend.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding.Expressions;

/// <summary>
/// Keys as numbers and texts, which is all that JSONata orders: false before true, enums by their numbers, instants by their distance from a fixed one,
/// and nothing before everything, which makes two keys of one.
/// </summary>
internal static class OrderKeys
{
    public static bool HasOrder(ITypeSymbol? key) => ValueTypes.IsNumber(key) || ValueTypes.IsString(key) || ValueTypes.IsBool(key) || ValueTypes.IsEnum(key) || ValueTypes.IsInstant(key)
        || ValueTypes.IsSpan(key) || ValueTypes.IsGuid(key) || ValueTypes.Plain(key)?.SpecialType is SpecialType.System_Char;

    /// <summary>The keys of a function; none after a diagnostic.</summary>
    public static IEnumerable<BoundExpression> Of(BoundLambda? key, Binder binder)
    {
        if (key is null)
        {
            return [];
        }

        if (!key.Body.Type.MayBeNull())
        {
            return [key with { Body = Sortable(key.Body, binder) }];
        }

        var number = binder.Known.Compilation.GetSpecialType(SpecialType.System_Int32);
        BoundExpression Number(int value) => new BoundLiteral(key.Syntax, number, value);
        var isNull = Operators.NullTest(key.Syntax, key.Body, isNot: false, binder);
        var plain = key.Body is BoundVariableReference ? key.Body : key.Body with { Type = ValueTypes.Plain(key.Body.Type)?.WithNullableAnnotation(NullableAnnotation.NotAnnotated) };
        var nothing = ValueTypes.IsString(key.Body.Type) || ValueTypes.IsGuid(key.Body.Type) || ValueTypes.Plain(key.Body.Type)?.SpecialType is SpecialType.System_Char
            ? new BoundLiteral(key.Syntax, binder.Known.Compilation.GetSpecialType(SpecialType.System_String), "")
            : Number(0);
        return
        [
            key with { Body = new BoundConditional(key.Syntax, number, isNull, Number(0), Number(1)) },
            key with { Body = new BoundConditional(key.Syntax, plain.Type, isNull, nothing, Sortable(plain, binder)) },
        ];
    }

    /// <summary>The key of a list that is ordered by its elements themselves.</summary>
    public static IEnumerable<BoundExpression> OfItself(IInvocationOperation call, Binder binder)
    {
        var item = new BoundVariable("item", ValueTypes.ElementOf(call.Type), BoundVariableKind.Parameter);
        return Of(new BoundLambda(call.Syntax, item.Type, [item], new BoundVariableReference(call.Syntax, item)), binder);
    }

    private static BoundExpression Sortable(BoundExpression key, Binder binder)
    {
        var number = binder.Known.Compilation.GetSpecialType(SpecialType.System_Int32);
        if (ValueTypes.IsBool(key.Type))
        {
            return new BoundConditional(key.Syntax, number, key, new BoundLiteral(key.Syntax, number, 1), new BoundLiteral(key.Syntax, number, 0));
        }

        return ValueTypes.IsEnum(key.Type) ? EnumValues.Number(key, binder)
            : ValueTypes.IsInstant(key.Type) ? new BoundFunction(key.Syntax, binder.Known.Compilation.GetSpecialType(SpecialType.System_Double), KnownFunction.SecondsBetween, [key, new BoundLiteral(key.Syntax, key.Type, "1970-01-01T00:00:00.000Z")])
            : key;
    }
}

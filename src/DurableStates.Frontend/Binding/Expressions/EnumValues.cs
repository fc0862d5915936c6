using DurableStates.Frontend.Bound;
using DurableStates.Frontend.Json;
using DurableStates.Frontend.Values;
using Microsoft.CodeAnalysis;

namespace DurableStates.Frontend.Binding.Expressions;

/// <summary>Enums are ordered by their numbers and travel by their names: a table of the type's members gives the number of a name.</summary>
internal static class EnumValues
{
    /// <summary>The number that an enum's value stands for; the literal null where it is null.</summary>
    public static BoundExpression Number(BoundExpression value, Binder binder)
    {
        if (ValueTypes.Plain(value.Type) is not INamedTypeSymbol { TypeKind: TypeKind.Enum } type)
        {
            return value;
        }

        var number = binder.Known.Compilation.GetSpecialType(SpecialType.System_Int64);
        var members = type.GetMembers().OfType<IFieldSymbol>().Where(member => member.HasConstantValue).ToList();
        if (value is BoundLiteral { Value: string name })
        {
            return new BoundLiteral(value.Syntax, number, NumberOf(members.First(member => JsonNames.Of(member) == name)));
        }

        var table = members
            .GroupBy(JsonNames.Of, StringComparer.Ordinal)
            .Select(member => new BoundObjectMember(member.Key, new BoundLiteral(value.Syntax, number, NumberOf(member.First()))));
        return new BoundFunction(value.Syntax, number, KnownFunction.Lookup, [new BoundObject(value.Syntax, null, [.. table]), value]);
    }

    private static long NumberOf(IFieldSymbol member) => Convert.ToInt64(member.ConstantValue, System.Globalization.CultureInfo.InvariantCulture);
}

using DurableStates.Frontend.Bound;
using DurableStates.Frontend.Json;
using DurableStates.Frontend.Symbols;
using DurableStates.Frontend.Values;
using Microsoft.CodeAnalysis;

namespace DurableStates.Frontend.Binding.Expressions;

/// <summary>
/// Equality of records that have a member which may be null. Foreign JSON may leave such a member out, which C# reads as null and JSONata tells
/// from it: so these records are compared member by member.
/// </summary>
internal static class RecordEquality
{
    /// <returns>The comparison; null where comparing the JSON of both says the same.</returns>
    public static BoundExpression? TryBind(SyntaxNode syntax, BoundBinaryOperator comparison, BoundExpression left, BoundExpression right, Binder binder)
    {
        if (left.Type is not { } type || !ValueTypes.IsRecord(type) || !SymbolEqualityComparer.Default.Equals(type, right.Type) || !HasOptionalMember(type))
        {
            return null;
        }

        var equal = Named(left, one => Named(right, other => Compare(syntax, type, one, other, binder)));
        return comparison is BoundBinaryOperator.Equal ? equal : Operators.Not(syntax, equal);
    }

    private static BoundExpression Compare(SyntaxNode syntax, ITypeSymbol type, BoundExpression left, BoundExpression right, Binder binder)
    {
        var truth = binder.Known.Compilation.GetSpecialType(SpecialType.System_Boolean);
        var equal = JsonNames.DataOf(type)
            .Select(member => CompareMembers(syntax, member.Type, Member(syntax, left, member), Member(syntax, right, member), binder))
            .Aggregate<BoundExpression, BoundExpression>(new BoundLiteral(syntax, truth, true), (all, next) => Operators.And(syntax, all, next));
        if (!left.Type.MayBeNull() && !right.Type.MayBeNull())
        {
            return equal;
        }

        var (noLeft, noRight) = (Operators.NullTest(syntax, left, isNot: false, binder), Operators.NullTest(syntax, right, isNot: false, binder));
        return new BoundConditional(syntax, truth, Operators.Or(syntax, noLeft, noRight), Operators.And(syntax, noLeft, noRight), equal);
    }

    private static BoundExpression CompareMembers(SyntaxNode syntax, ITypeSymbol type, BoundExpression left, BoundExpression right, Binder binder) =>
        ValueTypes.IsRecord(type) && HasOptionalMember(type)
            ? Compare(syntax, type, left, right, binder)
            : Operators.Equal(syntax, left, right, binder);

    private static BoundExpression Member(SyntaxNode syntax, BoundExpression target, IPropertySymbol member) =>
        target is BoundObject made && made.Members.FirstOrDefault(one => one.JsonName == JsonNames.Of(member)) is { } known
            ? known.Value
            : new BoundMember(syntax, member.Type, target, JsonNames.Of(member) ?? member.Name, member.Type.MayBeNull());

    private static bool HasOptionalMember(ITypeSymbol type) =>
        JsonNames.DataOf(type).Any(member => member.Type.MayBeNull() || ValueTypes.IsRecord(member.Type) && HasOptionalMember(member.Type));

    private static BoundExpression Named(BoundExpression value, Func<BoundExpression, BoundExpression> use)
    {
        if (Cheap.Is(value) || value is BoundObject)
        {
            return use(value);
        }

        var variable = new BoundVariable("record", value.Type, BoundVariableKind.Parameter);
        var result = use(new BoundVariableReference(value.Syntax, variable));
        return new BoundLet(result.Syntax, result.Type, variable, value, result);
    }
}

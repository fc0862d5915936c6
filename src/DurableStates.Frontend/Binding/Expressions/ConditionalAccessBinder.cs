using DurableStates.Frontend.Bound;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding.Expressions;

/// <summary>Binds <c>x?.Y</c>: a member of nothing is nothing; anything else is asked only when there is something.</summary>
internal static class ConditionalAccessBinder
{
    public static BoundExpression Bind(IConditionalAccessOperation access, Binder binder)
    {
        var target = binder.Bind(access.Operation);
        binder.Accesses.Push(target);
        var whenNotNull = binder.Bind(access.WhenNotNull);
        binder.Accesses.Pop();

        return IsPath(whenNotNull, target)
            ? Lifted(Absent(whenNotNull, target), access.Type)
            : new BoundConditional(
                access.Syntax,
                access.Type,
                Operators.NullTest(access.Syntax, target, isNot: true, binder),
                whenNotNull,
                new BoundLiteral(access.Syntax, access.Type, null));
    }

    public static BoundExpression BindInstance(IConditionalAccessInstanceOperation instance, Binder binder) =>
        binder.Accesses.Count > 0 ? binder.Accesses.Peek() : Binder.Missing(instance);

    private static bool IsPath(BoundExpression value, BoundExpression target) =>
        ReferenceEquals(value, target) || (value is BoundMember member && IsPath(member.Target, target));

    // The member of nothing is null, also where the member of something never is.
    private static BoundExpression Lifted(BoundExpression value, ITypeSymbol? type) =>
        type is { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } ? value with { Type = type } : value;

    private static BoundExpression Absent(BoundExpression value, BoundExpression target) =>
        value is BoundMember member && !ReferenceEquals(value, target) ? member with { Target = Absent(member.Target, target), MayBeAbsent = true } : value;
}

using DurableStates.Frontend.Bound;
using DurableStates.Frontend.Values;
using Microsoft.CodeAnalysis;

namespace DurableStates.Frontend.Binding.Expressions;

/// <summary>Operators on values that may be null: C# gives null where one operand is.</summary>
internal static class Lifting
{
    public static bool IsNullable(BoundExpression value) => value.Type is { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T };

    /// <summary>What an operator gives, or null where an operand is null.</summary>
    public static BoundExpression Lift(SyntaxNode syntax, ITypeSymbol? type, BoundExpression left, BoundExpression right, Func<BoundExpression, BoundExpression, BoundExpression> compute, Binder binder) =>
        left is BoundLiteral { Value: null } || right is BoundLiteral { Value: null }
            ? new BoundLiteral(syntax, type, null)
            : Named(left, one => Named(right, two =>
            {
                var tests = new[] { one, two }.Where(IsNullable).Select(operand => Operators.NullTest(syntax, operand, isNot: true, binder)).ToList();
                return new BoundConditional(syntax, type, tests.Count == 1 ? tests[0] : Operators.And(syntax, tests[0], tests[1]), compute(Plain(one), Plain(two)), new BoundLiteral(syntax, type, null));
            }));

    /// <summary>What an operator with one operand gives, or null where that is null.</summary>
    public static BoundExpression Lift(SyntaxNode syntax, ITypeSymbol? type, BoundExpression operand, Func<BoundExpression, BoundExpression> compute, Binder binder) =>
        Named(operand, one => new BoundConditional(syntax, type, Operators.NullTest(syntax, one, isNot: true, binder), compute(Plain(one)), new BoundLiteral(syntax, type, null)));

    /// <summary>Evaluates an operand once, and in its order: two are evaluated, whichever may be null.</summary>
    public static BoundExpression Named(BoundExpression operand, Func<BoundExpression, BoundExpression> use)
    {
        if (Cheap.Is(operand))
        {
            return use(operand);
        }

        var variable = new BoundVariable("operand", operand.Type, BoundVariableKind.Parameter);
        var result = use(new BoundVariableReference(operand.Syntax, variable));
        return new BoundLet(result.Syntax, result.Type, variable, operand, result);
    }

    private static BoundExpression Plain(BoundExpression value) => IsNullable(value) ? value with { Type = ValueTypes.Plain(value.Type) } : value;
}

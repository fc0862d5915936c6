using DurableStates.Frontend.Bound;
using DurableStates.Frontend.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding.Expressions;

/// <summary>Binds operators with one operand.</summary>
internal static class UnaryBinder
{
    public static BoundExpression Bind(IUnaryOperation unary, Binder binder)
    {
        var operand = binder.Bind(unary.Operand);
        return Lifting.IsNullable(operand) && unary.OperatorKind is UnaryOperatorKind.Not or UnaryOperatorKind.Minus or UnaryOperatorKind.BitwiseNegation
            ? Lifting.Lift(unary.Syntax, unary.Type, operand, one => Apply(unary, ValueTypes.Plain(unary.Type), one, binder), binder)
            : Apply(unary, unary.Type, operand, binder);
    }

    private static BoundExpression Apply(IUnaryOperation unary, ITypeSymbol? type, BoundExpression operand, Binder binder) => unary.OperatorKind switch
    {
        UnaryOperatorKind.Not when ValueTypes.IsBool(type) => Operators.Not(unary.Syntax, operand),
        UnaryOperatorKind.Plus => operand,
        UnaryOperatorKind.Minus when ValueTypes.HasExactArithmetic(type) || ValueTypes.IsSpan(type) => new BoundUnary(unary.Syntax, type, BoundUnaryOperator.Negate, operand),
        UnaryOperatorKind.BitwiseNegation when ValueTypes.IsSmallInteger(type) => BitOperators.Complement(unary.Syntax, type, operand),
        _ => binder.Unsupported(unary, $"'{unary.OperatorKind}' operator", "compute it in a Lambda function"),
    };
}

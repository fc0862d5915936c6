using DurableStates.Frontend.Bound;
using DurableStates.Frontend.Values;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding.Expressions;

/// <summary>Binds operators with one operand.</summary>
internal static class UnaryBinder
{
    public static BoundExpression Bind(IUnaryOperation unary, Binder binder)
    {
        var operand = binder.Bind(unary.Operand);
        return unary.OperatorKind switch
        {
            UnaryOperatorKind.Not when ValueTypes.IsBool(unary.Type) => Operators.Not(unary.Syntax, operand),
            UnaryOperatorKind.Plus => operand,
            UnaryOperatorKind.Minus when ValueTypes.HasExactArithmetic(unary.Type) || ValueTypes.IsSpan(unary.Type) => new BoundUnary(unary.Syntax, unary.Type, BoundUnaryOperator.Negate, operand),
            _ => binder.Unsupported(unary, $"'{unary.OperatorKind}' operator", "compute it in a Lambda function"),
        };
    }
}

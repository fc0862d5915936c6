using System.Diagnostics;
using DurableStates.Frontend.Bound;
using DurableStates.Jsonata.Syntax;
using static DurableStates.Jsonata.Syntax.JsonataBuild;

namespace DurableStates.Compiler.Emission;

/// <summary>Operators with two operands.</summary>
internal static class BinaryEmitter
{
    public static JsonataSyntax Emit(BoundBinary binary, ExpressionEmitter emitter) => binary.Operator switch
    {
        BoundBinaryOperator.DivideInteger => Truncated(Binary(emitter.Emit(binary.Left), BinaryOperator.Divide, emitter.Emit(binary.Right)), emitter),
        // What is undefined equals no constant, as null does not.
        BoundBinaryOperator.Equal when binary.Left is BoundLiteral || binary.Right is BoundLiteral =>
            Binary(emitter.Raw(binary.Left), BinaryOperator.Equal, emitter.Raw(binary.Right)),
        // Nothing is not unequal to anything in JSONata.
        BoundBinaryOperator.NotEqual when MayBeAbsent(binary.Left) && binary.Right is BoundLiteral || MayBeAbsent(binary.Right) && binary.Left is BoundLiteral =>
            Call("not", Binary(emitter.Raw(binary.Left), BinaryOperator.Equal, emitter.Raw(binary.Right))),
        var op => Binary(emitter.Emit(binary.Left), OperatorOf(op), emitter.Emit(binary.Right)),
    };

    /// <summary>A number without its fraction: toward zero, as C# does.</summary>
    public static JsonataSyntax Truncated(JsonataSyntax number, ExpressionEmitter emitter) => emitter.Once(number, value =>
        Conditional(Binary(value, BinaryOperator.Less, Number(0)), Call("ceil", value), Call("floor", value)));

    private static bool MayBeAbsent(BoundExpression expression) => expression is BoundMember { MayBeAbsent: true };

    private static BinaryOperator OperatorOf(BoundBinaryOperator op) => op switch
    {
        BoundBinaryOperator.Add => BinaryOperator.Add,
        BoundBinaryOperator.Subtract => BinaryOperator.Subtract,
        BoundBinaryOperator.Multiply => BinaryOperator.Multiply,
        BoundBinaryOperator.Divide => BinaryOperator.Divide,
        BoundBinaryOperator.Remainder => BinaryOperator.Remainder,
        BoundBinaryOperator.Equal => BinaryOperator.Equal,
        BoundBinaryOperator.NotEqual => BinaryOperator.NotEqual,
        BoundBinaryOperator.Less => BinaryOperator.Less,
        BoundBinaryOperator.LessOrEqual => BinaryOperator.LessOrEqual,
        BoundBinaryOperator.Greater => BinaryOperator.Greater,
        BoundBinaryOperator.GreaterOrEqual => BinaryOperator.GreaterOrEqual,
        BoundBinaryOperator.And => BinaryOperator.And,
        BoundBinaryOperator.Or => BinaryOperator.Or,
        _ => throw new UnreachableException($"No JSONata for {op}."),
    };
}

using System.Diagnostics;
using DurableStates.Compiler.Expressions;
using DurableStates.Frontend.Bound;
using DurableStates.Jsonata.Syntax;
using Microsoft.CodeAnalysis;
using static DurableStates.Jsonata.Syntax.JsonataBuild;

namespace DurableStates.Compiler.Emission;

/// <summary>Operators with two operands.</summary>
internal static class BinaryEmitter
{
    public static JsonataSyntax Emit(BoundBinary binary, ExpressionEmitter emitter, IntegerRanges ranges, VariableNames names) => binary.Operator switch
    {
        BoundBinaryOperator.DivideInteger or BoundBinaryOperator.Remainder when binary.Right is not BoundLiteral && binary.Left.Exceptions().Count > 0 => LeftFirst(binary, emitter, ranges, names),
        BoundBinaryOperator.DivideInteger => Quotient(binary, NotByZero(binary, emitter, by => Truncated(Binary(emitter.Emit(binary.Left), BinaryOperator.Divide, by), emitter)), emitter, ranges),
        BoundBinaryOperator.Remainder when binary.Type?.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64 =>
            NotByZero(binary, emitter, by => Binary(emitter.Emit(binary.Left), BinaryOperator.Remainder, by)),
        BoundBinaryOperator.Equal or BoundBinaryOperator.NotEqual when CanonicalEmitter.Comparison(binary, emitter) is { } comparison => comparison,
        // What is undefined equals no constant, as null does not.
        BoundBinaryOperator.Equal when binary.Left is BoundLiteral || binary.Right is BoundLiteral =>
            Binary(emitter.Raw(binary.Left), BinaryOperator.Equal, emitter.Raw(binary.Right)),
        // Nothing is not unequal to anything in JSONata.
        BoundBinaryOperator.NotEqual when MayBeAbsent(binary.Left) && binary.Right is BoundLiteral || MayBeAbsent(binary.Right) && binary.Left is BoundLiteral =>
            Call("not", Binary(emitter.Raw(binary.Left), BinaryOperator.Equal, emitter.Raw(binary.Right))),
        // One number under another type: a span as its seconds, seconds as a span.
        BoundBinaryOperator.Multiply when binary.Right is BoundLiteral { Value: 1.0 } => emitter.Emit(binary.Left),
        var op => Binary(emitter.Emit(binary.Left), OperatorOf(op), emitter.Emit(binary.Right)),
    };

    /// <summary>A number without its fraction: toward zero, as C# does.</summary>
    public static JsonataSyntax Truncated(JsonataSyntax number, ExpressionEmitter emitter) => emitter.Once(number, value =>
        Conditional(Binary(value, BinaryOperator.Less, Number(0)), Call("ceil", value), Call("floor", value)));

    // The lowest number by -1 is the one quotient that is too large: an error of int and uint, and wrapped around by what converts it to a smaller type.
    private static JsonataSyntax Quotient(BoundBinary division, JsonataSyntax quotient, ExpressionEmitter emitter, IntegerRanges ranges)
    {
        var fit = IntegerRange.Of(division.Type);
        return !IntegerRange.Wraps(division.Type) || ranges.Fitting(division.Left).Low > fit.Low || !ranges.Fitting(division.Right).Contains(new(-1, -1)) ? quotient
            : division.Type?.SpecialType is SpecialType.System_Int32 ? IntegerEmitter.Checked(quotient, division.Type, emitter)
            : IntegerEmitter.Wrapped(quotient, new(fit.Low, -fit.Low), division.Type, emitter);
    }

    // The divisor is asked for zero before the division: what the dividend throws it throws before that.
    private static JsonataSyntax LeftFirst(BoundBinary division, ExpressionEmitter emitter, IntegerRanges ranges, VariableNames names)
    {
        var variable = new BoundVariable("dividend", division.Left.Type, BoundVariableKind.Parameter);
        return Block(Assign(names.Of(variable), emitter.Emit(division.Left)), Emit(division with { Left = new BoundVariableReference(division.Left.Syntax, variable) }, emitter, ranges, names));
    }

    // JSONata divides by zero and goes on with "Infinity"; C# does not go on.
    private static JsonataSyntax NotByZero(BoundBinary division, ExpressionEmitter emitter, Func<JsonataSyntax, JsonataSyntax> divide) =>
        division.Right is BoundLiteral { Value: not 0 }
            ? divide(emitter.Emit(division.Right))
            : emitter.Once(emitter.Emit(division.Right), by => Conditional(
                Binary(by, BinaryOperator.Equal, Number(0)), Throw.Named("DivideByZeroException", "Attempted to divide by zero."), divide(by)));

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

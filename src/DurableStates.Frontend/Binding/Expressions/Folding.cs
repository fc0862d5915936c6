using DurableStates.Frontend.Bound;

namespace DurableStates.Frontend.Binding.Expressions;

/// <summary>Arithmetic on literals.</summary>
internal static class Folding
{
    /// <summary>The number that a literal is; null for anything else.</summary>
    public static double? Number(BoundExpression expression) => expression is BoundLiteral { Value: { } value }
        ? value switch
        {
            int number => number,
            long number => number,
            double number => number,
            _ => null,
        }
        : null;

    /// <summary>The literal that an operation on two literals gives; null when it has to be computed at run time.</summary>
    public static object? Fold(BoundBinaryOperator @operator, BoundExpression left, BoundExpression right)
    {
        if (left is BoundLiteral { Value: int a } && right is BoundLiteral { Value: int b })
        {
            return @operator switch
            {
                BoundBinaryOperator.Add => InRange((long)a + b),
                BoundBinaryOperator.Subtract => InRange((long)a - b),
                BoundBinaryOperator.Multiply => InRange((long)a * b),
                BoundBinaryOperator.DivideInteger when b != 0 => InRange((long)a / b),
                BoundBinaryOperator.Remainder when b != 0 => InRange((long)a % b),
                _ => null,
            };
        }

        return Number(left) is { } x && Number(right) is { } y
            ? @operator switch
            {
                BoundBinaryOperator.Add => x + y,
                BoundBinaryOperator.Subtract => x - y,
                BoundBinaryOperator.Multiply => x * y,
                BoundBinaryOperator.Divide when y != 0 => x / y,
                _ => null,
            }
            : null;
    }

    private static object? InRange(long value) => value is >= int.MinValue and <= int.MaxValue ? (int)value : null;
}

using DurableStates.Frontend.Bound;
using DurableStates.Frontend.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding.Expressions;

/// <summary>Operators on the bits of integers of 32 bits or less.</summary>
internal static class BitOperators
{
    private static readonly Dictionary<BinaryOperatorKind, KnownFunction> Table = new()
    {
        [BinaryOperatorKind.And] = KnownFunction.BitAnd,
        [BinaryOperatorKind.Or] = KnownFunction.BitOr,
        [BinaryOperatorKind.ExclusiveOr] = KnownFunction.BitXor,
        [BinaryOperatorKind.LeftShift] = KnownFunction.ShiftLeft,
        [BinaryOperatorKind.RightShift] = KnownFunction.ShiftRight,
    };

    public static bool Is(BinaryOperatorKind kind) => Table.ContainsKey(kind);

    public static BoundExpression? TryBind(SyntaxNode syntax, BinaryOperatorKind kind, ITypeSymbol? type, BoundExpression left, BoundExpression right) =>
        Table.TryGetValue(kind, out var function) && ValueTypes.IsSmallInteger(type) ? new BoundFunction(syntax, type, function, [left, right]) : null;

    /// <summary><c>~x</c>, which is <c>-x - 1</c>.</summary>
    public static BoundExpression Complement(SyntaxNode syntax, ITypeSymbol? type, BoundExpression operand) =>
        Operators.Make(syntax, type, BoundBinaryOperator.Subtract, new BoundLiteral(syntax, type, -1), operand);
}

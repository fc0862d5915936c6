using DurableStates.Frontend.Bound;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding.Expressions;

/// <summary>Binds expressions that evaluate only one of their parts. A part that awaits or throws makes the whole a statement.</summary>
internal static class ConditionalBinder
{
    public static BoundExpression Bind(IConditionalOperation conditional, Binder binder)
    {
        var condition = binder.Bind(conditional.Condition);
        var otherwise = conditional.WhenFalse ?? throw new InvalidOperationException("A conditional expression without its second value.");
        return condition is BoundLiteral { Value: bool constant }
            ? binder.Bind(constant ? conditional.WhenTrue : otherwise)
            : Choose(conditional, condition, conditional.WhenTrue, otherwise, binder);
    }

    public static BoundExpression Choose(IOperation whole, BoundExpression condition, IOperation whenTrue, IOperation whenFalse, Binder binder) =>
        Choose(whole, condition, binder.Apart(whenTrue), binder.Apart(whenFalse), binder);

    public static BoundExpression Choose(
        IOperation whole,
        BoundExpression condition,
        (BoundBlock Before, BoundExpression Value) whenTrue,
        (BoundBlock Before, BoundExpression Value) whenFalse,
        Binder binder)
    {
        if (whenTrue.Before.Statements.IsEmpty && whenFalse.Before.Statements.IsEmpty)
        {
            return new BoundConditional(whole.Syntax, whole.Type, condition, whenTrue.Value, whenFalse.Value);
        }

        var result = new BoundVariable("value", whole.Type, BoundVariableKind.Temporary);
        binder.Emit(new BoundIf(whole.Syntax, condition, Into(result, whenTrue), Into(result, whenFalse)));
        return new BoundVariableReference(whole.Syntax, result);
    }

    /// <summary><c>a &amp;&amp; b</c> and <c>a || b</c>.</summary>
    public static BoundExpression ShortCircuit(IBinaryOperation binary, Binder binder)
    {
        var isAnd = binary.OperatorKind is BinaryOperatorKind.ConditionalAnd;
        var left = binder.Bind(binary.LeftOperand);
        var right = binder.Apart(binary.RightOperand);
        if (right.Before.Statements.IsEmpty)
        {
            return isAnd ? Operators.And(binary.Syntax, left, right.Value) : Operators.Or(binary.Syntax, left, right.Value);
        }

        var known = (new BoundBlock(binary.Syntax, []), (BoundExpression)new BoundLiteral(binary.Syntax, binary.Type, !isAnd));
        return isAnd ? Choose(binary, left, right, known, binder) : Choose(binary, left, known, right, binder);
    }

    /// <summary><c>a ?? b</c>.</summary>
    public static BoundExpression Coalesce(IOperation whole, IOperation value, IOperation otherwise, Binder binder)
    {
        var left = binder.Bind(value);
        var right = binder.Apart(otherwise);
        if (right.Before.Statements.IsEmpty)
        {
            return left is BoundLiteral { Value: not null } ? left : new BoundCoalesce(whole.Syntax, whole.Type, left, right.Value);
        }

        var kept = Cheap.Is(left) ? left : binder.Keep(left, "value");
        var isNull = Operators.NullTest(whole.Syntax, kept, isNot: false, binder);
        if (Leaves(right.Before))
        {
            // x ?? throw: nothing is to be chosen, the value is there or we are gone.
            binder.Emit(new BoundIf(whole.Syntax, isNull, right.Before, null));
            return kept;
        }

        return Choose(whole, isNull, right, (new BoundBlock(whole.Syntax, []), kept), binder);
    }

    private static BoundBlock Into(BoundVariable result, (BoundBlock Before, BoundExpression Value) part) =>
        Leaves(part.Before)
            ? part.Before
            : part.Before with { Statements = part.Before.Statements.Add(new BoundAssign(part.Value.Syntax, result, part.Value)) };

    private static bool Leaves(BoundBlock block) => !block.Statements.IsEmpty && block.Statements[block.Statements.Length - 1] is BoundThrow or BoundRethrow;
}

using DurableStates.Frontend.Bound;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding.Expressions;

/// <summary>Binds a switch expression as a ladder of conditionals.</summary>
internal static class SwitchExpressionBinder
{
    public static BoundExpression Bind(ISwitchExpressionOperation choice, Binder binder)
    {
        if (choice.Arms.IsEmpty || choice.Arms[choice.Arms.Length - 1] is not { Guard: null, Pattern: IDiscardPatternOperation or IDeclarationPatternOperation { MatchesNull: true } })
        {
            return binder.Unsupported(choice, "switch expression without a last arm '_'", "add one, for instance one that throws");
        }

        var value = binder.Bind(choice.Value);
        if (Cheap.Is(value))
        {
            return Ladder(choice, value, 0, binder);
        }

        // Named within the expression where everything is one expression, else by a variable of its own.
        var variable = new BoundVariable("switch", choice.Value.Type, BoundVariableKind.Parameter);
        BoundExpression? pure = null;
        var statements = binder.Block(choice.Syntax, () => pure = Ladder(choice, new BoundVariableReference(choice.Value.Syntax, variable), 0, binder));
        return statements.Statements.IsEmpty && pure is not null
            ? new BoundLet(choice.Syntax, choice.Type, variable, value, pure)
            : Ladder(choice, binder.Keep(value, "switch"), 0, binder);
    }

    private static BoundExpression Ladder(ISwitchExpressionOperation choice, BoundExpression value, int index, Binder binder)
    {
        var arm = choice.Arms[index];
        var test = PatternBinder.Test(arm.Pattern, value, binder);
        if (arm.Guard is not null)
        {
            test = Operators.And(arm.Syntax, test, binder.Bind(arm.Guard));
        }

        if (test is BoundLiteral { Value: true })
        {
            return binder.Bind(arm.Value);
        }

        var whenTrue = binder.Apart(arm.Value);
        BoundExpression? rest = null;
        var before = binder.Block(choice.Syntax, () => rest = Ladder(choice, value, index + 1, binder));
        return ConditionalBinder.Choose(choice, test, whenTrue, (before, rest ?? Binder.Missing(choice)), binder);
    }
}

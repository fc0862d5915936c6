using DurableStates.Frontend.Bound;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding.Statements;

/// <summary>Binds <c>if</c>; of a constant condition only the branch that is taken.</summary>
internal static class IfBinder
{
    public static void Bind(IConditionalOperation conditional, Binder binder) =>
        Bind(
            conditional,
            () => binder.BindStatement(conditional.WhenTrue),
            conditional.WhenFalse is { } otherwise ? () => binder.BindStatement(otherwise) : null,
            binder);

    public static void Bind(IConditionalOperation conditional, Action whenTrue, Action? whenFalse, Binder binder)
    {
        var condition = binder.Bind(conditional.Condition);
        if (condition is BoundLiteral { Value: bool constant })
        {
            if (constant)
            {
                whenTrue();
            }
            else
            {
                whenFalse?.Invoke();
            }

            return;
        }

        var then = binder.Block(conditional.WhenTrue.Syntax, whenTrue);
        var @else = whenFalse is null ? null : binder.Block(conditional.WhenFalse?.Syntax ?? conditional.Syntax, whenFalse);
        if (then.Statements.IsEmpty && (@else is null || @else.Statements.IsEmpty))
        {
            // Only logging, which is erased; the condition is evaluated all the same.
            binder.Keep(condition, "unused");
            return;
        }

        binder.Emit(new BoundIf(conditional.Syntax, condition, then, @else is { Statements.IsEmpty: true } ? null : @else));
    }
}

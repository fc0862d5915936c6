using DurableStates.Frontend.Bound;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding.Statements;

/// <summary>Binds <c>for</c>; its initialisers come before it.</summary>
internal static class ForBinder
{
    public static void Bind(IForLoopOperation loop, Binder binder)
    {
        foreach (var initializer in loop.Before)
        {
            binder.BindStatement(initializer);
        }

        var (before, condition) = loop.Condition is { } test
            ? binder.Apart(test)
            : (new BoundBlock(loop.Syntax, []), new BoundLiteral(loop.Syntax, null, true));
        var body = binder.Block(loop.Body.Syntax, () => binder.BindStatement(loop.Body));
        var increment = binder.Block(loop.Syntax, () =>
        {
            foreach (var step in loop.AtLoopBottom)
            {
                binder.BindStatement(step);
            }
        });
        if (!before.Statements.IsEmpty)
        {
            body = body with { Statements = WhileBinder.LeaveUnless(before, condition).AddRange(body.Statements) };
            condition = new BoundLiteral(condition.Syntax, condition.Type, true);
        }

        LoopChecks.Check(loop, condition, body, binder);
        binder.Emit(new BoundFor(loop.Syntax, condition, increment, body));
    }
}

using DurableStates.Frontend.Bound;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding.Statements;

/// <summary>Binds <c>do ... while</c>.</summary>
internal static class DoBinder
{
    public static void Bind(IWhileLoopOperation loop, Binder binder)
    {
        var body = binder.Block(loop.Body.Syntax, () => binder.BindStatement(loop.Body));
        var (test, condition) = binder.Apart(loop.Condition ?? throw new InvalidOperationException("C# has no do without a condition."));
        LoopChecks.Check(loop, condition, body, binder);
        binder.Emit(new BoundDo(loop.Syntax, body, test, condition));
    }
}

using DurableStates.Frontend.Binding.Calls;
using DurableStates.Frontend.Bound;
using DurableStates.Frontend.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding.Statements;

/// <summary>Binds <c>return</c>; in an inlined helper it gives the result its value.</summary>
internal static class ReturnBinder
{
    public static void Bind(IReturnOperation @return, Binder binder)
    {
        if (@return.Kind is not OperationKind.Return)
        {
            binder.Unsupported(@return, "yield", "build a list and return it");
            return;
        }

        var value = @return.ReturnedValue is { } returned ? ValueOf(returned, binder) : null;
        if (binder.Returns is not { } target)
        {
            JsonTypes.Check(value?.Type, @return.ReturnedValue ?? @return, binder);
            binder.Emit(new BoundReturn(@return.Syntax, value));
        }
        else
        {
            if (target.Result is { } result && value is not null)
            {
                binder.Emit(new BoundAssign(@return.Syntax, result, value));
            }

            target.Mark(@return.Syntax, isReturned: true, binder);
            if (target.Exit is { } exit)
            {
                binder.Emit(new BoundLeave(@return.Syntax, exit));
            }
        }
    }

    // A method that is not async may return the task itself instead of awaiting it.
    private static BoundExpression? ValueOf(IOperation returned, Binder binder) =>
        TaskTypes.IsTask(returned.Type) ? AwaitBinder.BindTask(returned, returned, binder) : binder.Bind(returned);
}

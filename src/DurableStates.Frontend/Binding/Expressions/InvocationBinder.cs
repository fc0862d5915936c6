using DurableStates.Frontend.Binding.Calls;
using DurableStates.Frontend.Binding.Inlining;
using DurableStates.Frontend.Bound;
using DurableStates.Frontend.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding.Expressions;

/// <summary>Binds calls inside expressions: of the context, of the base class library, and of helpers.</summary>
internal static class InvocationBinder
{
    public static BoundExpression Bind(IInvocationOperation call, Binder binder)
    {
        if (TaskTypes.IsBlocking(call))
        {
            binder.Diagnostics.Report(CallDiagnostics.NotAwaited, call.Syntax, TaskTypes.TaskOf(call).Syntax.ToString());
            return Binder.Missing(call);
        }

        if (DurableCalls.IsDurable(call, binder) || TaskTypes.IsTask(call.Type))
        {
            binder.Diagnostics.Report(CallDiagnostics.NotAwaited, call.Syntax, call.TargetMethod.Name);
            return Binder.Missing(call);
        }

        return DelegateInliner.TryInline(call, binder)
            ?? ContextBinder.TryBind(call, binder)
            ?? TimeBinder.Call(call, binder)
            ?? StringFunctions.TryBind(call, binder)
            ?? ListFunctions.TryBind(call, binder)
            ?? ValueFunctions.TryBind(call, binder)
            ?? HelperInliner.Inline(call.TargetMethod, call.Instance, call.Arguments, call, binder);
    }
}

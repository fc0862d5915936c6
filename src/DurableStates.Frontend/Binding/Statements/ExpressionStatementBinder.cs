using DurableStates.Frontend.Binding.Calls;
using DurableStates.Frontend.Binding.Failures;
using DurableStates.Frontend.Binding.Inlining;
using DurableStates.Frontend.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding.Statements;

/// <summary>Binds an expression that stands alone: an awaited call, an assignment, a change of a list, a helper, or logging.</summary>
internal static class ExpressionStatementBinder
{
    public static void Bind(IOperation expression, Binder binder)
    {
        switch (expression)
        {
            case IAwaitOperation awaited:
                AwaitBinder.BindAlone(awaited, binder);
                break;
            case IAssignmentOperation or IIncrementOrDecrementOperation:
                AssignmentBinder.Bind(expression, binder);
                break;
            case IInvocationOperation call when Erased.IsErased(call):
                BindArguments(call, binder);
                break;
            case IInvocationOperation call when ThrowHelperBinder.TryBind(call, binder):
                break;
            case IInvocationOperation call when ListChangeBinder.TryBind(call, binder):
                break;
            case IInvocationOperation call when DurableCalls.IsDurable(call, binder) || TaskTypes.IsTask(call.Type):
                binder.Diagnostics.Report(CallDiagnostics.NotAwaited, call.Syntax, call.TargetMethod.Name);
                break;
            case IInvocationOperation call when HelperInliner.CanInline(call.TargetMethod) || DelegateInliner.IsGiven(call, binder):
                binder.Bind(call);
                break;
            default:
                ReportUseless(expression, binder);
                break;
        }
    }

    // A log entry leaves no trace; what its arguments do, they do.
    private static void BindArguments(IInvocationOperation call, Binder binder)
    {
        foreach (var argument in call.Arguments)
        {
            Effects.Bind(argument.Value, binder);
        }
    }

    private static void ReportUseless(IOperation expression, Binder binder)
    {
        var errors = binder.Diagnostics.Errors;
        binder.Bind(expression);
        if (binder.Diagnostics.Errors == errors)
        {
            binder.Diagnostics.Report(LanguageDiagnostics.Unreachable, expression.Syntax, expression.Syntax.ToString());
        }
    }
}

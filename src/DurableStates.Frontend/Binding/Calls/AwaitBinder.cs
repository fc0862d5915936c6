using DurableStates.Frontend.Binding.Inlining;
using DurableStates.Frontend.Bound;
using DurableStates.Frontend.Diagnostics;
using DurableStates.Frontend.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding.Calls;

/// <summary>Binds <c>await</c>: each awaited call is a statement of its own, and the expression goes on with its result.</summary>
internal static class AwaitBinder
{
    /// <summary>The await that is the whole of a value, conversions aside that JSON does not know.</summary>
    public static IAwaitOperation? AwaitOf(IOperation value) => value switch
    {
        IAwaitOperation awaited => awaited,
        IConversionOperation { OperatorMethod: null } conversion when conversion.Conversion.IsIdentity || conversion.Conversion.IsReference || conversion.Conversion.IsNullable
            => AwaitOf(conversion.Operand),
        _ => null,
    };

    public static void BindAlone(IAwaitOperation awaited, Binder binder) => Bind(awaited, Task(awaited), null, wanted: false, binder);

    /// <summary>Puts the result into a variable, which is made after the call's arguments are bound.</summary>
    public static void BindInto(IAwaitOperation awaited, Func<BoundVariable> variable, Binder binder)
    {
        BoundVariable? made = null;
        var value = Bind(awaited, Task(awaited), () => made = variable(), wanted: true, binder);
        if (made is null)
        {
            binder.Emit(new BoundAssign(awaited.Syntax, variable(), value ?? Binder.Missing(awaited)));
        }
    }

    public static BoundExpression Bind(IAwaitOperation awaited, Binder binder) =>
        Bind(awaited, Task(awaited), null, wanted: true, binder) ?? Binder.Missing(awaited);

    /// <summary>A task that is returned instead of awaited, which comes to the same at the end of a method.</summary>
    public static BoundExpression? BindTask(IOperation syntax, IOperation task, Binder binder)
    {
        // The task leaves the try before it is done, and its failure is nobody's there.
        if (IsInTry(syntax))
        {
            binder.Diagnostics.Report(CallDiagnostics.NotAwaited, task.Syntax, task.Syntax.ToString());
            return null;
        }

        return Bind(syntax, TaskTypes.Unwrap(task), null, wanted: TaskTypes.ResultOf(task.Type ?? throw new InvalidOperationException()) is not null, binder);
    }

    private static bool IsInTry(IOperation operation)
    {
        for (var current = operation.Parent; current is not null and not IAnonymousFunctionOperation and not ILocalFunctionOperation; current = current.Parent)
        {
            if (current is ITryOperation)
            {
                return true;
            }
        }

        return false;
    }

    private static BoundExpression? Bind(IOperation awaited, IOperation task, Func<BoundVariable>? variable, bool wanted, Binder binder)
    {
        if (task is IConditionalOperation { WhenFalse: not null } or ISwitchExpressionOperation or ICoalesceOperation or ILocalReferenceOperation)
        {
            binder.Diagnostics.Report(CallDiagnostics.NotAwaited, task.Syntax, task.Syntax.ToString());
            return null;
        }

        if (task is not IInvocationOperation call)
        {
            return task is IPropertyReferenceOperation { Property: { Name: "CompletedTask" } }
                ? null
                : Report(task, binder);
        }

        if (call.TargetMethod is { Name: "FromResult", ContainingType: { } owner } && TaskTypes.IsTask(owner))
        {
            return binder.Bind(call.Arguments[0].Value);
        }

        if (DurableCalls.IsDurable(call, binder))
        {
            return BindDurable(awaited, call, variable, wanted, binder);
        }

        if (DelegateInliner.IsGiven(call, binder))
        {
            return DelegateInliner.TryInline(call, binder);
        }

        return HelperInliner.CanInline(call.TargetMethod) && !IsFunction(call.TargetMethod)
            ? HelperInliner.Inline(call.TargetMethod, call.Instance, call.Arguments, call, binder)
            : Report(task, binder);
    }

    private static BoundExpression? BindDurable(IOperation awaited, IInvocationOperation call, Func<BoundVariable>? variable, bool wanted, Binder binder)
    {
        if (binder.InLambda)
        {
            binder.Diagnostics.Report(LanguageDiagnostics.InLambda, awaited.Syntax, "call");
            return null;
        }

        if (DurableCalls.Bind(call, binder) is not { } operation)
        {
            return null;
        }

        var type = TaskTypes.ResultOf(call.TargetMethod.ReturnType);
        var result = !wanted || type is null ? null : variable?.Invoke() ?? new BoundVariable(NameOf(operation), type, BoundVariableKind.Temporary);
        binder.Emit(new BoundAwait(awaited.Syntax, result, operation));
        return result is null ? null : new BoundVariableReference(awaited.Syntax, result);
    }

    private static string NameOf(BoundOperation operation) => operation switch
    {
        BoundActivityCall activity => activity.Activity.Name,
        BoundAwsCall aws => aws.Operation,
        BoundCallback callback => NameOf(callback.Start),
        _ => "result",
    };

    private static BoundExpression? Report(IOperation task, Binder binder)
    {
        var method = (task as IInvocationOperation)?.TargetMethod;
        binder.Diagnostics.Report(CallDiagnostics.NotAnActivity, task.Syntax, method?.Name ?? task.Syntax.ToString(), InsteadOf(method));
        return null;
    }

    // What Task itself offers has its own way out: the context has no method of that name, and a Lambda function cannot wait for calls of the context.
    private static string InsteadOf(IMethodSymbol? method) => (method?.ContainingType.ToDisplayString(), method?.Name) switch
    {
        ("System.Threading.Tasks.Task", "Delay") => "use context.CreateTimer",
        ("System.Threading.Tasks.Task", "WhenAll") => "await each call in a foreach, one after the other",
        _ => "call it through the context, or move it into a Lambda function",
    };

    private static bool IsFunction(IMethodSymbol method) => method.Attribute(FunctionNames.FunctionAttribute) is not null;

    private static IOperation Task(IAwaitOperation awaited) => TaskTypes.Unwrap(awaited.Operation);
}

using DurableStates.Frontend.Binding.Calls;
using DurableStates.Frontend.Binding.Inlining;
using DurableStates.Frontend.Bound;
using DurableStates.Frontend.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding.Expressions;

/// <summary>Binds the lambda, or the method, that a list function is given.</summary>
internal static class LambdaBinder
{
    public static BoundExpression Bind(IOperation argument, Binder binder)
    {
        var function = argument;
        while (function is IConversionOperation or IDelegateCreationOperation)
        {
            function = function is IConversionOperation conversion ? conversion.Operand : ((IDelegateCreationOperation)function).Target;
        }

        var outer = binder.InLambda;
        binder.InLambda = true;
        var lambda = function switch
        {
            IAnonymousFunctionOperation { Symbol.IsAsync: true } => Asynchronous(function, binder),
            IMethodReferenceOperation { Method.IsAsync: true } => Asynchronous(function, binder),
            IAnonymousFunctionOperation anonymous => BindAnonymous(anonymous, binder),
            IMethodReferenceOperation method when HelperInliner.CanInline(method.Method) => BindMethod(method, binder),
            _ => null,
        };
        binder.InLambda = outer;
        if (lambda is not null || function is IAnonymousFunctionOperation { Symbol.IsAsync: true } or IMethodReferenceOperation { Method.IsAsync: true })
        {
            return lambda ?? Binder.Missing(argument);
        }

        binder.Diagnostics.Report(LanguageDiagnostics.InLambda, argument.Syntax, "body of several statements");
        return Binder.Missing(argument);
    }

    // What it gives is a task, not the value.
    private static BoundLambda? Asynchronous(IOperation function, Binder binder)
    {
        binder.Diagnostics.Report(LanguageDiagnostics.InLambda, function.Syntax, "call that is awaited");
        return null;
    }

    private static BoundLambda? BindAnonymous(IAnonymousFunctionOperation lambda, Binder binder)
    {
        var parameters = lambda.Symbol.Parameters.Select(parameter => binder.Declare(parameter, parameter.Type, BoundVariableKind.Parameter)).ToList();
        return DurableCalls.Expression(lambda) is { } body ? new BoundLambda(lambda.Syntax, body.Type, [.. parameters], binder.Bind(body)) : null;
    }

    private static BoundLambda BindMethod(IMethodReferenceOperation method, Binder binder)
    {
        var parameters = method.Method.Parameters.Select(parameter => new BoundVariable(parameter.Name, parameter.Type, BoundVariableKind.Parameter)).ToList();
        var body = OperatorInliner.Inline(method.Method, [.. parameters.Select(parameter => new BoundVariableReference(method.Syntax, parameter))], method, binder);
        return new BoundLambda(method.Syntax, method.Method.ReturnType, [.. parameters], body);
    }
}

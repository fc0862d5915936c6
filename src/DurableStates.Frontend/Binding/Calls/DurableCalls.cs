using DurableStates.Frontend.Bound;
using DurableStates.Frontend.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding.Calls;

/// <summary>The calls of the context that take time: one row each.</summary>
internal static class DurableCalls
{
    private static readonly Dictionary<string, Func<IInvocationOperation, Binder, BoundOperation?>> Table = new(StringComparer.Ordinal)
    {
        ["CallActivityAsync"] = ActivityCallBinder.Bind,
        ["CallAwsAsync"] = AwsCallBinder.Bind,
        ["RunJobAsync"] = AwsCallBinder.BindJob,
        ["WaitForCallbackAsync"] = CallbackBinder.Bind,
        ["CreateTimer"] = TimerBinder.Bind,
    };

    public static bool IsDurable(IInvocationOperation call, Binder binder) =>
        SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType, binder.Known.Context) && Table.ContainsKey(call.TargetMethod.Name);

    public static BoundOperation? Bind(IInvocationOperation call, Binder binder) => Table[call.TargetMethod.Name](call, binder);

    /// <summary>The argument of a parameter; null when it was left out.</summary>
    public static IOperation? Argument(IInvocationOperation call, string parameter) =>
        call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter) is { ArgumentKind: not ArgumentKind.DefaultValue } given ? given.Value : null;

    /// <summary>The lambda that an argument is; null after a diagnostic when it is something else.</summary>
    public static IAnonymousFunctionOperation? Lambda(IOperation? argument, IOperation call, Binder binder)
    {
        var value = argument;
        while (value is IConversionOperation or IDelegateCreationOperation)
        {
            value = value is IConversionOperation conversion ? conversion.Operand : ((IDelegateCreationOperation)value).Target;
        }

        if (value is IAnonymousFunctionOperation lambda)
        {
            return lambda;
        }

        binder.Diagnostics.Report(CallDiagnostics.NotOneCall, (argument ?? call).Syntax);
        return null;
    }

    /// <summary>The one expression that a lambda's body is; null when it is more.</summary>
    public static IOperation? Body(IAnonymousFunctionOperation lambda) => lambda.Body.Operations switch
    {
        [IReturnOperation { ReturnedValue: { } value }] => Unwrap(value),
        [IExpressionStatementOperation statement] => Unwrap(statement.Operation),
        // A void lambda with an expression body has an implicit return after its statement.
        [IExpressionStatementOperation statement, IReturnOperation { ReturnedValue: null, IsImplicit: true }] => Unwrap(statement.Operation),
        _ => null,
    };

    /// <summary>The expression that a lambda computes; null when it has statements.</summary>
    public static IOperation? Expression(IAnonymousFunctionOperation lambda) =>
        lambda.Body.Operations is [IReturnOperation { ReturnedValue: { } value }] ? value : null;

    private static IOperation Unwrap(IOperation value) => value switch
    {
        IConversionOperation conversion => Unwrap(conversion.Operand),
        IAwaitOperation awaited => Unwrap(awaited.Operation),
        _ => value,
    };
}

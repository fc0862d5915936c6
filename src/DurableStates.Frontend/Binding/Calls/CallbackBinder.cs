using DurableStates.Frontend.Bound;
using DurableStates.Frontend.Diagnostics;
using DurableStates.Frontend.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding.Calls;

/// <summary>Binds <c>WaitForCallbackAsync</c>.</summary>
internal static class CallbackBinder
{
    public static BoundOperation? Bind(IInvocationOperation call, Binder binder)
    {
        var timeout = OptionsBinder.Seconds(DurableCalls.Argument(call, "timeout"), binder);
        var heartbeat = OptionsBinder.Seconds(DurableCalls.Argument(call, "heartbeat"), binder);
        if (DurableCalls.Lambda(DurableCalls.Argument(call, "start"), call, binder) is not { } lambda)
        {
            return null;
        }

        if (DurableCalls.Body(lambda) is not IInvocationOperation body || !DurableCalls.IsDurable(body, binder))
        {
            binder.Diagnostics.Report(CallDiagnostics.NotOneCall, lambda.Syntax);
            return null;
        }

        var parameter = lambda.Symbol.Parameters[0];
        var token = binder.Declare(parameter, parameter.Type, BoundVariableKind.TaskToken);
        if (!body.Descendants().OfType<IParameterReferenceOperation>().Any(reference => SymbolEqualityComparer.Default.Equals(reference.Parameter, parameter)))
        {
            binder.Diagnostics.Report(CallDiagnostics.NoToken, lambda.Syntax, parameter.Name);
        }

        var start = DurableCalls.Bind(body, binder) switch
        {
            BoundAwsCall { Pattern: BoundAwsPattern.RequestResponse } aws => aws with { Pattern = BoundAwsPattern.WaitForCallback },
            BoundActivityCall activity => activity,
            null => null,
            _ => NotAStart(lambda, binder),
        };
        if (start is null)
        {
            return null;
        }

        if (Options(start) is { TimeoutSeconds: not null } or { HeartbeatSeconds: not null })
        {
            binder.Diagnostics.Report(CallDiagnostics.OptionsInCallback, body.Syntax);
        }

        var result = TaskTypes.ResultOf(call.TargetMethod.ReturnType);
        JsonTypes.Check(result, call, binder);
        return new BoundCallback(call.Syntax, token, start, result, timeout, heartbeat);
    }

    private static BoundOperation? NotAStart(IAnonymousFunctionOperation lambda, Binder binder)
    {
        binder.Diagnostics.Report(CallDiagnostics.NotOneCall, lambda.Syntax);
        return null;
    }

    private static BoundTaskOptions? Options(BoundOperation start) => start switch
    {
        BoundActivityCall activity => activity.Options,
        BoundAwsCall aws => aws.Options,
        _ => null,
    };
}

using DurableStates.Frontend.Bound;
using DurableStates.Frontend.Diagnostics;
using DurableStates.Frontend.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding.Calls;

/// <summary>Binds <c>CallActivityAsync</c>, by name and by the call of a function's method.</summary>
internal static class ActivityCallBinder
{
    public static BoundOperation? Bind(IInvocationOperation call, Binder binder)
    {
        var options = OptionsBinder.Bind(DurableCalls.Argument(call, "options"), binder);
        var result = TaskTypes.ResultOf(call.TargetMethod.ReturnType);
        return call.TargetMethod.Parameters[0].Name == "call" ? BindTyped(call, options, result, binder) : BindNamed(call, options, result, binder);
    }

    private static BoundActivityCall? BindNamed(IInvocationOperation call, BoundTaskOptions options, ITypeSymbol? result, Binder binder)
    {
        var argument = DurableCalls.Argument(call, "name") ?? call;
        var payload = DurableCalls.Argument(call, "input") is { } input ? BindPayload(input, binder) : null;
        if (Unwrap(argument).ConstantValue is not { HasValue: true, Value: string name })
        {
            binder.Diagnostics.Report(CallDiagnostics.NameNotConstant, argument.Syntax);
            return null;
        }

        JsonTypes.Check(result, call, binder);
        var function = binder.Functions.ByName(name);
        if (function is not null && FunctionNames.ResourceOf(function) is var resource && resource != name)
        {
            binder.Diagnostics.Report(FunctionDiagnostics.OtherName, argument.Syntax, name, resource, function.ContainingType.Name);
        }

        if (function is not null)
        {
            FunctionRules.Check(function, argument.Syntax, binder);
            FunctionCheck.Types(function, DurableCalls.Argument(call, "input"), result, argument.Syntax, binder);
        }
        else
        {
            FunctionCheck.Name(name, argument.Syntax, binder);
        }

        binder.TemplateNames.Function(name, function, argument.Syntax);
        return new BoundActivityCall(call.Syntax, new BoundActivity(name, name, function), payload, options, result);
    }

    private static BoundActivityCall? BindTyped(IInvocationOperation call, BoundTaskOptions options, ITypeSymbol? result, Binder binder)
    {
        if (DurableCalls.Lambda(DurableCalls.Argument(call, "call"), call, binder) is not { } lambda)
        {
            return null;
        }

        if (DurableCalls.Body(lambda) is not IInvocationOperation { Instance: IParameterReferenceOperation target } function
            || !SymbolEqualityComparer.Default.Equals(target.Parameter, lambda.Symbol.Parameters.FirstOrDefault()))
        {
            binder.Diagnostics.Report(CallDiagnostics.NotOneCall, lambda.Syntax);
            return null;
        }

        var method = function.TargetMethod;
        FunctionRules.Check(method, function.Syntax, binder);
        binder.TemplateNames.Function(FunctionNames.ResourceOf(method), method, function.Syntax);
        JsonTypes.Check(result, call, binder);
        var payloads = function.Arguments.Where(argument => FunctionRules.IsPayload(argument.Parameter)).ToList();
        if (payloads.Count > 1)
        {
            binder.Diagnostics.Report(FunctionDiagnostics.SeveralPayloads, function.Syntax, method.Name);
        }

        var payload = payloads.Count == 0 ? null : BindPayload(payloads[0].Value, binder);
        return new BoundActivityCall(call.Syntax, new BoundActivity(method.Name, FunctionNames.ResourceOf(method), method), payload, options, result);
    }

    public static BoundExpression BindPayload(IOperation payload, Binder binder)
    {
        var outer = binder.InCall;
        binder.InCall = true;
        var value = binder.Bind(payload);
        binder.InCall = outer;
        JsonTypes.Check(value.Type, payload, binder);
        return value;
    }

    private static IOperation Unwrap(IOperation operation) => operation is IConversionOperation conversion ? Unwrap(conversion.Operand) : operation;
}

using DurableStates.Aws;
using DurableStates.Frontend.Bound;
using DurableStates.Frontend.Diagnostics;
using DurableStates.Frontend.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding.Calls;

/// <summary>Binds <c>CallAwsAsync</c> and <c>RunJobAsync</c>.</summary>
internal static class AwsCallBinder
{
    public static BoundOperation? Bind(IInvocationOperation call, Binder binder) => Bind(call, BoundAwsPattern.RequestResponse, binder);

    public static BoundOperation? BindJob(IInvocationOperation call, Binder binder)
    {
        var bound = Bind(call, BoundAwsPattern.RunJob, binder);
        if (bound is not null && !AwsJobs.IsJob(bound.Service, bound.Operation))
        {
            binder.Diagnostics.Report(CallDiagnostics.NotAJob, call.Arguments[0].Syntax, $"{bound.Service}.{bound.Operation}");
        }

        return bound;
    }

    private static BoundAwsCall? Bind(IInvocationOperation call, BoundAwsPattern pattern, Binder binder)
    {
        var options = OptionsBinder.Bind(DurableCalls.Argument(call, "options"), binder);
        if (DurableCalls.Lambda(DurableCalls.Argument(call, "call"), call, binder) is not { } lambda)
        {
            return null;
        }

        if (lambda.Symbol.Parameters is not [{ Type: INamedTypeSymbol client }]
            || client.TypeKind is not TypeKind.Interface
            || AwsSpelling.ServiceOfClient(client.Name) is not { } service
            || !JsonNames.IsAws(client))
        {
            binder.Diagnostics.Report(CallDiagnostics.NotAnAwsClient, ParameterSyntax(lambda), lambda.Symbol.Parameters.FirstOrDefault()?.Type.Name ?? "");
            return null;
        }

        if (DurableCalls.Body(lambda) is not IInvocationOperation { Instance: IParameterReferenceOperation target } request
            || !SymbolEqualityComparer.Default.Equals(target.Parameter, lambda.Symbol.Parameters[0]))
        {
            binder.Diagnostics.Report(CallDiagnostics.NotOneCall, lambda.Syntax);
            return null;
        }

        var arguments = request.Arguments.Where(argument => argument.ArgumentKind is not ArgumentKind.DefaultValue && !Erased.IsErased(argument.Value.Type)).ToList();
        if (arguments is not [{ Value: { Type: { } requestType } value }] || !JsonNames.IsAws(requestType))
        {
            binder.Diagnostics.Report(CallDiagnostics.NoRequest, request.Syntax, request.TargetMethod.Name);
            return null;
        }

        var method = request.TargetMethod.Name;
        var operation = method.EndsWith("Async", StringComparison.Ordinal) ? method.Substring(0, method.Length - "Async".Length) : method;
        return new BoundAwsCall(
            call.Syntax,
            client,
            service,
            operation,
            pattern,
            ActivityCallBinder.BindPayload(value, binder),
            requestType,
            options,
            TaskTypes.ResultOf(call.TargetMethod.ReturnType));
    }

    private static SyntaxNode ParameterSyntax(IAnonymousFunctionOperation lambda) =>
        lambda.Symbol.Parameters.FirstOrDefault()?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() ?? lambda.Syntax;
}

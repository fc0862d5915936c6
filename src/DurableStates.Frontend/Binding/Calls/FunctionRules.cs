using DurableStates.Frontend.Diagnostics;
using DurableStates.Frontend.Symbols;
using Microsoft.CodeAnalysis;

namespace DurableStates.Frontend.Binding.Calls;

/// <summary>The rules for a Lambda function that a state machine calls; most are those of Amazon.Lambda.Annotations.</summary>
internal static class FunctionRules
{
    private const int LongestHandler = 127;

    private static readonly string[] EventAttributes =
        ["HttpApiAttribute", "RestApiAttribute", "SQSEventAttribute", "SNSEventAttribute", "S3EventAttribute", "DynamoDBEventAttribute", "ScheduleEventAttribute", "ALBApiAttribute", "FunctionUrlAttribute"];

    /// <summary>Whether the caller's payload goes into the parameter.</summary>
    public static bool IsPayload(IParameterSymbol? parameter) =>
        parameter is not null
        && !parameter.Type.Is("Amazon.Lambda.Core.ILambdaContext")
        && !parameter.Type.Is("System.Threading.CancellationToken")
        && parameter.Attribute("Amazon.Lambda.Annotations.FromServicesAttribute") is null;

    public static void Check(IMethodSymbol function, SyntaxNode call, Binder binder)
    {
        void Report(DiagnosticDescriptor descriptor, params object?[] arguments) => binder.Diagnostics.Report(descriptor, call, arguments);

        if (function.Attribute("DurableStates.StateNameAttribute") is { ConstructorArguments: [{ Value: string state }] } && StateNameComments.Fault(state) is { } fault)
        {
            Report(fault, state);
        }

        if (function.Attribute(FunctionNames.FunctionAttribute) is not { } attribute)
        {
            Report(FunctionDiagnostics.NotAFunction, function.Name);
            return;
        }

        if (function.IsStatic || function.IsGenericMethod || function.ContainingType.IsGenericType || function.DeclaredAccessibility is not Accessibility.Public)
        {
            Report(FunctionDiagnostics.NotCallable, function.Name);
        }

        if (attribute.Named("ResourceName") is string name && !TemplateNames.IsLogicalId(name))
        {
            Report(FunctionDiagnostics.ResourceName, name);
        }

        if (FunctionNames.HandlerOf(function) is { Length: > LongestHandler } handler)
        {
            Report(FunctionDiagnostics.LongHandler, handler);
        }

        if (function.Parameters.Count(IsPayload) > 1)
        {
            Report(FunctionDiagnostics.SeveralPayloads, function.Name);
        }

        CheckEvents(function, Report);
        CheckAssembly(function, Report, binder);
    }

    private static void CheckEvents(IMethodSymbol function, Action<DiagnosticDescriptor, object?[]> report)
    {
        var events = function.GetAttributes()
            .Select(attribute => attribute.AttributeClass?.Name ?? "")
            .Where(name => EventAttributes.Contains(name))
            .ToList();
        if (events.Count > 1)
        {
            report(FunctionDiagnostics.SeveralEvents, [function.Name]);
        }
        else if (events.Count == 1)
        {
            report(FunctionDiagnostics.EventFunction, [function.Name, events[0].Replace("Attribute", "")]);
        }
    }

    private static void CheckAssembly(IMethodSymbol function, Action<DiagnosticDescriptor, object?[]> report, Binder binder)
    {
        const string serializer = "Amazon.Lambda.Core.LambdaSerializerAttribute";
        if (function.ContainingAssembly.Attribute(serializer) is null && function.Attribute(serializer) is null)
        {
            report(FunctionDiagnostics.NoSerializer, [function.Name]);
        }

        if (binder.Functions.StartupsOf(function.ContainingAssembly) is [var first, var second, ..])
        {
            report(FunctionDiagnostics.SeveralStartups, [first.Name, second.Name]);
        }
    }
}

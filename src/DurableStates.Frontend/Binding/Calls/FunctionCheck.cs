using DurableStates.Frontend.Diagnostics;
using DurableStates.Frontend.Json;
using Microsoft.CodeAnalysis;

namespace DurableStates.Frontend.Binding.Calls;

/// <summary>Checks a call by name against the functions of the compilation, of its references and of the template.</summary>
internal static class FunctionCheck
{
    /// <summary>A name that nothing bears. Without a template it is a warning: somebody else may substitute it.</summary>
    public static void Name(string name, SyntaxNode syntax, Binder binder)
    {
        if (!TemplateNames.IsLogicalId(name))
        {
            binder.Diagnostics.Report(FunctionDiagnostics.ResourceName, syntax, name);
        }
        else if (binder.Known.Template is not { } template)
        {
            binder.Diagnostics.Report(FunctionDiagnostics.Unknown, syntax, name, NearestName.Suggestion(name, binder.Functions.Names));
        }
        else if (!template.Declares(name))
        {
            binder.Diagnostics.Report(FunctionDiagnostics.Unknown, DiagnosticSeverity.Error, syntax, name, NearestName.Suggestion(name, binder.Functions.Names.Concat(template.Functions)));
        }
    }

    /// <summary>What is sent and what is expected back, against the method that is called.</summary>
    public static void Types(IMethodSymbol function, IOperation? payload, ITypeSymbol? result, SyntaxNode name, Binder binder)
    {
        var taken = function.Parameters.FirstOrDefault(FunctionRules.IsPayload);
        if (payload is null && taken is { HasExplicitDefaultValue: false } && !taken.Type.IsReferenceType)
        {
            binder.Diagnostics.Report(FunctionDiagnostics.Mismatch, name, function.Name, $"takes '{Display(taken.Type)}'", "nothing is passed");
        }
        else if (payload is not null && taken is null && payload.ConstantValue is not { HasValue: true, Value: null })
        {
            binder.Diagnostics.Report(FunctionDiagnostics.Mismatch, payload.Syntax, function.Name, "takes nothing", "something is passed");
        }
        else if (payload is not null && taken is not null && Given(payload) is { } given && JsonShapes.Conflict(given, taken.Type) is { } conflict)
        {
            binder.Diagnostics.Report(FunctionDiagnostics.Mismatch, payload.Syntax, function.Name, $"takes '{Display(taken.Type)}'", conflict);
        }

        var returned = TaskTypes.ResultOf(function.ReturnType);
        if (result is not null && returned is null && !MayBeNull(result))
        {
            binder.Diagnostics.Report(FunctionDiagnostics.Mismatch, name, function.Name, "gives nothing", $"'{Display(result)}' is expected");
        }

        if (result is not null && returned is not null && JsonShapes.Conflict(returned, result) is { } wrong)
        {
            binder.Diagnostics.Report(FunctionDiagnostics.Mismatch, name, function.Name, $"gives '{Display(returned)}'", wrong);
        }
    }

    private static ITypeSymbol? Given(IOperation payload) =>
        payload is Microsoft.CodeAnalysis.Operations.IConversionOperation { IsImplicit: true } conversion ? Given(conversion.Operand) : payload.Type;

    private static bool MayBeNull(ITypeSymbol type) =>
        type is { NullableAnnotation: NullableAnnotation.Annotated } or { SpecialType: SpecialType.System_Object } or { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T };

    private static string Display(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat);
}

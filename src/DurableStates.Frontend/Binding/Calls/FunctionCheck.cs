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
            binder.Diagnostics.Report(FunctionDiagnostics.Unknown, syntax, name, Suggestion(Nearest(name, binder.Functions.Names)));
        }
        else if (!template.Declares(name))
        {
            var nearest = Nearest(name, binder.Functions.Names.Concat(template.Functions));
            binder.Diagnostics.Report(FunctionDiagnostics.Unknown, DiagnosticSeverity.Error, syntax, name, Suggestion(nearest));
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

    private static string Suggestion(string? nearest) => nearest is null ? "" : $" (did you mean '{nearest}'?)";

    private static string? Nearest(string name, IEnumerable<string> names) => names
        .Distinct(StringComparer.Ordinal)
        .Select(other => (Name: other, Distance: Distance(name.ToUpperInvariant(), other.ToUpperInvariant())))
        .Where(other => other.Distance <= Math.Max(1, name.Length / 3))
        .OrderBy(other => other.Distance)
        .ThenBy(other => other.Name, StringComparer.Ordinal)
        .Select(other => other.Name)
        .FirstOrDefault();

    // Letters to insert, to remove or to replace.
    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (left[i - 1] == right[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[right.Length];
    }
}

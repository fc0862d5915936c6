using System.Globalization;
using Microsoft.CodeAnalysis;

namespace DurableStates.Cli.Build;

/// <summary>Prints diagnostics in the form that MSBuild and editors understand: <c>file(line,column): error DS1007: sentence</c>.</summary>
internal static class DiagnosticPrinter
{
    public static void Print(IEnumerable<Diagnostic> diagnostics, TextWriter output)
    {
        foreach (var diagnostic in diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && !diagnostic.IsSuppressed))
        {
            var kind = diagnostic.Severity is DiagnosticSeverity.Error ? "error" : "warning";
            output.WriteLine($"{Place(diagnostic.Location)}{kind} {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}");
        }
    }

    private static string Place(Location location)
    {
        if (!location.IsInSource)
        {
            return "durable-states : ";
        }

        var span = location.GetMappedLineSpan();
        return FormattableString.Invariant($"{span.Path}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1}): ");
    }
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace DurableStates.Frontend.Diagnostics;

/// <summary>Collects what is to be said. A helper that is inlined twice is told about once.</summary>
internal sealed class DiagnosticBag
{
    private readonly Dictionary<(string Id, Location Location), Diagnostic> diagnostics = [];

    public int Errors => diagnostics.Values.Count(diagnostic => diagnostic.Severity is DiagnosticSeverity.Error);

    public void Report(DiagnosticDescriptor descriptor, SyntaxNode syntax, params object?[] arguments) =>
        Report(descriptor, syntax.GetLocation(), arguments);

    /// <summary>Reports with another severity than the diagnostic has by itself.</summary>
    public void Report(DiagnosticDescriptor descriptor, DiagnosticSeverity severity, SyntaxNode syntax, params object?[] arguments) =>
        diagnostics[(descriptor.Id, syntax.GetLocation())] = Diagnostic.Create(descriptor, syntax.GetLocation(), severity, additionalLocations: null, properties: null, arguments);

    public void Report(DiagnosticDescriptor descriptor, Location location, params object?[] arguments)
    {
        if (!diagnostics.ContainsKey((descriptor.Id, location)))
        {
            diagnostics.Add((descriptor.Id, location), Diagnostic.Create(descriptor, location, arguments));
        }
    }

    public ImmutableArray<Diagnostic> InSourceOrder() =>
    [
        .. diagnostics.Values
            .OrderBy(diagnostic => diagnostic.Location.SourceTree?.FilePath ?? "", StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)
            .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal),
    ];
}

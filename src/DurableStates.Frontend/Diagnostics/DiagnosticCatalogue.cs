using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace DurableStates.Frontend.Diagnostics;

/// <summary>All diagnostics of the front end: the fields of the tables beside this file.</summary>
internal static class DiagnosticCatalogue
{
    private static readonly Type[] Tables =
    [
        typeof(OrchestratorDiagnostics),
        typeof(CallDiagnostics),
        typeof(LanguageDiagnostics),
        typeof(FailureDiagnostics),
        typeof(ValueDiagnostics),
        typeof(FunctionDiagnostics),
    ];

    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        .. Tables
            .SelectMany(table => table.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Select(field => field.GetValue(null))
            .OfType<DiagnosticDescriptor>()
            .OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal),
    ];

    public static DiagnosticDescriptor Error(string id, string title, string message) => Describe(id, title, message, DiagnosticSeverity.Error);

    public static DiagnosticDescriptor Warning(string id, string title, string message) => Describe(id, title, message, DiagnosticSeverity.Warning);

    private static DiagnosticDescriptor Describe(string id, string title, string message, DiagnosticSeverity severity) =>
        new(id, title, message, "DurableStates.Authoring", severity, isEnabledByDefault: true, helpLinkUri: $"docs/diagnostics/{id}.md");
}

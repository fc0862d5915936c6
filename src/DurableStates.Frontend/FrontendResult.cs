using System.Collections.Immutable;
using DurableStates.Frontend.Bound;
using Microsoft.CodeAnalysis;

namespace DurableStates.Frontend;

/// <summary>What the front end made of a compilation.</summary>
/// <param name="Orchestrators">The orchestrators without errors, in the order of their names.</param>
/// <param name="Diagnostics">What is to be said about the code, in source order.</param>
public sealed record FrontendResult(ImmutableArray<BoundOrchestrator> Orchestrators, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Whether there is no error, so that the orchestrators may be lowered.</summary>
    public bool Succeeded => !Diagnostics.Any(diagnostic => diagnostic.Severity is DiagnosticSeverity.Error);
}

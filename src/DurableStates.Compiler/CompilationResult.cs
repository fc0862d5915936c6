using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace DurableStates.Compiler;

/// <summary>What compiling gave.</summary>
/// <param name="StateMachines">The machines in the order of their names; none when there is an error.</param>
/// <param name="Diagnostics">Everything that is to be said, in source order.</param>
public sealed record CompilationResult(ImmutableArray<CompiledStateMachine> StateMachines, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Whether there is no error.</summary>
    public bool Succeeded => !Diagnostics.Any(diagnostic => diagnostic.Severity is DiagnosticSeverity.Error);
}
